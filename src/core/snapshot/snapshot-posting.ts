import type { AskedRow, SnapshotPosting } from '../../market/index.ts'
import { payPerYear } from '../../method/index.ts'
import type { AskedSkill, RawPosting, ReadPosting, Span } from '../../reader/types.ts'
import { titleKey } from '../../taxonomy/index.ts'
import type { MarketRules } from '../context.ts'
import type { Standing } from './clusters.ts'
import type { Draft } from './drafts.ts'

/** Roles that only say a title's family begin so. */
const OTHER = 'other-'

/**
 * A posting as a snapshot keeps it, out of its record, its reading and its standing. Employer, role and place are
 * settled here, where fixes have the last word over what was read.
 */
export function snapshotPosting(
  draft: Draft,
  standing: Standing,
  asked: readonly AskedSkill[],
  { taxonomy, fixes }: Pick<MarketRules, 'taxonomy' | 'fixes'>,
): SnapshotPosting {
  const { record, raw, reading } = draft
  const { role, family } = fixes?.role(raw.title) ?? { role: reading.role, family: reading.roleFamily }
  const place = fixes?.place(raw.places) ?? {
    country: reading.country ?? raw.country,
    region: reading.region,
  }
  const places = standing.places ?? (standing.isRepresentative ? [...new Set(raw.places)] : raw.places)
  return {
    collection: record.collection,
    source: raw.source,
    id: record.posting,
    record: record.id,
    cluster: standing.cluster,
    isRepresentative: standing.isRepresentative,
    leftOut: standing.leftOut ?? (standing.isRepresentative ? null : 'duplicate of another posting'),
    title: raw.title,
    employer: taxonomy.employer(raw.employer),
    family,
    role,
    openTitle: role === null || role.startsWith(OTHER) ? titleKey(raw.title) : '',
    seniority: reading.seniority,
    country: place.country,
    region: place.region,
    remote: reading.remote,
    places,
    url: raw.url,
    firstSeen: raw.firstSeen,
    collectedOn: draft.collectedOn,
    language: reading.language,
    words: reading.words,
    isTextComplete: reading.isTextComplete && standing.isTextFit,
    degree: reading.degree,
    yearsOverall: reading.yearsOverall,
    pay: payOf(raw, reading),
    readerVersion: draft.readerVersion,
    // Demo facts keep no text: their search goes through title, employer, places and the names found in it.
    search: [raw.title, raw.employer ?? '', ...places, draft.facts ? skillWords(raw, asked) : raw.text].join(
      '\n',
    ),
    asks: asked.map((one) => askedRow(raw, one)),
  }
}

function skillWords(raw: RawPosting, asked: readonly AskedSkill[]): string {
  return [...new Set(asked.map(({ decisive }) => cut(raw, decisive)))].join('\n')
}

function cut(raw: RawPosting, span: Span): string {
  return raw.text.slice(span.start, span.end)
}

/** What a posting asks of one skill, with the words that decided it. */
export function askedRow(raw: RawPosting, asked: AskedSkill): AskedRow {
  const { decisive } = asked
  const cue = decisive.levelCue ?? null
  return {
    skillId: asked.skillId,
    strength: asked.strength,
    level: asked.level,
    years: asked.years,
    confidence: asked.confidence,
    altGroup: asked.altGroup,
    isGate: asked.isGate,
    section: decisive.section,
    words: cut(raw, decisive),
    cue: cue && cut(raw, cue),
    levelRule: decisive.levelRule,
    strengthRule: decisive.strengthRule,
    spanStart: decisive.start,
    spanEnd: decisive.end,
  }
}

function payOf(raw: RawPosting, reading: ReadPosting): SnapshotPosting['pay'] {
  const { pay } = reading
  if (!pay) return null
  const yearly = payPerYear({
    low: pay.low,
    high: pay.high,
    currency: pay.currency,
    period: pay.period,
    hoursPerWeek: raw.hoursPerWeek,
    employmentType: raw.employmentType,
    basis: pay.basis,
    isDisclosed: pay.isDisclosed,
  })
  return {
    isDisclosed: pay.isDisclosed,
    low: pay.low,
    high: pay.high,
    currency: pay.currency,
    period: pay.period,
    yearly: yearly.kind === 'usable' ? { low: yearly.low, high: yearly.high, value: yearly.value } : null,
  }
}
