import { toPlainText } from '../../documents/index.ts'
import { countryCode } from '../../taxonomy/index.ts'
import { cleanUrl } from '../cells/clean-url.ts'
import { parseDate } from '../cells/dates.ts'
import { employmentTypeOf } from '../cells/employment-type.ts'
import { boardSource, employerFromSlug } from '../source-name.ts'
import { isObject, type Json } from '../tables/flatten-object.ts'
import type { BoardContext, BoardResult } from './board-job.ts'
import { distinctPlaces, flagField, hasKeys, lineField, rawField } from './job-fields.ts'

type Job = { readonly [key: string]: Json }

/** One page of a company's list: postings without their texts, and how many there are in all. */
export interface SmartRecruitersList {
  readonly total: number
  readonly entries: readonly Job[]
}

/** A page of the list, or null when the document is none. */
export function smartRecruitersList(document: Json): SmartRecruitersList | null {
  if (!isObject(document) || !Array.isArray(document.content) || typeof document.totalFound !== 'number')
    return null
  const entries: readonly Json[] = document.content
  if (!entries.every((entry) => hasKeys(entry, ['id', 'name']))) return null
  return { total: document.totalFound, entries: entries.filter(isObject) }
}

/** The headings of an advertisement's sections, in their order, for those that give none of their own. */
const SECTIONS = ['companyDescription', 'jobDescription', 'qualifications', 'additionalInformation'] as const

/** One posting in full (`/postings/ID`). */
export function smartRecruitersPosting(job: Job, context: BoardContext): BoardResult {
  const title = lineField(job, 'name')
  const text = SECTIONS.flatMap((section) => {
    const prose = toPlainText(rawField(job, 'jobAd', 'sections', section, 'text'))
    return prose === '' ? [] : [lineField(job, 'jobAd', 'sections', section, 'title'), prose]
  })
    .filter((part) => part !== '')
    .join('\n')
  if (title === '') return { reason: 'the title is empty', sample: text.slice(0, 120) }
  if (text === '') return { reason: 'the description is empty: nothing to read', sample: title }
  const place = [lineField(job, 'location', 'city'), lineField(job, 'location', 'region')]
  const isRemote = flagField(job, 'location', 'remote')
  const isHybrid = flagField(job, 'location', 'hybrid') === true
  return {
    source: context.source ?? boardSource('smartrecruiters', context.slug),
    sourceId: lineField(job, 'id'),
    title,
    employer: lineField(job, 'company', 'name') || employerFromSlug(context.slug),
    text,
    url: cleanUrl(rawField(job, 'postingUrl') || rawField(job, 'applyUrl')),
    firstSeen: parseDate(rawField(job, 'releasedDate'), null),
    collectedOn: context.collectedOn,
    places: distinctPlaces([
      lineField(job, 'location', 'fullLocation') || place.filter((part) => part !== '').join(', '),
    ]),
    country: countryCode(lineField(job, 'location', 'country')),
    // "false" stands for every posting whose box nobody ticked.
    isRemote: isRemote === true && !isHybrid ? true : null,
    pay: null,
    employmentType: employmentTypeOf(lineField(job, 'typeOfEmployment', 'label')),
    hoursPerWeek: null,
    statedLength: null,
    isSnippet: false,
    department: lineField(job, 'department', 'label') || null,
  }
}
