/** Loads generated postings straight into one snapshot, for benchmarks and recounts. */
import {
  buildPageTables,
  type MarketStore,
  type NewRow,
  type SnapshotPosting,
  snapshotRows,
  tableName,
} from '../src/market/index.ts'

/** Inserts postings and mentions in batches and builds the page tables. Returns how many mentions there are. */
export async function loadPostings(
  store: MarketStore,
  snapshot: string,
  postings: Iterable<SnapshotPosting>,
  options: {
    readonly progress?: (postings: number) => void
    readonly builtFromPostings?: number
    readonly keptFromAsking?: number
  } = {},
): Promise<number> {
  let rows: NewRow[] = []
  let mentions: NewRow[] = []
  let total = 0
  let done = 0
  for (const posting of postings) {
    const made = snapshotRows(snapshot, posting)
    rows.push(made.posting)
    mentions.push(...made.mentions)
    done += 1
    if (mentions.length < 60_000) continue
    await store.insert(tableName('posting'), rows)
    await store.insert(tableName('mention'), mentions)
    total += mentions.length
    rows = []
    mentions = []
    options.progress?.(done)
  }
  await store.insert(tableName('posting'), rows)
  await store.insert(tableName('mention'), mentions)
  await buildPageTables(store, snapshot, options.builtFromPostings, options.keptFromAsking)
  return total + mentions.length
}
