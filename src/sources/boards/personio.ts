import { toPlainText } from '../../documents/index.ts'
import { parseDate } from '../cells/dates.ts'
import { employmentTypeOf } from '../cells/employment-type.ts'
import { boardSource, employerFromSlug } from '../source-name.ts'
import { isObject, type Json } from '../tables/flatten-object.ts'
import type { Board } from './board.ts'
import type { BoardContext, BoardResult } from './board-job.ts'
import { distinctPlaces, lineField, listField, rawField } from './job-fields.ts'
import { readXml, type XmlElement } from './xml.ts'

type Job = { readonly [key: string]: Json }

const FIELDS = ['id', 'name', 'subcompany', 'office', 'department', 'employmentType', 'schedule', 'createdAt']

/** A Personio feed as a board, or null when the text is none. `origin` is where its pages stand. */
export function personioBoard(xml: string, origin: string): Board | null {
  const root = readXml(xml)
  if (root === null || root.name !== 'workzag-jobs') return null
  return {
    vendor: 'personio',
    jobs: root.children.filter((child) => child.name === 'position').map(positionOf),
    toPosting: (job, context) =>
      isObject(job)
        ? personioPosting(job, context, origin)
        : { reason: 'the element is no position', sample: '' },
    validThrough: () => null,
  }
}

function positionOf(position: XmlElement): Json {
  return {
    ...Object.fromEntries(FIELDS.map((name) => [name, position.text(name)])),
    additionalOffices: position.all('additionalOffices', 'office').map((office) => office.content),
    jobDescriptions: position
      .all('jobDescriptions', 'jobDescription')
      .map((part) => ({ name: part.text('name'), value: part.text('value') })),
  }
}

/** One position; its texts are pieces of HTML with a heading each. */
function personioPosting(job: Job, context: BoardContext, origin: string): BoardResult {
  const title = lineField(job, 'name')
  const text = listField(job, 'jobDescriptions')
    .flatMap((part) => {
      const prose = toPlainText(rawField(part, 'value'))
      return prose === '' ? [] : [lineField(part, 'name'), prose]
    })
    .filter((part) => part !== '')
    .join('\n')
  if (title === '') return { reason: 'the title is empty', sample: text.slice(0, 120) }
  if (text === '') return { reason: 'the description is empty: nothing to read', sample: title }
  const id = lineField(job, 'id')
  const isTraining = /^intern|trainee|working_student/.test(lineField(job, 'employmentType'))
  return {
    source: context.source ?? boardSource('personio', context.slug),
    sourceId: id || title,
    title,
    employer: lineField(job, 'subcompany') || employerFromSlug(context.slug),
    text,
    url: /^\d+$/.test(id) ? `${origin}/job/${id}` : null,
    firstSeen: parseDate(lineField(job, 'createdAt'), null),
    collectedOn: context.collectedOn,
    places: distinctPlaces([
      lineField(job, 'office'),
      ...listField(job, 'additionalOffices').map((office) =>
        typeof office === 'string' ? office.trim() : '',
      ),
    ]),
    country: null,
    isRemote: null,
    pay: null,
    employmentType: isTraining
      ? 'internship'
      : employmentTypeOf(lineField(job, 'schedule').replaceAll('-', ' ')),
    hoursPerWeek: null,
    statedLength: null,
    isSnippet: false,
    department: lineField(job, 'department') || null,
  }
}
