import { toPlainText } from '../../documents/index.ts'
import type { RawPay } from '../../reader/types.ts'
import { cleanUrl } from '../cells/clean-url.ts'
import { parseDate } from '../cells/dates.ts'
import { boardSource, decodeSlug, employerFromSlug } from '../source-name.ts'
import { isObject, type Json } from '../tables/flatten-object.ts'
import type { BoardContext, BoardResult } from './board-job.ts'
import { distinctPlaces, hasKeys, lineField, listField, positiveField, rawField } from './job-fields.ts'

type Job = { readonly [key: string]: Json }

/** The jobs of a Greenhouse boards-api response, or null when the document is none. An empty board gives []. */
export function greenhouseJobs(document: Json): readonly Json[] | null {
  if (!isObject(document) || !Array.isArray(document.jobs)) return null
  const jobs: readonly Json[] = document.jobs
  if (jobs.length === 0) return isObject(document.meta) ? [] : null
  return hasKeys(jobs[0], ['id', 'title', 'absolute_url']) ? jobs : null
}

/** One Greenhouse job; its text is HTML, escaped once, and there only when the board was asked for content. */
export function greenhousePosting(job: Job, context: BoardContext): BoardResult {
  const title = lineField(job, 'title')
  const text = toPlainText(rawField(job, 'content'))
  if (title === '') return { reason: 'the title is empty', sample: text.slice(0, 120) }
  if (text === '') {
    return { reason: 'the description is empty: save the board with ?content=true', sample: title }
  }
  const url = cleanUrl(rawField(job, 'absolute_url'))
  const fromUrl = /^https:\/\/(?:job-)?boards(?:\.eu)?\.greenhouse\.io\/([^/?#]+)\/jobs/.exec(url ?? '')?.[1]
  const slug = fromUrl === undefined ? context.slug : decodeSlug(fromUrl)
  return {
    source: context.source ?? boardSource('greenhouse', slug),
    sourceId: lineField(job, 'id') || (url ?? title),
    title,
    employer: lineField(job, 'company_name') || employerFromSlug(slug),
    text,
    url,
    firstSeen:
      parseDate(rawField(job, 'first_published'), null) ?? parseDate(rawField(job, 'updated_at'), null),
    collectedOn: context.collectedOn,
    places: distinctPlaces([
      lineField(job, 'location', 'name'),
      ...listField(job, 'offices').map((office) => lineField(office, 'location')),
    ]),
    country: null,
    isRemote: null,
    pay: greenhousePay(job),
    employmentType: null,
    hoursPerWeek: null,
    statedLength: null,
    isSnippet: false,
    department: lineField(listField(job, 'departments')[0], 'name') || null,
  }
}

/** The first pay range (boards asked with pay_transparency=true), written in cents and without a period. */
function greenhousePay(job: Job): RawPay | null {
  const range = listField(job, 'pay_input_ranges')[0]
  const low = positiveField(range, 'min_cents')
  const high = positiveField(range, 'max_cents')
  if (low === null && high === null) return null
  return {
    low: low === null ? null : low / 100,
    high: high === null ? null : high / 100,
    currency: rawField(range, 'currency_type') || null,
    period: null,
    isDisclosed: true,
  }
}
