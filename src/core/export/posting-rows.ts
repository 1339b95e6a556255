import {
  type AskedRow,
  type CurrentRecord,
  type ExportStanding,
  exportStandings,
  manifestOf,
  type SnapshotInfo,
  sightingDays,
} from '../../market/index.ts'
import { skillById } from '../../taxonomy/index.ts'
import type { IngestContext } from '../context.ts'
import { storedFactLine } from '../demo/demo-format.ts'
import { AppError } from '../errors.ts'
import { type Draft, draftsOf } from '../snapshot/drafts.ts'
import { linker } from '../snapshot/fill-snapshot.ts'
import { describeVersions, differingVersions, pinnedRules } from '../snapshot/pinned-rules.ts'
import { askedRow } from '../snapshot/snapshot-posting.ts'
import { type ExportRow, type ExportValue, formatName } from './columns.ts'
import { sourceColumns } from './exported-posting.ts'

/** Postings whose standings are held at once: each lot is one pass over a column of the store. */
const STANDINGS_AT_ONCE = 20_000

type ExportContext = Pick<IngestContext, 'market' | 'rules' | 'signal'>

/** A posting of a snapshot with all that is exported of it. */
interface ExportedPosting {
  readonly snapshot: string
  readonly collection: string
  readonly draft: Draft
  readonly standing: ExportStanding
  readonly seenOn: readonly string[]
  readonly asks: readonly AskedRow[]
}

/**
 * Rows of a snapshot's postings, or one row a mention of theirs, some hundred postings at a time, by collection and record.
 * Read with the readings and links the snapshot pins.
 *
 * @param collection one collection, or all when null.
 * @throws AppError NOT_REBUILDABLE when other versions built the snapshot and their readings are no longer there.
 */
export async function* postingRows(
  ctx: ExportContext,
  snapshot: SnapshotInfo,
  collection: string | null,
  kind: 'postings' | 'mentions',
): AsyncGenerator<{ readonly postings: number; readonly rows: readonly ExportRow[] }, void, undefined> {
  const versions = differingVersions(ctx.rules, snapshot.settings)
  const rules = pinnedRules(
    ctx.rules,
    snapshot.settings,
    () =>
      new AppError(
        'NOT_REBUILDABLE',
        `Snapshot ${snapshot.id} cannot be read by this program: made by ${describeVersions(versions)}`,
        { remedy: 'Make a new one with `plumbline snapshot`.' },
      ),
  )
  const pinned = { ...ctx, rules }
  const link = await linker(pinned)
  const rowsOf = kind === 'postings' ? (one: ExportedPosting) => [postingRow(one)] : mentionRows
  const manifest = await manifestOf(ctx.market, snapshot.id)
  for (const [name, records] of Map.groupBy(manifest, (one) => one.collection)) {
    if (collection !== null && name !== collection) continue
    for (let start = 0; start < records.length; start += STANDINGS_AT_ONCE) {
      const lot = records.slice(start, start + STANDINGS_AT_ONCE)
      const [first = '', last = ''] = endsOf(lot)
      const standings = await exportStandings(ctx.market, snapshot.id, name, first, last)
      for await (const drafts of draftsOf(pinned, name, lot)) {
        const ordered = [...drafts].sort((a, b) => a.position - b.position)
        const [from = '', to = ''] = endsOf(ordered.map(({ record }) => record))
        const days = await sightingDays(ctx.market, name, from, to)
        const rows = ordered.flatMap((draft) => {
          const standing = standings.get(draft.record.id)
          if (!standing)
            throw new Error(`Snapshot ${snapshot.id} has no posting of record ${draft.record.id}`)
          const asked = rules.reader.askedSkills(draft.reading.mentions, link.of)
          const asks = asked.map((one) => askedRow(draft.raw, one)).sort((a, b) => a.skillId - b.skillId)
          const seenOn = days.get(draft.record.id) ?? []
          return rowsOf({ snapshot: snapshot.id, collection: name, draft, standing, seenOn, asks })
        })
        yield { postings: drafts.length, rows }
      }
    }
  }
}

const endsOf = (records: readonly Pick<CurrentRecord, 'id'>[]) => [records[0]?.id, records.at(-1)?.id]

const named = (kind: 'postings' | 'mentions', { snapshot, collection, draft }: ExportedPosting) => ({
  format: formatName(kind),
  snapshot,
  collection,
  posting: draft.record.posting,
  source: draft.raw.source,
  source_id: draft.raw.sourceId,
})

function postingRow(one: ExportedPosting): ExportRow {
  const { draft, standing, seenOn, asks } = one
  const { raw, record, reading, facts } = draft
  return {
    ...named('postings', one),
    record: record.id,
    form: record.form,
    seen_on: seenOn,
    ...sourceColumns(raw, facts === null),
    facts: facts ? storedFactLine(record.raw) : null,
    facts_reader: facts ? record.readerVersion : null,
    cluster: standing.cluster,
    is_representative: standing.isRepresentative,
    in_rates: standing.inRates,
    left_out: standing.leftOut,
    employer_slug: standing.employerSlug,
    employer_name: standing.employerName,
    role_family: standing.family,
    role: standing.role,
    seniority: reading.seniority,
    read_country: standing.country,
    read_region: standing.region,
    remote: reading.remote,
    language: reading.language,
    words: reading.words,
    is_complete: standing.isTextComplete,
    degree: reading.degree,
    years_overall: reading.yearsOverall,
    read_pay_low: reading.pay?.low ?? null,
    read_pay_high: reading.pay?.high ?? null,
    read_pay_currency: reading.pay?.currency ?? null,
    read_pay_period: reading.pay?.period ?? null,
    pay_disclosed: standing.payDisclosed,
    pay_low_year: standing.payLowYear,
    pay_high_year: standing.payHighYear,
    pay_per_year: standing.payPerYear,
    reader_version: draft.readerVersion,
    skills: asks.map((ask) => askedColumns(ask, facts === null)),
  }
}

function mentionRows(one: ExportedPosting): readonly ExportRow[] {
  const { draft, standing, asks } = one
  const shared = {
    ...named('mentions', one),
    in_rates: standing.inRates,
    title: draft.raw.title,
    employer_name: standing.employerName,
    first_seen: draft.raw.firstSeen,
  }
  return asks.map((ask) => ({ ...shared, ...askedColumns(ask, draft.facts === null) }))
}

function askedColumns(ask: AskedRow, hasText: boolean): Readonly<Record<string, ExportValue>> {
  const skill = skillById(ask.skillId)
  return {
    skill: ask.skillId,
    slug: skill?.slug ?? null,
    name: skill?.name ?? null,
    kind: skill?.kind ?? null,
    strength: ask.strength,
    level: ask.level,
    years: ask.years,
    confidence: ask.confidence,
    alternative: ask.altGroup,
    is_gate: ask.isGate,
    section: ask.section,
    words: ask.words,
    cue: ask.cue,
    level_rule: ask.levelRule,
    strength_rule: ask.strengthRule,
    span_start: hasText ? ask.spanStart : null,
    span_end: hasText ? ask.spanEnd : null,
  }
}
