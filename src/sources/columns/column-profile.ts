import { cellList, cellNumber, cellText } from '../cells/cell-text.ts'
import { parseDate, slashedNumbers } from '../cells/dates.ts'
import { parsePayText } from '../cells/pay-text.ts'
import { ageOf } from '../cells/relative-date.ts'
import { sampleOf } from '../source-error.ts'
import type { Cell } from '../types.ts'
import { hashText } from './hash-text.ts'

/** Rows whose cells are looked at closely; beyond, only what must hold for the whole column is followed. */
const CLOSE_ROWS = 3_000
const MAX_DISTINCT = 500_000
const TITLE_WORDS =
  /\b(?:engineer|developer|manager|analyst|scientist|assistant|director|specialist|nurse|technician|intern|consultant|coordinator|representative|administrator|designer|architect|officer|associate|clerk|teacher|driver|supervisor|accountant|lead|head|executive|operator|mechanic|agent|recruiter|therapist|writer|editor|planner|inspector|worker|advisor|attorney|physician|researcher|programmer|ingenieur|ontwikkelaar|utvecklare|medewerker)\b/i
const COMPANY_WORDS =
  /\b(?:inc|llc|ltd|gmbh|corp|corporation|company|group|bv|b\.v|plc|limited|university|hospital|bank|technologies|solutions|department|dept)\b/i

/** Names of industries as job sites list them, where an employer's name might be expected. */
const INDUSTRY =
  /^(?:all|retail|insurance|education|banking|construction\b.*|other\/not classified|(?:[\p{L}/& ]+ )?services(?: - other)?|.* - other|.*\bmfg\b.*|computer (?:software|hardware)|manufacturing\b.*|energy and utilities|real estate\/.*|internet|government and military)$/iu

/** Titles that carry the place: "Nurse Job in Dallas", "Data Scientist - Seattle, WA 98101". */
export const TITLE_WITH_JOB_IN = /^(.{3,}?) Jobs? in ([^,]{2,40}(?:, [A-Z]{2})?)$/
export const TITLE_WITH_PLACE = /^(.{3,}) - ([A-Z][\p{L} .'-]+, [A-Z]{2}(?: \d{5})?(?: \(.*\))?)$/u

type Counts = Record<
  | 'short'
  | 'trade'
  | 'number'
  | 'amount'
  | 'date'
  | 'url'
  | 'title'
  | 'company'
  | 'list'
  | 'industry'
  | 'place'
  | 'jobIn'
  | 'dashPlace',
  number
>

/** What a whole column holds, gathered in one pass. Shares are of the closely looked-at filled cells. */
export class ColumnProfile {
  filled = 0
  rows = 0
  sample = ''
  #close = 0
  #length = 0
  readonly #counts: Counts = {
    short: 0,
    trade: 0,
    number: 0,
    amount: 0,
    date: 0,
    url: 0,
    title: 0,
    company: 0,
    list: 0,
    industry: 0,
    place: 0,
    jobIn: 0,
    dashPlace: 0,
  }
  #firstOverTwelve = 0
  #secondOverTwelve = 0
  #slashed = 0
  #integers = 0
  #smallest = Number.POSITIVE_INFINITY
  #largest = Number.NEGATIVE_INFINITY
  readonly #distinct = new Set<number>()

  add(cell: Cell | undefined): void {
    this.rows += 1
    const text = cellText(cell)
    if (text === '') return
    this.filled += 1
    if (this.sample === '') this.sample = sampleOf(text, 60)
    if (text.length <= 30) this.#addSlashes(text)
    if (this.#distinct.size < MAX_DISTINCT) this.#distinct.add(hashText(text.slice(0, 80)) + text.length)
    const number = cellNumber(cell)
    if (number !== null && Number.isInteger(number)) {
      this.#integers += 1
      this.#smallest = Math.min(this.#smallest, number)
      this.#largest = Math.max(this.#largest, number)
    }
    if (this.#close >= CLOSE_ROWS) return
    this.#close += 1
    this.#length += text.length
    this.#lookClosely(cell, text, number)
  }

  #lookClosely(cell: Cell | undefined, text: string, number: number | null): void {
    const counts = this.#counts
    if (number !== null) counts.number += 1
    else if (text.length <= 30 && /\d/.test(text) && parsePayText(text, { dollar: 'USD' })) counts.amount += 1
    if (
      text.length <= 60 &&
      (parseDate(typeof cell === 'number' ? cell : text, 'month-first') ?? ageOf(text)) !== null
    )
      counts.date += 1
    if (/^https?:\/\/\S+$/i.test(text)) counts.url += 1
    else if (text.length <= 120) {
      if (TITLE_WORDS.test(text)) counts.title += 1
      if (COMPANY_WORDS.test(text)) counts.company += 1
      if (/, [A-Z]{2}(?:\b|$)|^remote\b/i.test(text)) counts.place += 1
      if (TITLE_WITH_JOB_IN.test(text)) counts.jobIn += 1
      if (TITLE_WITH_PLACE.test(text)) counts.dashPlace += 1
      if (INDUSTRY.test(text)) counts.trade += 1
      if (text.includes(';') || / - Other\b/.test(text)) counts.industry += 1
    }
    const list = cellList(cell)
    if (list.isList) counts.list += 1
    if ((list.items[0] ?? text).length <= 90) counts.short += 1
  }

  #addSlashes(text: string): void {
    const numbers = slashedNumbers(text)
    if (numbers === null) return
    this.#slashed += 1
    if (numbers[0] > 12) this.#firstOverTwelve += 1
    if (numbers[1] > 12) this.#secondOverTwelve += 1
  }

  get meanLength(): number {
    return this.#close === 0 ? 0 : this.#length / this.#close
  }

  get distinct(): number {
    return this.#distinct.size
  }

  share(what: keyof Counts): number {
    return this.#close === 0 ? 0 : this.#counts[what] / this.#close
  }

  /** Share of all rows in which the column says something. */
  get filledShare(): number {
    return this.rows === 0 ? 0 : this.filled / this.rows
  }

  /** True for a row counter (0, 1, 2 ...): no identity of a posting, it would clash between files. */
  get isCounter(): boolean {
    if (this.#integers !== this.filled || this.filled < 2) return false
    return this.#smallest >= 0 && this.#smallest <= 1 && this.#largest - this.#smallest < this.filled * 3 + 10
  }

  /** Which number of a slashed date is the day, judged on the whole column; null when nothing tells. */
  get dayMonthOrder(): 'day-first' | 'month-first' | null {
    if (this.#slashed === 0) return null
    if (this.#firstOverTwelve > this.#secondOverTwelve) return 'day-first'
    return this.#secondOverTwelve > 0 ? 'month-first' : null
  }
}
