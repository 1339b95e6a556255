import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clustersOfFolder } from '../../core/index.ts'
import pairs from './data/duplicate-pairs.json' with { type: 'json' }
import { scoreDuplicates } from './score-duplicates.ts'

const POSTINGS = join(import.meta.dirname, '../../../../shared/data/postings')
const figureOf = (score: ReturnType<typeof scoreDuplicates>, name: string) =>
  score.figures.find((one) => one.name === name)?.value

const asLabelled = pairs.flatMap(({ a, b, label }, at) => [
  { ...a, cluster: 2 * at },
  { ...b, cluster: label === 'same' ? 2 * at : 2 * at + 1 },
])

describe('the score of labelled pairs', () => {
  it('holds 300 pairs to mend by and 120 put away, half of them near misses, 40 read by another reader', () => {
    const inPart = (part: string) => pairs.filter((one) => one.part === part)
    expect(inPart('development').length).toBeGreaterThanOrEqual(300)
    expect(inPart('holdout').length).toBeGreaterThanOrEqual(120)
    for (const part of ['development', 'holdout']) {
      const nearMisses = inPart(part).filter((one) => one.label === 'different' && one.stratum !== 'random')
      expect(nearMisses.length / inPart(part).length).toBeGreaterThan(0.4)
    }
    expect(pairs.filter((one) => 'second' in one).length).toBeGreaterThanOrEqual(40)
  })

  it('has no posting of the pairs to mend by among those put away', () => {
    const rowsOf = (part: string) =>
      pairs
        .filter((one) => one.part === part)
        .flatMap(({ a, b }) => [a, b].map(({ file, row, hash }) => `${file} ${row} ${hash}`))
    const known = new Set(rowsOf('development'))
    expect(rowsOf('holdout').filter((one) => known.has(one))).toEqual([])
  })

  it('leaves out pairs whose postings are not there or read otherwise', () => {
    const [first] = asLabelled
    if (!first) throw new RangeError('There are no pairs')
    const changed = asLabelled.map((one) => (one === first ? { ...one, hash: 'other' } : one))
    expect(scoreDuplicates(changed)).toMatchObject({ scored: pairs.length - 1, leftOut: 1 })
    const none = scoreDuplicates([])
    expect([none.scored, figureOf(none, 'duplicatePrecisionHoldout')]).toEqual([0, null])
  })

  it('has no recall where nothing is put together', () => {
    const apart = scoreDuplicates(asLabelled.map((one, cluster) => ({ ...one, cluster })))
    expect(figureOf(apart, 'duplicateRecallHoldout')).toBe(0)
    expect(figureOf(apart, 'duplicatePrecisionHoldout')).toBeNull()
  })

  /** Below these the rules have become worse, not merely different. */
  it.skipIf(!existsSync(POSTINGS))('stays above its floors', { timeout: 120_000 }, async () => {
    const score = scoreDuplicates(await clustersOfFolder(POSTINGS))
    expect(score.scored).toBeGreaterThanOrEqual(400)
    expect(figureOf(score, 'duplicatePrecisionDevelopment')).toBeGreaterThanOrEqual(0.95)
    expect(figureOf(score, 'duplicateRecallDevelopment')).toBeGreaterThanOrEqual(0.85)
  })
})
