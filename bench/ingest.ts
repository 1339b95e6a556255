/**
 * Ingest end to end: files into a fresh home, every posting read and on disk; then, apart, the snapshot that pages
 * speak of.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { marketRules } from '../src/core/app/market-rules.ts'
import { openApp } from '../src/core/app/open-app.ts'
import type { Figure, Findings } from './figures.ts'
import { realPostings } from './real-postings.ts'
import { type BenchOptions, tell } from './section.ts'
import { peakMemory, timed } from './timing.ts'

const SECTION = 'ingest into a fresh home'
/** Saved board responses beside the checkout, where they are there. */
const BOARDS = join(import.meta.dirname, '../../shared/data/postings/ashby_board_api')
const AIM = { atLeast: 250 }

/** Example postings again and again under new ids, a number in each text so that none is a known text. */
function writeExamples(folder: string, count: number): string {
  const { postings } = realPostings(null)
  const target = join(folder, 'examples')
  mkdirSync(target)
  const lines = Array.from({ length: count }, (_, index) => {
    const one = postings[index % postings.length]
    if (!one) throw new RangeError('There are no example postings')
    const { title, text } = one
    return JSON.stringify({
      id: `example-${index}`,
      title,
      company: `Employer ${index % 97}`,
      date_posted: `2025-0${1 + (index % 9)}-15`,
      description: `${text}\n\nReference ${index}`,
    })
  })
  writeFileSync(join(target, 'examples.jsonl'), lines.join('\n'))
  return target
}

/** Ingests a folder once, without a snapshot, then builds the snapshot. */
export async function ingest({ isQuick, folder, postings }: BenchOptions): Promise<Findings> {
  const home = mkdtempSync(join(folder, 'ingest-'))
  try {
    const hasBoards = existsSync(BOARDS)
    const source = postings ?? (hasBoards && !isQuick ? BOARDS : writeExamples(home, isQuick ? 300 : 3000))
    const skipped =
      postings !== null || hasBoards || isQuick
        ? []
        : ['saved boards are not beside the checkout: example postings were ingested, again and again']
    tell(`ingest: reading ${source}`)
    const app = await openApp({
      home,
      marketUrl: null,
      rules: marketRules(),
      now: () => new Date(),
      fill: async () => {},
    })
    const call = { progress: () => {}, signal: new AbortController().signal }
    const read = await timed(() => app.verbs.ingest({ inputs: [source], snapshot: false }, call))
    const { read: found, rejected } = read.value
    const readPeak = peakMemory()
    tell(`ingest: ${found} postings read, building the snapshot`)
    const built = await timed(() => app.verbs.snapshot({}, call))
    await app.close()
    const seconds = read.wall / 1000
    const figure = (what: string, value: number, unit: string, rest: Partial<Figure> = {}): Figure => ({
      section: SECTION,
      what,
      value,
      unit,
      ...rest,
    })
    const note = `${found} postings, ${rejected} rejected; "of processor time" counts every thread, the store's too, and does not suffer from other work on the machine`
    return {
      figures: [
        figure('by the clock', found / seconds, 'postings/s', { aim: AIM, note }),
        figure('of processor time', found / (read.processor / 1000), 'postings/s', { aim: AIM }),
        figure('snapshot, by the clock', built.wall / 1000, 's'),
        figure('snapshot, processor time', built.processor / 1000, 's'),
        figure('snapshot', found / (built.wall / 1000), 'postings/s'),
        figure('peak memory while reading', readPeak / 1e6, 'MB', { aim: { atMost: 1500 } }),
        figure('peak memory with the snapshot', peakMemory() / 1e6, 'MB', { aim: { atMost: 1500 } }),
      ],
      skipped,
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
