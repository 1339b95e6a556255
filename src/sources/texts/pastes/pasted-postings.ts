import { toPlainLine, toPlainText } from '../../../documents/index.ts'
import { employmentTypeOf, remoteOf } from '../../cells/employment-type.ts'
import { parsePayText } from '../../cells/pay-text.ts'
import { ageOf, dateBefore } from '../../cells/relative-date.ts'
import { barePosting } from '../../rows/bare-posting.ts'
import type { DocumentResult } from '../../rows/document-items.ts'
import { dollarOf } from '../../rows/row-pay.ts'
import { tooLong } from '../../text-limit.ts'
import { glassdoorPaste } from './glassdoor.ts'
import { indeedPaste } from './indeed.ts'
import { linkedinPaste } from './linkedin.ts'
import { type PastedJob, pastedJobs } from './pasted-job.ts'

const SITES = [linkedinPaste, indeedPaste, glassdoorPaste]
const MAX_TITLE = 200

/** The postings copied from a job site's pages, one or several after another; null for a text that is no such copy. */
export function pastedPostings(
  raw: string,
  context: { readonly source: string; readonly collectedOn: string | null },
): { readonly site: string; readonly results: readonly DocumentResult[] } | null {
  const lines = raw.split(/\r?\n|\r/).map((line) => line.replace(/\u00a0/g, ' ').trim())
  for (const site of SITES) {
    const jobs = pastedJobs(site, lines)
    if (jobs.length > 0) return { site: site.name, results: jobs.map((job) => pastedPosting(job, context)) }
  }
  return null
}

function pastedPosting(
  job: PastedJob,
  context: { readonly source: string; readonly collectedOn: string | null },
): DocumentResult {
  const title = toPlainLine(job.title)
  const text = toPlainText(job.text.join('\n'))
  if (text === '') return { reason: 'the description is empty: nothing to read', sample: title }
  if (title.length > MAX_TITLE)
    return { reason: 'the line above the place is too long for a title', sample: title }
  const long = tooLong(text)
  if (long !== null) return { reason: long, sample: title }
  const place = toPlainLine(job.place ?? '').replace(/ \((?:remote|hybrid|on-?site)\)$/i, '')
  const places = place === '' ? [] : [place]
  const facts = job.facts.filter((line) => line !== '' && line.length <= 80)
  const dollar = dollarOf({ url: null, country: null, places, site: '' })
  const payLine = facts.find((line) => /[$£€₹]/.test(line) && /\d/.test(line))
  const age = job.posted === null ? null : ageOf(job.posted)
  return {
    posting: barePosting({
      ...context,
      title,
      text,
      employer: toPlainLine(job.employer ?? '') || null,
      places,
      firstSeen: age === null || context.collectedOn === null ? null : dateBefore(age, context.collectedOn),
      isRemote: remoteOf([job.place ?? '', ...facts.filter((line) => line.length <= 30)].join(' ')),
      pay: payLine === undefined ? null : parsePayText(payLine, { dollar }),
      employmentType: employmentTypeOf(facts.filter((line) => line.length <= 60).join(' ')),
    }),
    notes:
      age !== null && context.collectedOn === null
        ? [
            {
              field: 'date',
              column: '',
              reason: 'a relative date, and the day of collection is not known',
              sample: (job.posted ?? '').slice(0, 80),
            },
          ]
        : [],
  }
}
