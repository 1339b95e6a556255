import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const GOLD = join(import.meta.dirname, '../../shared/bench/gold/dev.jsonl')

/** Floors of the labelled set: below one of these the reader has become worse, not merely different. */
const FLOORS: Readonly<Record<string, number>> = {
  precision: 0.72,
  recall: 0.56,
  strengthAccuracy: 0.9,
  levelKappa: 0.88,
  levelWithinOne: 0.96,
  notStatedF1: 0.88,
  alternativeF1: 0.75,
  seniorityAccuracy: 0.97,
  degreeAccuracy: 0.9,
  years_overallAccuracy: 0.9,
  payAccuracy: 0.95,
  remoteAccuracy: 0.9,
  role_familyAccuracy: 0.8,
}

describe.skipIf(!existsSync(GOLD))('the reader on labelled postings', () => {
  it('stays above its floors', () => {
    const script = join(import.meta.dirname, 'score-gold.ts')
    const run = spawnSync(process.execPath, [script, GOLD, '--json'], { encoding: 'utf8' })
    const scores: Record<string, number> = JSON.parse(run.stdout)
    const below = Object.entries(FLOORS).filter(([name, floor]) => (scores[name] ?? 0) < floor)
    expect(below.map(([name, floor]) => `${name} ${scores[name]} < ${floor}`)).toEqual([])
  })
})
