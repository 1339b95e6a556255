import { toPlainLine, toPlainText } from '../../documents/index.ts'
import type { RawPosting } from '../../reader/types.ts'
import { countryCode } from '../../taxonomy/index.ts'
import { cleanUrl } from '../cells/clean-url.ts'
import { parseDate } from '../cells/dates.ts'
import { employmentTypeOf, hoursOf } from '../cells/employment-type.ts'
import { isNullText } from '../cells/null-cell.ts'
import { contentId } from '../rows/content-id.ts'
import { withFurtherTexts } from '../rows/row-text.ts'
import { isObject, type Json } from '../tables/flatten-object.ts'
import { tooLong } from '../text-limit.ts'
import { jobPostingPay } from './job-posting-pay.ts'

type Item = { readonly [key: string]: Json }

/** What the page around a JobPosting adds to it. */
export interface PageContext {
  /** Name of the feed. */
  readonly source: string
  readonly collectedOn: string | null
  /** Address of the page when it is known; null for a saved page that does not name its own. */
  readonly url: string | null
}

/** A posting of a page, with the last day the page says it is open; or why the JobPosting is none. */
export type PageResult =
  | { readonly posting: RawPosting; readonly validThrough: string | null }
  | { readonly reason: string; readonly sample: string }

/** Prose a JobPosting may hold beside its description, with the headings it gets. */
const FURTHER: readonly (readonly [property: string, heading: string])[] = [
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Qualifications'],
  ['experienceRequirements', 'Experience Requirements'],
  ['educationRequirements', 'Education Requirements'],
  ['skills', 'Skills'],
  ['physicalRequirement', 'Physical Requirements'],
  ['incentiveCompensation', 'Incentive Compensation'],
  ['jobBenefits', 'Benefits'],
]
/** Shorter values are tags of the site ("Mid level"), no prose of the posting. */
const SHORTEST_PROSE = 25
const MAX_ITEMS = 50
const MAX_PLACES = 50

/** Every JobPosting in a page's data, however deep: in lists, `@graph`, an ItemList, the main entity of a page. */
export function findJobPostings(documents: readonly Json[]): readonly Item[] {
  const found: Item[] = []
  const seek = (value: Json, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 12) return
    if (isObject(value) && isJobPosting(value)) found.push(value)
    else for (const inner of Object.values(value)) seek(inner, depth + 1)
  }
  for (const document of documents) seek(document, 0)
  return found
}

