import { type ClusterKeys, NO_DAY, NO_TITLE, UNKNOWN_EMPLOYER } from '../../corpus/index.ts'
import { type CurrentRecord, recordKeys } from '../../market/index.ts'
import type { IngestContext } from '../context.ts'
import { AppError } from '../errors.ts'

/** Keys of a collection's postings by their place in the manifest, and the ids of their pages. */
export interface CollectionKeys extends ClusterKeys {
  readonly postings: BigUint64Array
}

const AT_ONCE = 20_000
const MILLISECONDS_PER_DAY = 86_400_000

/**
 * What blocking needs of a collection's postings, some twenty bytes each, without their texts. Records of facts bring
 * the outcome with them: they are compared with nothing.
 */
export async function clusterKeys(
  ctx: Pick<IngestContext, 'market' | 'rules' | 'signal'>,
  collection: string,
  manifest: readonly CurrentRecord[],
): Promise<CollectionKeys> {
  const titles = new Int32Array(manifest.length).fill(NO_TITLE)
  const employers = new Int32Array(manifest.length).fill(UNKNOWN_EMPLOYER)
  const employerStems = new Int32Array(manifest.length).fill(UNKNOWN_EMPLOYER)
  const days = new Int32Array(manifest.length).fill(NO_DAY)
  const postings = new BigUint64Array(manifest.length)
  const titleNumber = numbers()
  const employerNumber = numbers()
  const stemNumber = numbers()
  for (let start = 0; start < manifest.length; start += AT_ONCE) {
    ctx.signal?.throwIfAborted()
    const chunk = manifest.slice(start, start + AT_ONCE)
    const rows = await recordKeys(ctx.market, collection, chunk[0]?.id ?? '', chunk.at(-1)?.id ?? '')
    // Both are in the order of ids; contents that are no longer current stand between.
    let position = start
    for (const row of rows) {
      if (row.id !== manifest[position]?.id) continue
      postings[position] = BigInt(`0x${row.posting}`)
      const employer = ctx.rules.taxonomy.employer(row.employer === '' ? null : row.employer)
      if (employer) {
        employers[position] = employerNumber(employer.key)
        employerStems[position] = stemNumber(ctx.rules.corpus.employerStem(employer.key))
      }
      if (row.form === 'posting')
        titles[position] = titleNumber(ctx.rules.corpus.normalTitle(row.title, row.places))
      if (row.firstSeen !== null)
        days[position] = Math.floor(Date.parse(`${row.firstSeen}T00:00:00Z`) / MILLISECONDS_PER_DAY)
      position += 1
    }
    if (position !== start + chunk.length)
      throw new AppError(
        'MISMATCH',
        `${start + chunk.length - position} records of the manifest are no longer in the store`,
      )
  }
  return { titles, employers, employerStems, days, postings }
}

/** Numbers texts in the order in which they come. */
function numbers(): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    let number = known.get(text)
    if (number === undefined) {
      number = known.size
      known.set(text, number)
    }
    return number
  }
}
