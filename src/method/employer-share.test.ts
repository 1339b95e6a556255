import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishEmployerShare } from './employer-share.ts'

const dates = { from: '2025-01-01', to: '2025-06-30' }

describe('a share of one employer’s postings', () => {
  it.each<[string, number, number]>([
    ['counts where there are 29', 20, 29],
    ['counts where the share is too small for its interval (3 of 60)', 3, 60],
    ['counts where the interval is 30 points wide (9 of 30)', 9, 30],
    ['counts where there are none', 0, 0],
  ])('%s', (_name, x, n) =>
    expect(publishEmployerShare({ x, n, ...dates })).toMatchObject({ status: 'suppressed', count: x, n }),
  )

  it('is Wilson’s interval on the postings themselves: 12 of 40 and 20 of 60', () => {
    const share = publishEmployerShare({ x: 12, n: 40, ...dates })
    if (share.status === 'suppressed') throw new Error(share.reason)
    expect([share.value, share.low, share.high].map((value) => value.toFixed(4))).toEqual([
      '0.3000',
      '0.1807',
      '0.4543',
    ])
    expect(share).toMatchObject({ status: 'ok', n: 40, employers: 1, ...dates })
    expect(publishEmployerShare({ x: 20, n: 60, ...dates }).status).toBe('ok')
  })

  it('is never published below 30 postings and always lies in its interval', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (a, b) => {
        const [x, n] = a < b ? [a, b] : [b, a]
        const share = publishEmployerShare({ x, n, ...dates })
        if (share.status === 'suppressed') return share.count === x && share.n === n
        return n >= 30 && share.low <= share.value && share.value <= share.high
      }),
    )
  })
})
