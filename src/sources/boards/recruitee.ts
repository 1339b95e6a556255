import { toPlainText } from '../../documents/index.ts'
import type { RawPay } from '../../reader/types.ts'
import { countryCode } from '../../taxonomy/index.ts'
import { cleanUrl } from '../cells/clean-url.ts'
import { parseDate } from '../cells/dates.ts'
import { employmentTypeOf } from '../cells/employment-type.ts'
import { payPeriodOf } from '../cells/pay-text.ts'
import { boardSource, employerFromSlug } from '../source-name.ts'
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

/** The offers of a Recruitee careers-site response, or null when the document is none. An empty board gives []. */
export function recruiteeJobs(document: Json): readonly Json[] | null {
  if (!isObject(document) || !Array.isArray(document.offers)) return null
  const offers: readonly Json[] = document.offers
  return offers.length === 0 || hasKeys(offers[0], ['id', 'title', 'careers_url']) ? offers : null
}

/** One Recruitee offer: description and requirements are two pieces of HTML. */
export function recruiteePosting(job: Job, context: BoardContext): BoardResult {
  const title = lineField(job, 'title')
  const wishes = toPlainText(rawField(job, 'requirements'))
  const text = [toPlainText(rawField(job, 'description')), ...(wishes === '' ? [] : ['Requirements', wishes])]
    .filter((part) => part !== '')
    .join('\n')
  if (title === '') return { reason: 'the title is empty', sample: text.slice(0, 120) }
  if (text === '') return { reason: 'the description is empty: nothing to read', sample: title }
  const url = cleanUrl(rawField(job, 'careers_url'))
  const slug = /^https:\/\/([a-z0-9-]+)\.recruitee\.com\//i.exec(url ?? '')?.[1] ?? context.slug
  const hours = positiveField(job, 'max_hours')
  return {
    source: context.source ?? boardSource('recruitee', slug),
    sourceId: lineField(job, 'id') || (url ?? title),
    title,
    employer: lineField(job, 'company_name') || employerFromSlug(slug),
    text,
    url,
    firstSeen: parseDate(rawField(job, 'published_at'), null) ?? parseDate(rawField(job, 'created_at'), null),
    collectedOn: context.collectedOn,
    places: distinctPlaces([
      lineField(job, 'location'),
      ...listField(job, 'locations').map((place) =>
        [lineField(place, 'city'), lineField(place, 'country')].filter(Boolean).join(', '),
      ),
    ]),
    country: countryCode(lineField(job, 'country_code')),
    isRemote: workplaceOf(job),
    pay: recruiteePay(job),
    employmentType: employmentTypeOf(
      rawField(job, 'employment_type_code').replace(/time/, ' time').replaceAll('_', ' '),
    ),
    hoursPerWeek: hours !== null && hours <= 80 && hours === positiveField(job, 'min_hours') ? hours : null,
    statedLength: null,
    isSnippet: false,
    department: lineField(job, 'department') || null,
  }
}

/** The day after which an offer closes by itself, when its board says so. */
export function recruiteeClosing(job: Job): string | null {
  return parseDate(rawField(job, 'close_at'), null)
}

/** Remote and nothing else is remote, on-site and nothing else is on-site; anything between is neither. */
function workplaceOf(job: Job): boolean | null {
  const isRemote = flagField(job, 'remote') === true
  const isOther = flagField(job, 'hybrid') === true || flagField(job, 'on_site') === true
  if (isRemote) return isOther ? null : true
  return flagField(job, 'on_site') === true && flagField(job, 'hybrid') !== true ? false : null
}

/** Amounts come as numbers or as text ("45000.0"). */
function recruiteePay(job: Job): RawPay | null {
  const amount = (name: string): number | null =>
    positiveField(job, 'salary', name) ?? positive(Number(rawField(job, 'salary', name) || Number.NaN))
  const low = amount('min')
  const high = amount('max')
  if (low === null && high === null) return null
  return {
    low,
    high,
    currency: rawField(job, 'salary', 'currency') || null,
    period: payPeriodOf(rawField(job, 'salary', 'period')),
    isDisclosed: true,
  }
}

const positive = (value: number): number | null => (Number.isFinite(value) && value > 0 ? value : null)
