import { SourceError } from '../source-error.ts'
import type { Field } from '../types.ts'
import { furtherTextRank, isMisleading, nameRank, normaliseColumnName } from './column-names.ts'
import type { ColumnPlan, PlannedColumn } from './column-plan.ts'
import type { ColumnProfile } from './column-profile.ts'
import { KNOWN_FEEDS, type KnownFeed } from './data/known-feeds.ts'

/** Order in which fields choose their columns: the more telling first. */
const CHOOSING_ORDER: readonly Field[] = [
  'text',
  'title',
  'url',
  'payEstimated',
  'payLow',
  'payHigh',
  'payMiddle',
  'payPeriod',
  'payCurrency',
  'pay',
  'employer',
  'collected',
  'date',
  'statedLength',
  'remote',
  'employmentType',
  'city',
  'state',
  'country',
  'place',
  'id',
  'hours',
  'department',
  'site',
]

/** What a column must hold to be taken for a field its name suggests. An empty column is never taken. */
const CONTENT_TESTS: Readonly<Record<Field, (profile: ColumnProfile) => boolean>> = {
  title: (p) =>
    p.meanLength <= 160 && p.share('url') < 0.5 && p.share('number') < 0.5 && p.share('date') < 0.5,
  employer: (p) =>
    p.meanLength <= 120 &&
    p.share('url') < 0.5 &&
    p.share('date') < 0.5 &&
    p.share('industry') + p.share('trade') < 0.3,
  text: (p) => p.meanLength >= 40 && p.share('url') < 0.5,
  url: (p) => p.share('url') >= 0.5,
  id: (p) => p.meanLength <= 200 && !p.isCounter && p.distinct >= p.filled * 0.5,
  date: (p) => p.share('date') >= 0.3,
  collected: (p) => p.share('date') >= 0.5,
  place: (p) => p.share('short') >= 0.6 && p.share('url') < 0.5 && p.share('number') < 0.5,
  city: (p) => p.meanLength <= 60 && p.share('number') < 0.5,
  state: (p) => p.meanLength <= 40 && p.share('number') < 0.5,
  country: (p) => p.share('short') >= 0.9 && p.meanLength <= 80 && p.share('number') < 0.5,
  pay: (p) => p.meanLength <= 200,
  payLow: holdsAmounts,
  payHigh: holdsAmounts,
  payMiddle: holdsAmounts,
  payPeriod: (p) => p.meanLength <= 20 && p.share('number') < 0.5,
  payCurrency: (p) => p.meanLength <= 5,
  payEstimated: (p) => p.meanLength <= 6,
  remote: (p) => p.meanLength <= 40,
  employmentType: (p) => p.meanLength <= 60 && p.share('number') < 0.5,
  hours: (p) => p.filled > 0,
  statedLength: (p) => p.share('number') >= 0.9,
  department: (p) => p.meanLength <= 120 && p.share('url') < 0.5,
  site: (p) => p.meanLength <= 40 && p.share('url') < 0.5,
}

/** Numbers, or short amounts in words ("$18/hr"). */
function holdsAmounts(profile: ColumnProfile): boolean {
  return profile.share('number') + profile.share('amount') >= 0.8
}

/**
 * A column called description whose texts are too short to be one: where nothing else could be the text, its name is
 * evidence enough. The rows are kept; each says that its text is short.
 */
function isShortText(profile: ColumnProfile): boolean {
  return profile.share('url') < 0.5 && profile.share('number') < 0.5 && profile.share('date') < 0.5
}

/** Fields a column can be taken for by content alone, with the test and what ranks two candidates. */
const BY_CONTENT: Readonly<
  Partial<
    Record<
      Field,
      { readonly test: (p: ColumnProfile) => boolean; readonly score: (p: ColumnProfile) => number }
    >
  >
