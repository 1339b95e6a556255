/**
 * Scores the reader on labelled postings: predicts every line of a file in the labelled set's form and runs that
 * set's own scorer over it.
 *   node scripts/score-gold.ts [LABELLED.jsonl] [--out PREDICTIONS.jsonl] [--json]
 * Without a file it takes ../shared/bench/gold/dev.jsonl.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { goldPrediction, type RawPosting, readPosting } from '../src/reader/index.ts'

interface LabelledPosting {
  readonly id: string
  readonly title: string
  readonly company: string | null
  readonly location: string | null
  readonly text: string
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, json: { type: 'boolean' } },
})
const gold = positionals[0] ?? join(import.meta.dirname, '../../shared/bench/gold/dev.jsonl')
const out = values.out ?? join(mkdtempSync(join(tmpdir(), 'plumbline-score-')), 'predictions.jsonl')

const lines = readFileSync(gold, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
const predictions = lines.map((line) => {
  const posting: LabelledPosting = JSON.parse(line)
  return JSON.stringify(goldPrediction(posting.id, posting.text, readPosting(rawOf(posting))))
})
writeFileSync(out, `${predictions.join('\n')}\n`)
const scorer = join(dirname(gold), 'score-gold.mjs')
const run = spawnSync(
  process.execPath,
  [scorer, '--gold', gold, '--pred', out, ...(values.json ? ['--json'] : [])],
  { stdio: 'inherit' },
)
process.exitCode = run.status ?? 1

/** A labelled posting as a source would yield it. */
function rawOf(posting: LabelledPosting): RawPosting {
  return {
    source: 'labelled',
    sourceId: posting.id,
    title: posting.title,
    employer: posting.company === '' ? null : posting.company,
    text: posting.text,
    url: null,
    firstSeen: null,
    collectedOn: null,
    places: posting.location === null || posting.location === '' ? [] : [posting.location],
    country: null,
    isRemote: null,
    pay: null,
    employmentType: null,
    hoursPerWeek: null,
    statedLength: null,
    isSnippet: false,
    department: null,
  }
}
