import { isMojibake, toPlainLine } from '../../documents/index.ts'
import type { RawPosting } from '../../reader/types.ts'
import { cellFlag, cellNumber, cellText } from '../cells/cell-text.ts'
import { cleanUrl } from '../cells/clean-url.ts'
import { type DayMonthOrder, isAmbiguousDate, parseDate } from '../cells/dates.ts'
import { employmentTypeOf, hoursOf, remoteOf } from '../cells/employment-type.ts'
import { type Age, ageOf, dateBefore } from '../cells/relative-date.ts'
import type { ColumnPlan } from '../columns/column-plan.ts'
import { TITLE_WITH_JOB_IN, TITLE_WITH_PLACE } from '../columns/column-profile.ts'
import { SNIPPET_SITES } from '../columns/data/known-feeds.ts'
import { sampleOf } from '../source-error.ts'
import { tooLong } from '../text-limit.ts'
import type { Cell, Field, FieldNote, TableRow } from '../types.ts'
import { contentId } from './content-id.ts'
import { rowPay } from './row-pay.ts'
import { rowPlaces } from './row-places.ts'
import { rowText, shiftedText } from './row-text.ts'

const MAX_TITLE = 300
const LAST_WORDS = 80
const PAY_FIELDS = ['pay', 'payLow', 'payHigh', 'payMiddle'] as const

export type RowResult =
  | { readonly posting: RawPosting; readonly notes: readonly FieldNote[] }
  | { readonly reason: string; readonly sample: string }

/** What the caller knows about every row of the table. */
export interface RowContext {
  readonly source: string
  readonly collectedOn: string | null
  /** Employer when no column names it. */
  readonly employer: string | null
}

/** One row of a table as a posting, with notes on fields that could not be used, or the reason why it is none. */
export function rowToPosting(row: TableRow, plan: ColumnPlan, context: RowContext): RowResult {
  const { cells } = row
  const notes: FieldNote[] = []
  const cell = (field: Field): Cell | undefined => cells[plan.fields.get(field)?.index ?? -1]
  const isShifted = plan.shift !== null && isShiftedRow(cells, plan.shift.witness)
  const text = isShifted && plan.shift !== null ? shiftedText(cells, plan.shift.from) : rowText(plan, cells)
  const written = splitTitle(toPlainLine(cellText(cell('title'))), plan)
  const title = written.title
  const missing = missingReason(title, text, plan)
  if (missing !== null) return { reason: missing, sample: sampleOf(title || text || cells, 120) }
  const long = tooLong(text)
  if (long !== null) return { reason: long, sample: sampleOf(title, 120) }
  const url = cleanUrl(cellText(cell('url')))
  const { places, country, rejected } = rowPlaces(plan, cells, written.place)
  if (rejected !== null) note(notes, plan, 'place', 'not a place', rejected)
  const employer = employerOf(cellText(cell('employer'))) ?? context.employer
  const site = cellText(cell('site')).toLowerCase()
  const pay = rowPay(plan, cells, { url, country, places, site })
  const words = PAY_FIELDS.map((field) => cellText(cell(field))).find((written) => /[1-9]/.test(written))
  if (pay === null && words !== undefined) note(notes, plan, 'pay', 'no amount that could be read', words)
  const collectedOn =
    context.collectedOn ?? dateOf('collected', cell('collected'), plan.collectedOrder, null, plan, notes)
  if (plan.mainTexts.some(({ index }) => isMojibake(cellText(cells[index]))))
    note(notes, plan, 'text', 'letters that were decoded wrongly are repaired', text.slice(0, 80))
  const firstSeen = dateOf('date', cell('date'), plan.dayMonthOrder, collectedOn, plan, notes)
  return {
    notes,
    posting: {
      source: context.source,
      sourceId: identity(cells, plan, url) ?? contentId(title, employer, places, text),
      title,
      employer,
      text,
      url,
      firstSeen,
      collectedOn,
      places,
      country,
      isRemote: plan.feed?.isRemote ?? remoteFlag(cell('remote')),
      pay,
      employmentType: employmentTypeOf(cellText(cell('employmentType'))),
      hoursPerWeek: isShifted
        ? null
        : hoursOf(cellText(cell('hours')), /week|uren|wochen/i.test(plan.fields.get('hours')?.column ?? '')),
      statedLength: statedLength(cell('statedLength'), plan, cells),
      isSnippet:
        isShifted ||
        plan.feed?.isSnippet === true ||
        plan.feed?.breaksOff?.test(text.slice(-LAST_WORDS)) === true ||
        SNIPPET_SITES.has(site),
      department: toPlainLine(cellText(cell('department'))) || null,
    },
  }
}

