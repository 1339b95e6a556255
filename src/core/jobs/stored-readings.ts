import { knownLinks, readingsOf, recordsByIds } from '../../market/index.ts'
import { askedSkills, linkPhrase } from '../../reader/index.ts'
import type { AskedSkill, RawPosting, ReadPosting } from '../../reader/types.ts'
import { expandFacts, storedFactLine } from '../demo/demo-format.ts'
import { currentSnapshot } from '../scope/current-snapshot.ts'
import type { PageContext } from '../scope/page-context.ts'
import { oncePerSnapshot } from '../scope/snapshot-memo.ts'

/** What the store keeps of a record, read. */
export interface StoredReading {
  readonly raw: RawPosting
  readonly reading: ReadPosting
  readonly asked: readonly AskedSkill[]
  /** True for records of facts: `raw.text` is only the words that were kept. */
  readonly isFactsOnly: boolean
}

/** The skill of a phrase as the snapshot has linked it; phrases it never met are linked now. */
async function linkOf(ctx: PageContext): Promise<(phrase: string) => number | null> {
  const snapshot = currentSnapshot(ctx)
  const known = await oncePerSnapshot(snapshot, 'links', () =>
    knownLinks(ctx.market, snapshot.taxonomyVersion),
  )
  return (phrase) => {
    const skill = known.get(phrase)
    if (skill === undefined) return linkPhrase(phrase)
    return skill === 0 ? null : skill
  }
}

/**
 * Records of a collection with their readings and asked skills, by record id. Records that are gone, or whose text
 * no reader has read, are left out.
 *
 * @param readerVersion The version whose readings the snapshot is made of; records of facts bring their own.
 */
export async function storedReadings(
  ctx: PageContext,
  collection: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredReading>> {
  if (ids.length === 0) return new Map()
  const { readerVersion } = currentSnapshot(ctx)
  const records = await recordsByIds(ctx.market, collection, ids)
  const hashes = records.flatMap((record) => (record.form === 'posting' ? [record.textHash] : []))
  const readings = await readingsOf(ctx.market, readerVersion, [...new Set(hashes)])
  const link = await linkOf(ctx)
  const found = new Map<string, StoredReading>()
  for (const record of records) {
    if (record.form === 'facts') {
      const { raw, reading } = expandFacts(storedFactLine(record.raw), record.readerVersion)
      found.set(record.id, { raw, reading, asked: askedSkills(reading.mentions, link), isFactsOnly: true })
      continue
    }
    const stored = readings.get(record.textHash)
    if (stored === undefined) continue
    // Both were written by the ingest alone, from these very types.
    const raw = JSON.parse(record.raw) as RawPosting
    const reading = JSON.parse(stored) as ReadPosting
    found.set(record.id, { raw, reading, asked: askedSkills(reading.mentions, link), isFactsOnly: false })
  }
  return found
}
