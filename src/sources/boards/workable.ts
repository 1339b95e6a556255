import { toPlainText } from '../../documents/index.ts'
import { countryCode } from '../../taxonomy/index.ts'
import { cleanUrl } from '../cells/clean-url.ts'
import { parseDate } from '../cells/dates.ts'
import { employmentTypeOf } from '../cells/employment-type.ts'
import { boardSource, employerFromSlug } from '../source-name.ts'
import { isObject, type Json } from '../tables/flatten-object.ts'
import type { BoardContext, BoardResult } from './board-job.ts'
import { distinctPlaces, flagField, hasKeys, lineField, listField, rawField } from './job-fields.ts'

type Job = { readonly [key: string]: Json }

/** The jobs of a Workable account as its widget gives them, or null when the document is none. An empty board gives []. */
export function workableJobs(document: Json): readonly Json[] | null {
  if (!isObject(document) || !Array.isArray(document.jobs)) return null
  const jobs: readonly Json[] = document.jobs
  if (jobs.length === 0) return 'name' in document && 'description' in document ? [] : null
  return hasKeys(jobs[0], ['title', 'shortcode']) ? jobs : null
}

/** The account's own name, null when it does not say it. */
export function workableEmployer(document: Json): string | null {
  return (isObject(document) && lineField(document, 'name')) || null
}

/** One Workable job; its text is there only when the account was asked for details. */
export function workablePosting(job: Job, context: BoardContext): BoardResult {
  const title = lineField(job, 'title')
  const text = ['description', 'requirements', 'benefits']
    .map((part) => toPlainText(rawField(job, part)))
    .filter((part) => part !== '')
    .join('\n')
  if (title === '') return { reason: 'the title is empty', sample: text.slice(0, 120) }
  if (text === '')
    return { reason: 'the description is empty: save the board with ?details=true', sample: title }
  const url = cleanUrl(rawField(job, 'url') || rawField(job, 'shortlink'))
  const isTelecommuting = flagField(job, 'telecommuting')
  return {
    source: context.source ?? boardSource('workable', context.slug),
    sourceId: lineField(job, 'shortcode') || (url ?? title),
    title,
    employer: context.employer ?? employerFromSlug(context.slug),
    text,
    url,
    firstSeen: parseDate(rawField(job, 'published_on'), null) ?? parseDate(rawField(job, 'created_at'), null),
    collectedOn: context.collectedOn,
    places: distinctPlaces([
      placeOf(job, 'state'),
      ...listField(job, 'locations').map((one) => placeOf(one, 'region')),
    ]),
    country: countryCode(
      lineField(job, 'country') || lineField(listField(job, 'locations')[0], 'countryCode'),
    ),
    // "false" says only that nobody ticked the box.
    isRemote: isTelecommuting === true ? true : null,
    pay: null,
    employmentType: employmentTypeOf(lineField(job, 'employment_type')),
    hoursPerWeek: null,
    statedLength: null,
    isSnippet: false,
    department: lineField(job, 'department') || null,
  }
}

/** "Lyon, Rhône, France", of what is known. */
function placeOf(place: Json, region: string): string {
  const parts = [lineField(place, 'city'), lineField(place, region), lineField(place, 'country')]
  return parts.filter((part) => part !== '').join(', ')
}