function missingReason(title: string, text: string, plan: ColumnPlan): string | null {
  if (!plan.fields.has('title')) {
    return 'no column was recognised as the title; name it with --map title=COLUMN'
  }
  if (plan.mainTexts.length === 0 && plan.furtherTexts.length === 0) {
    return 'the file has no column with the text of the postings; if one holds it, name it with --map text=COLUMN'
  }
  if (title === '' && text === '') return 'neither title nor description: a notice or an empty row'
  if (title === '') return 'the title is empty'
  if (title.length > MAX_TITLE)
    return `the title is longer than ${MAX_TITLE} characters: the columns of this row are broken`
  return text === '' ? 'the description is empty: nothing to read' : null
}

function splitTitle(
  title: string,
  plan: ColumnPlan,
): { readonly title: string; readonly place: string | null } {
  if (plan.titleForm === 'plain' || title.length > MAX_TITLE) return { title, place: null }
  const match = (plan.titleForm === 'job-in' ? TITLE_WITH_JOB_IN : TITLE_WITH_PLACE).exec(title)
  return match === null ? { title, place: null } : { title: match[1] ?? title, place: match[2] ?? null }
}

/** A rating glued to a name ("Acme\n3.8") goes; a name that hides the employer, or a bare number, is no name. */
function employerOf(text: string): string | null {
  const name = toPlainLine(text.replace(/\s*\n\s*\d(?:\.\d)?\s*★?\s*$/, ''))
  if (name === '' || name.length > 150) return null
  if (
    /^(?:unknown|confidential|anonymous|private|undisclosed|not disclosed)(?: (?:company|employer|advertiser))?$/i.test(
      name,
    )
  )
    return null
  return /^company confidential$|^\d{6,}$|^https?:/i.test(name) ? null : name
}

function identity(cells: readonly Cell[], plan: ColumnPlan, url: string | null): string | null {
  const id = cellText(cells[plan.fields.get('id')?.index ?? -1])
  if (id !== '') return [id, ...plan.idWith.map((column) => cellText(cells[column.index]))].join(' ')
  return url === null || plan.sharedUrls.has(url) ? null : url
}

/**
 * The length the source states, when the text it gives is shorter than that: compared before folding, which shortens
 * every text a little. Null when the text is all there.
 */
function statedLength(cell: Cell | undefined, plan: ColumnPlan, cells: readonly Cell[]): number | null {
  const stated = cellNumber(cell)
  const given = plan.mainTexts.reduce((sum, column) => sum + cellText(cells[column.index]).length, 0)
  return stated !== null && given < stated * 0.98 ? stated : null
}

function remoteFlag(cell: Cell | undefined): boolean | null {
  return cellFlag(cell) ?? remoteOf(cellText(cell))
}

function isShiftedRow(cells: readonly Cell[], witness: number): boolean {
  const value = cells[witness]
  return typeof value !== 'string' || parseDate(value, null) === null
}

function dateOf(
  field: 'date' | 'collected',
  cell: Cell | undefined,
  order: DayMonthOrder | null,
  collectedOn: string | null,
  plan: ColumnPlan,
  notes: FieldNote[],
): string | null {
  const text = cellText(cell)
  if (text === '') return null
  const date = parseDate(typeof cell === 'number' ? cell : text, order)
  if (date !== null) return date
  const age = field === 'date' ? ageOf(text) : null
  const counted = age === null || collectedOn === null ? null : dateBefore(age, collectedOn)
  if (counted === null) note(notes, plan, field, whyNoDate(text, age), text)
  return counted
}

function whyNoDate(text: string, age: Age | null): string {
  if (age?.isOpen) return 'says only how old at least: the day is not known'
  if (age !== null) return 'a relative date, and the day of collection is not known'
  return isAmbiguousDate(text) ? 'day and month cannot be told apart' : 'not a date'
}

function note(notes: FieldNote[], plan: ColumnPlan, field: Field, reason: string, value: string): void {
  const column = plan.fields.get(field)?.column ?? (field === 'text' ? plan.mainTexts[0]?.column : undefined)
  notes.push({ field, column: column ?? '', reason, sample: sampleOf(value, 80) })
}
