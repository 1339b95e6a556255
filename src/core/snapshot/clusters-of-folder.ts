import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import { NO_DAY, UNKNOWN_EMPLOYER } from '../../corpus/index.ts'
import type { RawPosting } from '../../reader/types.ts'
import { openSource } from '../../sources/index.ts'
import { marketRules } from '../app/market-rules.ts'
import { openShelf } from './text-shelf.ts'

/** A posting of a folder with its cluster. */
export interface ClusteredPosting {
  /** Its file, from the folder on. */
  readonly file: string
  /** 1-based row of the file, as its source counts. */
  readonly row: number
  /** Hash of the letters of title and text: the same however signs, entities and tags are read. */
  readonly hash: string
  /** Equal for postings that are one. */
  readonly cluster: number
}

const MILLISECONDS_PER_DAY = 86_400_000

/**
 * The postings of a folder, read as an ingest reads them and clustered as one collection by this program's rules.
 * Nothing is stored; texts wait in a file without a name.
 */
export async function clustersOfFolder(folder: string): Promise<readonly ClusteredPosting[]> {
  const { corpus, taxonomy } = marketRules()
  const found: { readonly file: string; readonly row: number; readonly posting: RawPosting }[] = []
  for await (const item of openSource(folder, {}))
    if (item.kind === 'posting')
      found.push({ file: relative(folder, item.file), row: item.row, posting: item.posting })
  const keysOf = found.map(({ posting }) => taxonomy.employer(posting.employer || null)?.key ?? null)
  const keys = {
    titles: numbered(found.map(({ posting }) => corpus.normalTitle(posting.title, posting.places))),
    employers: numbered(keysOf),
    employerStems: numbered(keysOf.map((key) => key && corpus.employerStem(key))),
    days: Int32Array.from(found, ({ posting: { firstSeen } }) =>
      firstSeen === null ? NO_DAY : Math.floor(Date.parse(`${firstSeen}T00:00:00Z`) / MILLISECONDS_PER_DAY),
    ),
  }
  const shelf = openShelf(found.length)
  try {
    for (const [position, { posting }] of found.entries())
      shelf.put(
        position,
        { ...posting, places: [], employer: keysOf[position] ?? null, facts: 0 },
        posting.text,
      )
    const work = corpus.clusterPostings(keys, corpus.clusterBlocks(keys), shelf)
    for (;;) {
      const step = work.next()
      if (!step.done) continue
      return found.map(({ file, row, posting }, position) => ({
        file,
        row,
        hash: contentHash(posting),
        cluster: step.value[position] ?? position,
      }))
    }
  } finally {
    shelf.close()
  }
}

/** Numbers texts in the order in which they come; unknown ones have the number of unknown employers. */
function numbered(texts: readonly (string | null)[]): Int32Array {
  const known = new Map<string, number>()
  return Int32Array.from(texts, (text) => {
    if (text === null) return UNKNOWN_EMPLOYER
    const number = known.get(text) ?? known.size
    known.set(text, number)
    return number
  })
}

function contentHash({ title, text }: RawPosting): string {
  const letters = `${title}\n${text}`
    .replace(/<[^<>]{1,200}>/g, ' ')
    .replace(/&(?:[a-z]{2,8}|#\d{1,6});/gi, ' ')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  return createHash('sha256').update(letters).digest('hex').slice(0, 16)
}
