import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rawPostingOf, readAsGold } from '../../core/index.ts'
import { readGoldLines } from './gold-lines.ts'
import { measure } from './measure.ts'
import { predict } from './predict.ts'

const GOLD = join(import.meta.dirname, '../../../../shared/bench/gold/dev.jsonl')

/** Floors of the labelled set: below one of these the reader has become worse, not merely different. */
const FLOORS: Readonly<Record<string, number>> = {
  precision: 0.75,
  recall: 0.65,
  strengthAccuracy: 0.9,
  levelKappa: 0.88,
  levelWithinOne: 0.96,
  notStatedF1: 0.88,
  alternativeF1: 0.75,
  seniorityAccuracy: 0.97,
  degreeAccuracy: 0.95,
  years_overallAccuracy: 0.95,
  payAccuracy: 0.97,
  remoteAccuracy: 0.95,
  role_familyAccuracy: 0.82,
}

describe.skipIf(!existsSync(GOLD))('the reader on labelled postings', () => {
  it('stays above its floors', async () => {
    const lines = await readGoldLines(GOLD)
    const predictions = lines.map((line) => predict({ rawPostingOf, readAsGold }, line))
    const figures = await measure(join(dirname(GOLD), 'score-gold.mjs'), lines, predictions, 0)
    const scores = new Map(figures.map(({ name, value }) => [name, value]))
    const below = Object.entries(FLOORS).filter(([name, floor]) => (scores.get(name) ?? 0) < floor)
    expect(below.map(([name, floor]) => `${name} ${scores.get(name)} < ${floor}`)).toEqual([])
  })
})