> = {
  text: { test: (p) => p.meanLength >= 200, score: (p) => p.meanLength * p.filledShare },
  title: {
    test: (p) => p.meanLength <= 100 && p.share('title') >= 0.4 && p.share('url') === 0,
    score: (p) => p.share('title') * p.filledShare + p.distinct / (p.filled + 1),
  },
  url: { test: (p) => p.share('url') >= 0.8 && p.distinct >= p.filled * 0.5, score: (p) => p.distinct },
  employer: {
    test: (p) =>
      p.meanLength <= 60 && p.share('company') >= 0.25 && p.share('title') < 0.3 && p.share('industry') < 0.3,
    score: (p) => p.share('company'),
  },
  place: {
    test: (p) => p.meanLength <= 60 && p.share('place') >= 0.5 && p.share('title') < 0.3,
    score: (p) => p.share('place'),
  },
}

/**
 * Decides which column fills which field: what the user mapped ('' for none), else by name where the content agrees, else for
 * title, text, employer, address and place by content alone. Each column fills one field. Deterministic.
 *
 * @throws {SourceError} BAD_INPUT when a mapped column does not exist; the message lists those that do.
 */
export function recogniseColumns(
  columns: readonly string[],
  profiles: readonly ColumnProfile[],
  map: Readonly<Partial<Record<Field, string>>>,
  sharedUrls: ReadonlySet<string>,
): ColumnPlan {
  const used = new Set<number>()
  const fields = new Map<Field, PlannedColumn>()
  const mainTexts: PlannedColumn[] = []
  for (const [field, wanted] of Object.entries(map) as [Field, string][]) {
    if (wanted === '') continue
    const mapped = mappedColumns(columns, field, wanted)
    for (const column of mapped) used.add(column.index)
    if (field === 'text') mainTexts.push(...mapped)
    else if (mapped[0] !== undefined) fields.set(field, mapped[0])
  }
  for (const field of CHOOSING_ORDER) {
    if (map[field] !== undefined) continue
    const found =
      byName(columns, profiles, field, used) ??
      byContent(columns, profiles, field, used) ??
      (field === 'text' ? byName(columns, profiles, field, used, isShortText) : null)
    if (found === null) continue
    used.add(found.index)
    if (field === 'text') mainTexts.push(found)
    else fields.set(field, found)
  }
  const isTextMapped = map.text !== undefined
  const feed = KNOWN_FEEDS.find((known) => known.columns.every((column) => columns.includes(column))) ?? null
  return {
    fields,
    mainTexts,
    furtherTexts: isTextMapped ? [] : furtherTexts(columns, profiles, used),
    spareTexts: isTextMapped ? [] : spareTexts(columns, profiles, used),
    dayMonthOrder: orderOf(profiles, fields.get('date')),
    collectedOrder: orderOf(profiles, fields.get('collected')),
    titleForm: titleFormOf(profiles, fields),
    feed,
    idWith: plannedNames(columns, feed?.idWith ?? []),
    shift: shiftOf(columns, feed),
    sharedUrls,
  }
}

function mappedColumns(columns: readonly string[], field: Field, wanted: string): readonly PlannedColumn[] {
  const exact = findColumn(columns, wanted)
  if (exact !== -1) return [{ index: exact, column: columns[exact] ?? '', because: 'map' }]
  // A column's own name may hold a comma: lines part the names before commas do.
  const between = wanted.includes('\n') ? '\n' : ','
  const parts = field === 'text' ? wanted.split(between).map((part) => part.trim()) : [wanted]
  return parts.map((part) => {
    const index = findColumn(columns, part)
    if (index === -1) {
      throw new SourceError(
        'BAD_INPUT',
        `there is no column "${part}" to map to ${field}; the columns are: ${columns.map((name) => `"${name}"`).join(', ')}`,
      )
    }
    return { index, column: columns[index] ?? '', because: 'map' as const }
  })
}

function findColumn(columns: readonly string[], wanted: string): number {
  const exact = columns.indexOf(wanted)
  if (exact !== -1) return exact
  const normal = normaliseColumnName(wanted)
  return columns.findIndex((column) => normaliseColumnName(column) === normal)
}

