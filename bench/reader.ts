/**
 * Speed of the reader: postings and tokens a second of processor time over texts of real length, after a
 * warm-up; processor time, so that other work on the machine does not count.
 *   node bench/reader.ts [POSTINGS.jsonl] [--rounds 40]
 * Lines need `title` and `text`; without a file it takes ../shared/bench/gold/dev.jsonl.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { blockText, type RawPosting, readMentions, readPosting, sectionsOf } from '../src/reader/index.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '40' } },
})
const file = positionals[0] ?? join(import.meta.dirname, '../../shared/bench/gold/dev.jsonl')
const postings = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): RawPosting => {
    const { title, text } = JSON.parse(line)
    const none = { url: null, firstSeen: null, collectedOn: null, country: null, isRemote: null, pay: null }
    const rest = {
      employmentType: null,
      hoursPerWeek: null,
      statedLength: null,
      isSnippet: false,
      department: null,
    }
    return { source: 'bench', sourceId: title, title, employer: null, text, places: [], ...none, ...rest }
  })
const rounds = Number(values.rounds)

const started = performance.now()
readMentions(blockText('Python'), [], null)
const opened = performance.now() - started

/** Processor seconds of the work over all postings, round after round; the first round warms up and is not counted. */
function secondsOf(work: (posting: RawPosting) => void): number {
  for (const posting of postings) work(posting)
  const from = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) for (const posting of postings) work(posting)
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1e6
}

let tokens = 0
let mentions = 0
for (const posting of postings) {
  const blocked = blockText(posting.text)
  tokens += blocked.tokens.count
  mentions += readMentions(blocked, sectionsOf(blocked.blocks), null).length
}
const skills = secondsOf(({ text }) => {
  const blocked = blockText(text)
  readMentions(blocked, sectionsOf(blocked.blocks), null)
})
const whole = secondsOf((posting) => {
  readPosting(posting)
})
const runs = postings.length * rounds
console.log(
  JSON.stringify({
    postings: postings.length,
    tokensPerPosting: Math.round(tokens / postings.length),
    mentionsPerPosting: Math.round((mentions / postings.length) * 10) / 10,
    indexMilliseconds: Math.round(opened),
    skillsOnly: {
      postingsPerSecond: Math.round(runs / skills),
      tokensPerSecond: Math.round((tokens * rounds) / skills),
    },
    readPosting: {
      postingsPerSecond: Math.round(runs / whole),
      tokensPerSecond: Math.round((tokens * rounds) / whole),
    },
  }),
)