function isJobPosting(item: Item): boolean {
  return many(item['@type']).some(
    (type) => typeof type === 'string' && /(?:^|[/:#\s])JobPosting\s*$/.test(type),
  )
}

/**
 * One schema.org JobPosting. Its identity is its own address, else the page's (`isOnly`: a page of several postings
 * identifies none of them), else its identifier with the name of who gave it, else its content. What the site derived
 * (months of experience, a degree category) is no text of the posting and stays out of it.
 */
export function jobPostingOf(item: Item, page: PageContext, isOnly: boolean): PageResult {
  const title = lineOf(item.title) || lineOf(item.name)
  const text = withFurtherTexts(
    toPlainText(proseOf(item.description)),
    FURTHER.map(([property, heading]) => ({ heading, text: toPlainText(furtherProse(item[property])) })),
  )
  if (title === '') return { reason: 'the title is empty', sample: text.slice(0, 120) }
  if (text === '') return { reason: 'the description is empty: nothing to read', sample: title }
  const long = tooLong(text)
  if (long !== null) return { reason: long, sample: title }
  const employer = nameOf(one(item.hiringOrganization)) || null
  const { places, country } = placesOf(item)
  const pageUrl = cleanUrl(page.url ?? '')
  const own = cleanUrl(resolved(textOf(one(item.url)) || textOf(item['@id']), page.url))
  const url = own ?? pageUrl
  const identified = isOnly || (own !== null && own !== pageUrl) ? url : null
  return {
    validThrough: dateOf(item.validThrough),
    posting: {
      source: page.source,
      sourceId: identified ?? identifierOf(item) ?? contentId(title, employer, places, text),
      title,
      employer,
      text,
      url,
      firstSeen: dateOf(item.datePosted),
      collectedOn: page.collectedOn,
      places,
      country,
      isRemote: many(item.jobLocationType).some((type) => /telecommute|remote/i.test(textOf(type)))
        ? true
        : null,
      pay: jobPostingPay(item, country),
      employmentType: employmentTypeOf(many(item.employmentType).map(textOf).join('; ')),
      hoursPerWeek: hoursOf(lineOf(item.workHours), false),
      statedLength: null,
      isSnippet: false,
      department: lineOf(item.occupationalCategory) || null,
    },
  }
}

/** Where the work is; for work from anywhere, where the person may be. */
function placesOf(item: Item): { readonly places: readonly string[]; readonly country: string | null } {
  const addresses = many(item.jobLocation).map(addressOf)
  const named = addresses.filter(({ place }) => place !== '')
  const from = named.length > 0 ? named : many(item.applicantLocationRequirements).map(addressOf)
  return {
    places: [...new Set(from.map(({ place }) => place).filter((place) => place !== ''))].slice(0, MAX_PLACES),
    country: from.map((address) => address.country).find((country) => country !== null) ?? null,
  }
}

/** A Place, an address or a bare name as "City, Region, Country", each part once. */
function addressOf(location: Json): { readonly place: string; readonly country: string | null } {
  if (!isObject(location)) return { place: lineOf(location), country: null }
  const address = one(location.address) ?? location
  if (!isObject(address)) return { place: lineOf(address) || nameOf(location), country: null }
  const countryName = nameOf(one(address.addressCountry))
  const country = countryCode(countryName)
  const city = lineOf(address.addressLocality)
  const region = nameOf(one(address.addressRegion))
  const parts: string[] = []
  for (const part of [city, region, countryName]) {
    const isSaid = parts.some(
      (said) =>
        said.toLowerCase().includes(part.toLowerCase()) && (part.length > 2 || said.endsWith(` ${part}`)),
    )
    const isCountryAgain =
      part === countryName && country !== null && parts.some((said) => countryCode(said) === country)
    if (part !== '' && !isSaid && !isCountryAgain) parts.push(part)
  }
  const place = parts.join(', ') || nameOf(location)
  return { place, country: country ?? countryCode(place) }
}

/** `identifier`: a bare value, or a PropertyValue whose name says whose number it is. */
function identifierOf(item: Item): string | null {
  const identifier = one(item.identifier)
  if (!isObject(identifier)) return lineOf(identifier) || null
  const value = lineOf(identifier.value) || lineOf(identifier['@id'])
  return value === '' ? null : [nameOf(identifier), value].filter((part) => part !== '').join(' ')
}

function dateOf(value: Json | undefined): string | null {
  const date = one(value)
  return typeof date === 'string' || typeof date === 'number' ? parseDate(date, null) : null
}

/** A description as written; a list of paragraphs line by line. */
function proseOf(value: Json | undefined): string {
  return many(value).map(textOf).join('\n')
}

/** Lists become list items; short values and structured ones say what the site derived. */
function furtherProse(value: Json | undefined): string {
  const items = many(value)
    .map(textOf)
    .filter((text) => text !== '')
  const prose = items.length > 1 ? items.map((text) => `- ${toPlainLine(text)}`).join('\n') : (items[0] ?? '')
  return prose.length < SHORTEST_PROSE ? '' : prose
}

function nameOf(value: Json | undefined): string {
  return isObject(value) ? lineOf(value.name) || lineOf(value.legalName) : lineOf(value)
}

function lineOf(value: Json | undefined): string {
  const line = toPlainLine(textOf(one(value)))
  return isNullText(line) ? '' : line
}

function textOf(value: Json | undefined): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() : ''
}

function one(value: Json | undefined): Json | undefined {
  return Array.isArray(value) ? value[0] : value
}

function many(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.slice(0, MAX_ITEMS) : [value as Json]
}

/** An address relative to the page, made whole; '' when that cannot be. */
function resolved(address: string, base: string | null): string {
  if (address === '' || /^https?:/i.test(address) || base === null) return address
  return URL.canParse(address, base) ? new URL(address, base).href : ''
}
