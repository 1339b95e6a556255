import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapseRedirects } from './redirects.ts'

const to = (from: string, heir: string, ...others: string[]) => ({ from, to: heir, others })

describe('redirects', () => {
  it('lead straight to the end of a chain', () => {
    expect(collapseRedirects([to('a', 'b'), to('b', 'c'), to('c', 'd')])).toEqual([
      to('a', 'd'),
      to('b', 'd'),
      to('c', 'd'),
    ])
  })

  it('name the other heirs of a split, each once and followed on', () => {
    expect(collapseRedirects([to('a', 'b', 'c', 'd'), to('c', 'd')])).toEqual([
      to('a', 'b', 'd'),
      to('c', 'd'),
    ])
  })

  it('are refused when they come back to themselves, with the way', () => {
    expect(() => collapseRedirects([to('a', 'b'), to('b', 'a')])).toThrow('a to b to a')
    expect(() => collapseRedirects([to('a', 'a')])).toThrow('a to a')
  })

  it('are refused when one id has two', () => {
    expect(() => collapseRedirects([to('a', 'b'), to('a', 'c')])).toThrow('a has two redirects')
  })

  it('never lead to an id that redirects, whatever the order', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.nat(20), fc.nat(20)), { selector: ([from]) => from })
    fc.assert(
      fc.property(pairs, (rows) => {
        const upward = rows
          .filter(([from, heir]) => from < heir)
          .map(([from, heir]) => to(`${from}`, `${heir}`))
        const collapsed = collapseRedirects(upward)
        const froms = new Set(collapsed.map(({ from }) => from))
        expect(collapsed.every((one) => !froms.has(one.to))).toBe(true)
        expect(collapseRedirects([...upward].reverse())).toEqual(collapsed)
        expect(collapseRedirects(collapsed)).toEqual(collapsed)
      }),
    )
  })
})
