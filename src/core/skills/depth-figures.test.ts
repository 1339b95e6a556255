import { describe, expect, it } from 'vitest'
import { depthFigures, dominantLevel } from './depth-figures.ts'
import { alike, levelsAlike } from './fixtures.ts'

describe('the dominant level', () => {
  it.each([
    [[2, 10, 14, 9, 1], 3],
    [[0, 15, 15, 9, 1], null],
    [[1, 2, 3, 0, 0], null],
    [[0, 0, 0, 0, 0], null],
  ] as const)('of %j is %j', (counts, level) => expect(dominantLevel(counts)).toBe(level))
})

describe('depth of a skill', () => {
  it('is told as a finding when "most" passes', () => {
    const figures = depthFigures('Kubernetes', { stated: alike(40, 4, 3), ...levelsAlike(40, [2, 3, 4]) })
    expect(figures.title).toBe('Most postings that state a level ask for at least L3 Independent')
    expect(figures.sentence).toMatch(
      /^66\.7\u202f% \(\d+\.\d–\d+\.\d\u202f%\) of 120 postings at 40 employers\.$/,
    )
    expect(figures).toMatchObject({ stated: 120, notStated: 40, dominant: null, counts: [0, 40, 40, 40, 0] })
    expect(figures.median).toMatchObject({ value: 3, n: 120 })
  })

  it('says "no more than" with the share that does not go beyond', () => {
    const figures = depthFigures('Excel', { stated: alike(40, 3, 3), ...levelsAlike(40, [1, 2, 4]) })
    expect(figures.title).toBe('Most postings that state a level ask for no more than L2 Assisted')
    expect(figures.sentence).toMatch(/^66\.7/)
  })

  it('has a neutral title and a count when nothing passes', () => {
    const figures = depthFigures('Nomad', { stated: alike(3, 1, 1), ...levelsAlike(3, [3]) })
    expect(figures.title).toBe('How deep postings ask for Nomad')
    expect(figures.sentence).toBe('All 3 postings that ask say how deep.')
    expect(depthFigures('Nomad', { stated: alike(2, 5, 1), ...levelsAlike(2, [3]) }).sentence).toBe(
      '2 of the 10 postings that ask say how deep.',
    )
    expect(figures.exactly.every((share) => share.status === 'suppressed')).toBe(true)
    expect(figures.median).toMatchObject({ status: 'suppressed', n: 3 })
  })

  it('says so when no posting asks, or none says how deep', () => {
    const nothing = levelsAlike(0, [])
    expect(depthFigures('Nomad', { stated: alike(0, 0, 0), ...nothing }).sentence).toMatch(/^No posting/)
    expect(depthFigures('Nomad', { stated: alike(2, 1, 0), ...nothing }).sentence).toBe(
      'None of the 2 postings that ask says how deep.',
    )
  })

  it('gives shares of exactly that add up to all that state a level', () => {
    const { exactly } = depthFigures('Go', {
      stated: alike(60, 10, 10),
      ...levelsAlike(60, [1, 2, 2, 3, 3, 3, 4, 4, 5, 5]),
    })
    const sum = exactly.reduce((total, share) => total + (share.status === 'suppressed' ? 0 : share.value), 0)
    expect(sum).toBeCloseTo(1, 10)
  })
})
