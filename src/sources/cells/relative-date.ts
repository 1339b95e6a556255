import { parseDate } from './dates.ts'

/** Days of a unit in days; months and years are counted in the calendar. */
type Unit = 'day' | 'month' | 'year'

const UNITS: readonly (readonly [words: string, unit: Unit, count: number])[] = [
  ['sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|h|heures?|stunden?|uur|uren|timmar|horas?', 'day', 0],
  ['days?|d|jours?|tage?n?|dag(?:en|ar)?|d[ií]as?', 'day', 1],
  ['weeks?|wks?|w|semaines?|wochen?|we(?:e)?k(?:en)?|veck(?:a|or)|semanas?', 'day', 7],
  ['months?|mos?|mois|monate?n?|maand(?:en)?|m[aå]nader?|meses|mes', 'month', 1],
  ['years?|yrs?|y|ans?|jahre?n?|jaar|[aå]r|a[nñ]os?', 'year', 1],
]
const PATTERNS = UNITS.map(([words, unit, count]) => ({
  pattern: new RegExp(
    `^(?:(?:il y a|vor|hace|för) )?(?<number>\\d{1,3}|an?|one|une?|einer?|eine[mn])(?<plus>\\+)? ?(?:${words})(?: (?:ago|geleden|sedan))?$`,
    'iu',
  ),
  unit,
  count,
}))
const LEAD =
  /^(?:(?:job )?(?:re-?)?posted|active|published|added|listed|publié|veröffentlicht|geplaatst)(?: on)?:? +/i
const TODAY = /^(?:today|just (?:now|posted)|now|new|vandaag|heute|aujourd['’]hui|idag|hoy|hace instantes)$/i
const YESTERDAY = /^(?:yesterday|gisteren|gestern|hier|igår|ayer)$/i

/** How long before its collection a posting says it was posted. */
export interface Age {
  readonly unit: Unit
  readonly count: number
  /** "30+ days ago": at least that long, so no day is known. */
  readonly isOpen: boolean
}

/**
 * The age a relative date states: "3 days ago", "Reposted 2 weeks ago", "Posted 30+ days ago", "yesterday", "2d".
 * Hours count as no day. Null for anything else, absolute dates included.
 */
export function ageOf(text: string): Age | null {
  if (text.length > 40) return null
  const bare = text.trim().replace(LEAD, '').replace(/\s+/g, ' ').replace(/\.$/, '')
  if (TODAY.test(bare)) return { unit: 'day', count: 0, isOpen: false }
  if (YESTERDAY.test(bare)) return { unit: 'day', count: 1, isOpen: false }
  for (const { pattern, unit, count } of PATTERNS) {
    const groups = pattern.exec(bare)?.groups
    if (groups === undefined) continue
    const number = Number(groups.number)
    return { unit, count: count * (Number.isNaN(number) ? 1 : number), isOpen: groups.plus !== undefined }
  }
  return null
}

/** The day an age before the day of collection (both YYYY-MM-DD); null for an open age. A month back keeps its day. */
export function dateBefore(age: Age, collectedOn: string): string | null {
  if (age.isOpen) return null
  const [year = 0, month = 1, day = 1] = collectedOn.split('-').map(Number)
  if (age.unit === 'day')
    return parseDate(new Date(Date.UTC(year, month - 1, day - age.count)).toISOString().slice(0, 10), null)
  const months = year * 12 + (month - 1) - age.count * (age.unit === 'year' ? 12 : 1)
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate()
  const date = new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, last)))
  return parseDate(date.toISOString().slice(0, 10), null)
}
