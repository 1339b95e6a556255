import { type AskedSkill, type Degree, SIGMA, STRENGTHS } from '../reader/types.ts'
import { skillById } from '../taxonomy/index.ts'
import type { RoleFamily, Seniority } from '../taxonomy/types.ts'
import { packAsk } from './asks.ts'
import { feedOf, shortHashOf, toKey } from './identity.ts'
import type { NewRow } from './store.ts'

/** An employer by its canonical key; null stands for an unknown one, which is a cluster of its own. */
export interface EmployerKey {
  readonly key: string
  readonly slug: string
  readonly name: string
  /** A staffing or recruiting agency; false when left out. */
  readonly isAgency?: boolean
  /** Named by the table of aliases or by a fix; false, also when left out, for a name taken as it is written. */
  readonly isMapped?: boolean
}

/** One skill a posting asks for, with the words that decided it. */
export type AskedRow = Pick<
  AskedSkill,
  'skillId' | 'strength' | 'level' | 'years' | 'confidence' | 'altGroup' | 'isGate'
> & {
  readonly section: string
  readonly words: string
  readonly cue: string | null
  readonly levelRule: string
  readonly strengthRule: string
  readonly spanStart: number
  readonly spanEnd: number
}

/** A current posting, ready for a snapshot: read, linked, de-duplicated, its pay reckoned by the year. */
export interface SnapshotPosting {
  readonly collection: string
  readonly source: string
  readonly id: string
  readonly record: string
  /** Id of the cluster's first posting. */
  readonly cluster: string
  readonly isRepresentative: boolean
  /** Why it is in no rate, or null. */
  readonly leftOut: string | null
  readonly title: string
  readonly employer: EmployerKey | null
  readonly family: RoleFamily
  readonly role: string | null
  /** Normal form of a title that has no role of its own; '' for one that has, or when left out. */
  readonly openTitle?: string
  readonly seniority: Seniority
  readonly country: string | null
  readonly region: string | null
  readonly remote: string
  readonly places: readonly string[]
  readonly url: string | null
  readonly firstSeen: string | null
  readonly collectedOn: string | null
  readonly language: string
  readonly words: number
  readonly isTextComplete: boolean
  readonly degree: Degree
  readonly yearsOverall: number | null
  readonly pay: {
    readonly isDisclosed: boolean
    readonly low: number | null
    readonly high: number | null
    readonly currency: string | null
    readonly period: string | null
    readonly yearly: { readonly low: number; readonly high: number; readonly value: number } | null
  } | null
  readonly readerVersion: string
  /** What full-text search goes through. */
  readonly search: string
  readonly asks: readonly AskedRow[]
}

/** Whole weeks since Monday 1970-01-05, from 1; 0 for no date (and for dates before). */
export function weekOf(day: string | null): number {
  if (day === null) return 0
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
  return Math.max(0, Math.floor((days - 4) / 7) + 1)
}

/** Asked at all (METHOD 3.1): sigma of at least 0.4. The rest stays in the reading. */
function isAsked(ask: AskedRow): boolean {
  return SIGMA[ask.strength] >= SIGMA.preferred
}

/** Rows of `posting` and `mention` for one posting. Mentions are those of postings in rates, of asked skills. */
export function snapshotRows(
  snapshot: string,
  posting: SnapshotPosting,
): { readonly posting: NewRow; readonly mentions: readonly NewRow[] } {
  const counts = posting.isRepresentative && posting.leftOut === null
  const asks = posting.asks.filter(isAsked).sort((a, b) => a.skillId - b.skillId)
  const packed = asks.map((ask) => packAsk(ask.skillId, ask.level ?? 0))
  const certified = asks
    .map((ask) => ask.skillId)
    .filter((skill) => skillById(skill)?.kind === 'certification')
  const id = toKey(posting.id)
  const cluster = toKey(posting.cluster)
  const yearly = posting.pay?.yearly ?? null
  const shared = {
    snapshot,
    collection: posting.collection,
    feed: feedOf(posting.source),
    source: posting.source,
    family: posting.family,
    role: posting.role ?? '',
    seniority: posting.seniority,
    country: posting.country ?? '',
    region: posting.region ?? '',
    remote: posting.remote,
    employer: posting.employer ? toKey(shortHashOf('employer', posting.employer.key)) : cluster,
    is_known_employer: posting.employer ? 1 : 0,
    first_seen: posting.firstSeen,
    week: weekOf(posting.firstSeen),
    pay_disclosed: posting.pay?.isDisclosed ? 1 : 0,
    pay_per_year: yearly?.value ?? null,
    currency: yearly ? (posting.pay?.currency ?? '') : '',
  }
  return {
    posting: {
      ...shared,
      id,
      cluster,
      record: posting.record,
      is_representative: posting.isRepresentative ? 1 : 0,
      counts: counts ? 1 : 0,
      left_out: posting.leftOut ?? '',
      title: posting.title,
      open_title: posting.openTitle ?? '',
      employer_slug: posting.employer?.slug ?? '',
      employer_name: posting.employer?.name ?? '',
      is_agency: posting.employer?.isAgency ? 1 : 0,
      is_mapped_employer: posting.employer?.isMapped ? 1 : 0,
      place: posting.places[0] ?? '',
      locations: posting.places,
      url: posting.url ?? '',
      collected_on: posting.collectedOn,
      language: posting.language,
      words: posting.words,
      is_complete: posting.isTextComplete ? 1 : 0,
      degree: posting.degree,
      years_overall: posting.yearsOverall,
      pay_currency: posting.pay?.currency ?? '',
      pay_low: posting.pay?.low ?? null,
      pay_high: posting.pay?.high ?? null,
      pay_period: posting.pay?.period ?? '',
      pay_low_year: yearly?.low ?? null,
      pay_high_year: yearly?.high ?? null,
      reader_version: posting.readerVersion,
      asks: packed,
      search: posting.search,
    },
    mentions: counts
      ? asks.map((ask) => ({
          ...shared,
          skill: ask.skillId,
          cluster,
          posting: id,
          strength: STRENGTHS.indexOf(ask.strength),
          level: ask.level ?? 0,
          confidence: ask.confidence,
          years: ask.years,
          alternative: ask.altGroup === null ? 0 : ask.altGroup + 1,
          is_gate: ask.isGate ? 1 : 0,
          section: ask.section,
          words: ask.words,
          cue: ask.cue ?? '',
          level_rule: ask.levelRule,
          strength_rule: ask.strengthRule,
          span_start: ask.spanStart,
          span_end: ask.spanEnd,
          beside: packed.filter((_, index) => asks[index] !== ask),
          certified: certified.filter((skill) => skill !== ask.skillId),
        }))
      : [],
  }
}
