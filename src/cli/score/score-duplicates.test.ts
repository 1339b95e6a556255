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
  it('holds at least 300 pairs, about half of them near misses, 60 read twice', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300)
    const nearMisses = pairs.filter((one) => one.label === 'different' && one.stratum !== 'random')
    expect(nearMisses.length / pairs.length).toBeGreaterThan(0.4)
    expect(pairs.filter((one) => 'again' in one).length).toBeGreaterThanOrEqual(60)
  })

  it('leaves out pairs whose postings are not there or read otherwise', () => {
    const [first] = asLabelled
    if (!first) throw new RangeError('There are no pairs')
    const changed = asLabelled.map((one) => (one === first ? { ...one, hash: 'other' } : one))
    expect(scoreDuplicates(changed)).toMatchObject({ scored: pairs.length - 1, leftOut: 1 })
    const none = scoreDuplicates([])
    expect([none.scored, figureOf(none, 'duplicatePrecision')]).toEqual([0, null])
  })

  it('has no recall where nothing is put together', () => {
    const apart = scoreDuplicates(asLabelled.map((one, cluster) => ({ ...one, cluster })))
    expect(figureOf(apart, 'duplicateRecall')).toBe(0)
    expect(figureOf(apart, 'duplicatePrecision')).toBeNull()
  })

  /** Below these the rules have become worse, not merely different. */
  it.skipIf(!existsSync(POSTINGS))('stays above its floors', { timeout: 120_000 }, async () => {
    const score = scoreDuplicates(await clustersOfFolder(POSTINGS))
    expect(score.scored).toBeGreaterThanOrEqual(300)
    expect(figureOf(score, 'duplicatePrecision')).toBeGreaterThanOrEqual(0.93)
    expect(figureOf(score, 'duplicateRecall')).toBeGreaterThanOrEqual(0.8)
  })
})
