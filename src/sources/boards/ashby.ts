import { toPlainText } from '../../documents/index.ts'
import type { RawPay } from '../../reader/types.ts'
import { countryCode } from '../../taxonomy/index.ts'
import { cleanUrl } from '../cells/clean-url.ts'
import { parseDate } from '../cells/dates.ts'
import { employmentTypeOf } from '../cells/employment-type.ts'
import { payPeriodOf } from '../cells/pay-text.ts'
import { boardSource, decodeSlug, employerFromSlug } from '../source-name.ts'
import { isObject, type Json } from '../tables/flatten-object.ts'
import type { BoardContext, BoardResult } from './board-job.ts'
import {
  distinctPlaces,
  flagField,
  hasKeys,
  lineField,
  listField,
  positiveField,
  rawField,
} from './job-fields.ts'

type Job = { readonly [key: string]: Json }

/** The jobs of an Ashby posting-api response, or null when the document is none. An empty board gives []. */
export function ashbyJobs(document: Json): readonly Json[] | null {
  if (!isObject(document) || !Array.isArray(document.jobs)) return null
  const jobs: readonly Json[] = document.jobs
  if (jobs.length === 0) return 'apiVersion' in document ? [] : null
  return hasKeys(jobs[0], ['id', 'title', 'jobUrl']) &&
    ('descriptionHtml' in jobs[0] || 'descriptionPlain' in jobs[0])
    ? jobs
    : null
}

/** One Ashby job. Unlisted jobs (`isListed: false`) are no published postings. */
export function ashbyPosting(job: Job, context: BoardContext): BoardResult {
  const title = lineField(job, 'title')
  const text = toPlainText(rawField(job, 'descriptionHtml')) || toPlainText(rawField(job, 'descriptionPlain'))
  if (flagField(job, 'isListed') === false)
    return { reason: 'the board does not list this job', sample: title, isUnlisted: true }
  if (title === '') return { reason: 'the title is empty', sample: text.slice(0, 120) }
  if (text === '') return { reason: 'the description is empty: nothing to read', sample: title }
  const url = cleanUrl(rawField(job, 'jobUrl'))
  const fromUrl = /^https:\/\/jobs\.ashbyhq\.com\/([^/?#]+)/.exec(url ?? '')?.[1]
  const slug = fromUrl === undefined ? context.slug : decodeSlug(fromUrl)
  return {
    source: context.source ?? boardSource('ashby', slug),
    sourceId: lineField(job, 'id') || (url ?? title),
    title,
    employer: employerFromSlug(slug.toLowerCase() === context.slug.toLowerCase() ? context.slug : slug),
    text,
    url,
    firstSeen: parseDate(rawField(job, 'publishedAt'), null),
    collectedOn: context.collectedOn,
    places: distinctPlaces([
      lineField(job, 'location'),
      ...listField(job, 'secondaryLocations').map((place) => lineField(place, 'location')),
    ]),
    country: countryCode(lineField(job, 'address', 'postalAddress', 'addressCountry')),
    isRemote: flagField(job, 'isRemote'),
    pay: ashbyPay(job),
    employmentType: employmentTypeOf(rawField(job, 'employmentType').replace(/(?<=[a-z])(?=[A-Z])/g, ' ')),
    hoursPerWeek: null,
    statedLength: null,
    isSnippet: false,
    department: lineField(job, 'department') || lineField(job, 'team') || null,
  }
}

/**
 * The salary of a job: of several tiers (levels or places) the first is the headline, otherwise the summary. Equity,
 * bonus and commission are no salary; an amount paid once ("1 TIME") has no period.
 */
function ashbyPay(job: Job): RawPay | null {
  for (const tier of listField(job, 'compensation', 'compensationTiers')) {
    const pay = salaryOf(listField(tier, 'components'))
    if (pay !== null) return pay
  }
  return salaryOf(listField(job, 'compensation', 'summaryComponents'))
}

function salaryOf(components: readonly Json[]): RawPay | null {
  for (const component of components) {
    if (rawField(component, 'compensationType') !== 'Salary') continue
    const low = positiveField(component, 'minValue')
    const high = positiveField(component, 'maxValue')
    if (low === null && high === null) continue
    const interval = rawField(component, 'interval')
    return {
      low,
      high,
      currency: rawField(component, 'currencyCode') || null,
      period: /^1 /.test(interval) ? payPeriodOf(interval.slice(2)) : null,
      isDisclosed: true,
    }
  }
  return null
}
