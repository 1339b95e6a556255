import type { RawPay } from '../../reader/types.ts'
import { parseDate } from '../cells/dates.ts'
import { parsePayText, payPeriodOf } from '../cells/pay-text.ts'

/** What an official job bulletin states under its fixed labels. */
export interface BulletinFields {
  /** Class code and open date: a class is announced anew every few years. */
  readonly id: string | null
  readonly openDate: string | null
  readonly pay: RawPay | null
  readonly employer: string | null
  readonly places: readonly string[]
  readonly country: string | null
}

const CLASS_CODE = /^(?:- )?Class\s*Code\s*:?\s*(\d{3,5})\b/im
const OPEN_DATE = /\bOpen\s*Date\s*:?\s*([A-Za-z0-9][A-Za-z0-9 ,/-]{4,24})/i
const SALARY_HEADING =
  /^(?:ANNUAL|MONTHLY|HOURLY|WEEKLY|DAILY)?\s*(?:SALARY|PAY|WAGES?|COMPENSATION)\b.{0,40}$/im

/**
 * The labelled fields of an official bulletin, or null when the text is none (no class code). The first salary range
 * is the headline; several ranges are pay grades or departments. Dates are written month first.
 */
export function bulletinFields(text: string): BulletinFields | null {
  const head = text.slice(0, 3000)
  const code = CLASS_CODE.exec(head)?.[1]
  if (code === undefined) return null
  const openDate = bulletinDate(OPEN_DATE.exec(head)?.[1])
  const government = governmentOf(text)
  return {
    id: openDate === null ? null : `${code} ${openDate}`,
    openDate,
    pay: salaryOf(text),
    employer: government,
    places: government === 'City of Los Angeles' ? ['Los Angeles, CA'] : [],
    country: government === 'City of Los Angeles' ? 'US' : null,
  }
}

function bulletinDate(text: string | undefined): string | null {
  if (text === undefined) return null
  const numbers = /^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}/.exec(text)?.[0]
  return parseDate(numbers ?? text.trim(), 'month-first')
}

function salaryOf(text: string): RawPay | null {
  const heading = SALARY_HEADING.exec(text)
  if (heading === null) return null
  const after = text.slice(heading.index + heading[0].length)
  // Up to the next heading in capitals: notes below it name other sums.
  const paragraph = after
    .slice(0, after.search(/\n(?:NOTES?|DUTIES|REQUIREMENTS?|[A-Z][A-Z /]{6,})\b/) >>> 0)
    .slice(0, 600)
  const line = paragraph.split('\n').find((candidate) => candidate.includes('$')) ?? ''
  const pay = parsePayText(line, { dollar: 'USD' })
  if (pay === null) return null
  return { ...pay, period: payPeriodOf(line.slice(0, 80)) ?? payPeriodOf(heading[0]) }
}

/** The government most often named: "City of Los Angeles", "County of Kings". Of equally frequent names the longest. */
function governmentOf(text: string): string | null {
  const counts = new Map<string, number>()
  for (const match of text.matchAll(/\b(?:City|County) of(?: [A-Z][a-z]+){1,3}/g)) {
    const words = match[0].split(' ')
    for (let length = 3; length <= words.length; length += 1) {
      const name = words.slice(0, length).join(' ')
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const ranked = [...counts].sort(
    (a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1),
  )
  return ranked[0]?.[0] ?? null
}