function byName(
  columns: readonly string[],
  profiles: readonly ColumnProfile[],
  field: Field,
  used: ReadonlySet<number>,
  holds = CONTENT_TESTS[field],
): PlannedColumn | null {
  let best: PlannedColumn | null = null
  let bestRank = Number.POSITIVE_INFINITY
  for (const [index, column] of columns.entries()) {
    const profile = profiles[index]
    if (used.has(index) || profile === undefined || profile.filled === 0) continue
    if (isMisleading(normaliseColumnName(column))) continue
    const rank = nameRank(column, field)
    if (rank === null || rank >= bestRank || !holds(profile)) continue
    best = { index, column, because: 'name' }
    bestRank = rank
  }
  return best
}

function byContent(
  columns: readonly string[],
  profiles: readonly ColumnProfile[],
  field: Field,
  used: ReadonlySet<number>,
): PlannedColumn | null {
  const rule = BY_CONTENT[field]
  if (rule === undefined) return null
  let best: PlannedColumn | null = null
  let bestScore = 0
  for (const [index, column] of columns.entries()) {
    const profile = profiles[index]
    if (used.has(index) || profile === undefined || profile.filled === 0 || !rule.test(profile)) continue
    const normal = normaliseColumnName(column)
    // A column about the company tells of the employer, not of the work.
    if (isMisleading(normal) || (field !== 'employer' && /\b(?:company|employer|about)\b/.test(normal)))
      continue
    const score = rule.score(profile)
    if (score <= bestScore) continue
    best = { index, column, because: 'content' }
    bestScore = score
  }
  return best
}

function furtherTexts(
  columns: readonly string[],
  profiles: readonly ColumnProfile[],
  used: Set<number>,
): readonly PlannedColumn[] {
  const found: { readonly rank: number; readonly planned: PlannedColumn }[] = []
  for (const [index, column] of columns.entries()) {
    const rank = furtherTextRank(column)
    const profile = profiles[index]
    if (used.has(index) || rank === null || profile === undefined || profile.meanLength < 25) continue
    found.push({ rank, planned: { index, column, because: 'name' } })
  }
  found.sort((a, b) => a.rank - b.rank || a.planned.index - b.planned.index)
  for (const { planned } of found) used.add(planned.index)
  return found.map(({ planned }) => planned)
}

function spareTexts(
  columns: readonly string[],
  profiles: readonly ColumnProfile[],
  used: ReadonlySet<number>,
): readonly PlannedColumn[] {
  return columns.flatMap((column, index) => {
    const profile = profiles[index]
    const isText = profile !== undefined && !used.has(index) && nameRank(column, 'text') !== null
    return isText && profile.meanLength >= 200 ? [{ index, column, because: 'name' as const }] : []
  })
}

function orderOf(
  profiles: readonly ColumnProfile[],
  planned: PlannedColumn | undefined,
): ColumnPlan['dayMonthOrder'] {
  return planned === undefined ? null : (profiles[planned.index]?.dayMonthOrder ?? null)
}

function titleFormOf(
  profiles: readonly ColumnProfile[],
  fields: ReadonlyMap<Field, PlannedColumn>,
): ColumnPlan['titleForm'] {
  const profile = profiles[fields.get('title')?.index ?? -1]
  if (profile === undefined) return 'plain'
  if (profile.share('jobIn') >= 0.3) return 'job-in'
  return !fields.has('place') && profile.share('dashPlace') >= 0.5 ? 'dash-place' : 'plain'
}

function plannedNames(columns: readonly string[], names: readonly string[]): readonly PlannedColumn[] {
  return names.map((column) => ({ index: columns.indexOf(column), column, because: 'name' as const }))
}

function shiftOf(columns: readonly string[], feed: KnownFeed | null): ColumnPlan['shift'] {
  if (feed?.shiftsFrom === undefined) return null
  const from = columns.indexOf(feed.shiftsFrom.column)
  const witness = columns.indexOf(feed.shiftsFrom.witness)
  return from === -1 || witness === -1 ? null : { from, witness }
}
