import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { measure } from './measure.ts'

const SCORER = '../shared/bench/gold/score-gold.mjs'
const GOLD = '../shared/bench/gold/dev.jsonl'

it.skipIf(!existsSync(GOLD))(
  'gold against itself scores 1 and an empty prediction finds nothing',
  async () => {
    const gold = readFileSync(GOLD, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): { id: string; labels: object } => JSON.parse(line))
      .slice(0, 12)
    const perfect = await measure(
      SCORER,
      gold,
      gold.map(({ id, labels }) => ({ id, ...labels })),
    )
    expect(perfect.find(({ name }) => name === 'f1')).toEqual({ name: 'f1', value: 1, low: 1, high: 1 })
    const empty = await measure(SCORER, gold, [])
    expect(empty.find(({ name }) => name === 'recall')).toEqual({ name: 'recall', value: 0, low: 0, high: 0 })
  },
)
