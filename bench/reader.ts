/**
 * Speed of the reader on one core: postings and tokens a second of processor time over texts of real length, after a
 * warm-up. Processor time, so that other work on the machine does not count.
 */
import { blockText, type RawPosting, readMentions, readPosting, sectionsOf } from '../src/reader/index.ts'
import type { Figure, Findings } from './figures.ts'
import { realPostings } from './real-postings.ts'
import type { BenchOptions } from './section.ts'

const SECTION = 'reader, one core'

/** Processor seconds of the work over all postings, round after round; the first round warms up and is not counted. */
function secondsOf(
  postings: readonly RawPosting[],
  rounds: number,
  work: (posting: RawPosting) => void,
): number {
  for (const posting of postings) work(posting)
  const from = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) for (const posting of postings) work(posting)
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1e6
}

/** Reads the same postings over and over. */
export async function reader({ isQuick, postings: file }: BenchOptions): Promise<Findings> {
  const { postings, from } = realPostings(file)
  const rounds = Math.max(2, Math.round((isQuick ? 300 : 3000) / postings.length))
  let tokens = 0
  let words = 0
  let mentions = 0
  for (const posting of postings) {
    const blocked = blockText(posting.text)
    tokens += blocked.tokens.count
    words += posting.text.split(/\s+/).filter(Boolean).length
    mentions += readMentions(blocked, sectionsOf(blocked.blocks), null).length
  }
  const skills = secondsOf(postings, rounds, ({ text }) => {
    const blocked = blockText(text)
    readMentions(blocked, sectionsOf(blocked.blocks), null)
  })
  const whole = secondsOf(postings, rounds, (posting) => {
    readPosting(posting)
  })
  const runs = postings.length * rounds
  const note = `${postings.length} postings of ${from}, on average ${Math.round(words / postings.length)} words and ${(mentions / postings.length).toFixed(1)} mentions of skills; ${rounds} rounds, processor time`
  const figure = (what: string, value: number, unit: string): Figure => ({
    section: SECTION,
    what,
    value,
    unit,
    note,
  })
  return {
    figures: [
      figure('whole reading', runs / whole, 'postings/s'),
      figure('whole reading', (tokens * rounds) / whole, 'tokens/s'),
      figure('skills alone', runs / skills, 'postings/s'),
      figure('skills alone', (tokens * rounds) / skills, 'tokens/s'),
    ],
    skipped: [],
  }
}
