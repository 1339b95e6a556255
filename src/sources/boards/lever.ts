import { toPlainText } from '../../documents/index.ts'
import type { RawPay } from '../../reader/types.ts'
import { countryCode } from '../../taxonomy/index.ts'
import { cleanUrl } from '../cells/clean-url.ts'
import { parseDate } from '../cells/dates.ts'
import { employmentTypeOf, remoteOf } from '../cells/employment-type.ts'
import { payPeriodOf } from '../cells/pay-text.ts'
import { boardSource, decodeSlug, employerFromSlug } from '../source-name.ts'
import type { Json } from '../tables/flatten-object.ts'
import type { BoardContext, BoardResult } from './board-job.ts'
import { distinctPlaces, hasKeys, lineField, listField, positiveField, rawField } from './job-fields.ts'

type Job = { readonly [key: string]: Json }

/** The jobs of a Lever postings response (mode=json), or null when the document is none. */
export function leverJobs(document: Json): readonly Json[] | null {
  if (!Array.isArray(document)) return null
  const jobs: readonly Json[] = document
  return hasKeys(jobs[0], ['id', 'text', 'hostedUrl']) && ('categories' in jobs[0] || 'lists' in jobs[0])
    ? jobs
    : null
}

/** One Lever job: opening, each list under its heading, closing. */
export function leverPosting(job: Job, context: BoardContext): BoardResult {
  const title = lineField(job, 'text')
  const text = leverText(job)
  if (title === '') return { reason: 'the title is empty', sample: text.slice(0, 120) }
  if (text === '') return { reason: 'the description is empty: nothing to read', sample: title }
  const url = cleanUrl(rawField(job, 'hostedUrl'))
  const fromUrl = /^https:\/\/jobs(?:\.eu)?\.lever\.co\/([^/?#]+)/.exec(url ?? '')?.[1]
  const slug = fromUrl === undefined ? context.slug : decodeSlug(fromUrl)
  const created = job.createdAt
  return {
    source: context.source ?? boardSource('lever', slug),
    sourceId: lineField(job, 'id') || (url ?? title),
    title,
    employer: employerFromSlug(slug),
    text,
    url,
    firstSeen: typeof created === 'number' || typeof created === 'string' ? parseDate(created, null) : null,
    collectedOn: context.collectedOn,
    places: distinctPlaces([
      lineField(job, 'categories', 'location'),
      ...listField(job, 'categories', 'allLocations').map((place) =>
        typeof place === 'string' ? place.trim() : '',
      ),
    ]),
    country: countryCode(lineField(job, 'country')),
    isRemote: remoteOf(rawField(job, 'workplaceType')),
    pay: leverPay(job),
    employmentType: employmentTypeOf(lineField(job, 'categories', 'commitment')),
    hoursPerWeek: null,
    statedLength: null,
    isSnippet: false,
    department: lineField(job, 'categories', 'department') || lineField(job, 'categories', 'team') || null,
  }
}

function leverText(job: Job): string {
  const opening = rawField(job, 'description') || rawField(job, 'descriptionPlain')
  const lists = listField(job, 'lists').flatMap((list) => {
    const items = toPlainText(rawField(list, 'content'))
    return items === '' ? [] : [lineField(list, 'text'), items]
  })
  const closing = rawField(job, 'additional') || rawField(job, 'additionalPlain')
  return [toPlainText(opening), ...lists, toPlainText(closing)].filter((part) => part !== '').join('\n')
}

/** `salaryRange` with its interval in words: "per-year-salary", "per-hour-wage". */
function leverPay(job: Job): RawPay | null {
  const low = positiveField(job, 'salaryRange', 'min')
  const high = positiveField(job, 'salaryRange', 'max')
  if (low === null && high === null) return null
  return {
    low,
    high,
    currency: rawField(job, 'salaryRange', 'currency') || null,
    period: payPeriodOf(rawField(job, 'salaryRange', 'interval').replaceAll('-', ' ')),
    isDisclosed: true,
  }
}
