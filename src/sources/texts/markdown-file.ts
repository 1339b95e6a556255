import { toPlainLine, toPlainText } from '../../documents/index.ts'
import type { RawPosting } from '../../reader/types.ts'
import { matchRole } from '../../taxonomy/index.ts'
import { cleanUrl } from '../cells/clean-url.ts'
import { parseDate } from '../cells/dates.ts'
import { employmentTypeOf, remoteOf } from '../cells/employment-type.ts'
import { isNullText } from '../cells/null-cell.ts'
import { parsePayText } from '../cells/pay-text.ts'
import { nameRank } from '../columns/column-names.ts'
import { barePosting } from '../rows/bare-posting.ts'
import type { DocumentResult } from '../rows/document-items.ts'
import { dollarOf } from '../rows/row-pay.ts'
import { tooLong } from '../text-limit.ts'
import type { Field } from '../types.ts'

interface Context {
  readonly source: string
  readonly collectedOn: string | null
}

type Facts = ReadonlyMap<Field, string>

const FRONT_MATTER = /^(?:---|\+\+\+)\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\+\+\+)\r?(?:\n|$)/
const FACT =
  /^\s*(?:[-*]\s+)?(?:\*\*|__)?([\p{L}][\p{L} /-]{1,30}?)(?:\*\*|__)?\s*[:=]\s*(?:\*\*|__)?\s*(\S.{0,200}?)\s*$/u
/** A line longer than this states no fact. */
const LONGEST_FACT = 500
const FACT_FIELDS: readonly Field[] = [
  'title',
  'employer',
  'place',
  'date',
  'collected',
  'pay',
  'remote',
  'employmentType',
  'url',
  'id',
  'department',
]

/**
 * A Markdown file: front matter (`title:`, `company:` ...) and the lines of the same form under a heading give the
 * fields. A file is one posting, its first heading the title; where several headings of one rank are titles of jobs
 * with a text under each, every one is a posting and what stands above them (a heading that names the employer, say)
 * is left out.
 */
export function markdownPostings(raw: string, context: Context): readonly DocumentResult[] {
  const front = FRONT_MATTER.exec(raw)
  const common = factsOf((front?.[1] ?? '').split(/\r?\n/))
  const body = front === null ? raw : raw.slice(front[0].length)
  const sections = jobSections(body)
  if (sections.length > 1) return sections.map((section) => sectionPosting(section, common, context, true))
  return [sectionPosting(wholeSection(body), common, context, false)]
}

interface Section {
  readonly title: string
  /** The line the title was taken from, as it was written. */
  readonly first: string
  readonly lines: readonly string[]
}

/** The sections under the headings of the highest rank of which at least two are titles of jobs with a text. */
function jobSections(body: string): readonly Section[] {
  const lines = body.split(/\r?\n/)
  for (const rank of [1, 2, 3]) {
    const heading = new RegExp(`^#{${rank}}\\s+(\\S.*)$`)
    const higher = new RegExp(`^#{1,${rank}}\\s`)
    const sections: Section[] = []
    const starts = lines.flatMap((line, index) => (higher.test(line) ? [index] : []))
    for (const [at, index] of starts.entries()) {
      const title = toPlainLine(heading.exec(lines[index] ?? '')?.[1]?.replace(/[*_#`]+/g, '') ?? '')
      if (title === '' || matchRole(title).role === null) continue
      const under = lines.slice(index + 1, starts[at + 1])
      if (under.join('').trim().length >= 80)
        sections.push({ title, first: lines[index] ?? '', lines: under })
    }
    if (sections.length > 1) return sections
  }
  return []
}

function wholeSection(body: string): Section {
  const lines = body.split(/\r?\n/)
  const at = lines.findIndex((line) => line.trim() !== '')
  const first = lines[at]?.trim() ?? ''
  const heading = /^#{1,6}\s+(\S.*)$/.exec(first)?.[1]
  return { title: toPlainLine((heading ?? first).replace(/[*_#`]+/g, '')), first, lines: lines.slice(at + 1) }
}

function sectionPosting(
  section: Section,
  common: Facts,
  context: Context,
  isOneOfSeveral: boolean,
): DocumentResult {
  // Facts stand before the first paragraph: later lines with a colon are the posting's own words.
  const facts = new Map([...common, ...factsOf(section.lines.slice(0, 15))])
  const given = isOneOfSeveral ? undefined : common.get('title')
  const title = toPlainLine(given ?? section.title)
  const own = given === undefined || section.title === title ? '' : `${section.first}\n`
  const text = toPlainText(own + section.lines.join('\n'))
  const sample = title || text.slice(0, 120)
  if (text === '') return { reason: 'the description is empty: nothing to read', sample }
  if (title === '') return { reason: 'the title is empty', sample }
  if (title.length > 150) return { reason: 'the first line is too long for a title', sample }
  const long = tooLong(text)
  if (long !== null) return { reason: long, sample }
  const fact = (field: Field): string => toPlainLine(facts.get(field) ?? '')
  const url = cleanUrl(fact('url'))
  const id = isOneOfSeveral && common.has('id') ? '' : fact('id')
  const places = fact('place')
    .split(/\s*[;|]\s*/)
    .filter((place) => place !== '')
  return {
    posting: barePosting({
      source: context.source,
      sourceId: id || (isOneOfSeveral ? null : url),
      title,
      employer: fact('employer') || null,
      text,
      url,
      firstSeen: parseDate(fact('date'), null),
      collectedOn: context.collectedOn ?? parseDate(fact('collected'), null),
      places,
      isRemote: remoteFrom(fact('remote'), places),
      pay: payFrom(fact('pay'), places),
      employmentType: employmentTypeOf(fact('employmentType')),
      department: fact('department') || null,
    }),
  }
}

function remoteFrom(text: string, places: readonly string[]): boolean | null {
  if (/^(?:true|yes)$/i.test(text)) return true
  return /^(?:false|no)$/i.test(text) ? false : remoteOf([text, ...places].join(' '))
}

function payFrom(text: string, places: readonly string[]): RawPosting['pay'] {
  return text === ''
    ? null
    : parsePayText(text, { dollar: dollarOf({ url: null, country: null, places, site: '' }) })
}

/** Lines such as `company: Oven House` or `- **Location:** Austin, TX` by the field their name stands for. */
function factsOf(lines: readonly string[]): Facts {
  const facts = new Map<Field, string>()
  for (const line of lines) {
    const [, name = '', value = ''] = (line.length > LONGEST_FACT ? null : FACT.exec(line)) ?? []
    const field = name === '' ? undefined : FACT_FIELDS.find((one) => nameRank(name, one) !== null)
    const bare = value.replace(/^(?:\*\*|__)?\s*["']?|["']?\s*(?:\*\*|__)?$/g, '').replace(/^\[|\]$/g, '')
    if (field !== undefined && !facts.has(field) && !isNullText(bare)) facts.set(field, bare)
  }
  return facts
}
