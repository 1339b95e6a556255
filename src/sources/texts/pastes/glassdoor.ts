import { lineAbove, type PasteHead, type PasteSite } from './pasted-job.ts'

const BUTTONS =
  /^(?:Easy Apply|Apply|Apply on employer site|Save|Saved|Show more|.{1,80} logo|\d(?:\.\d)?\s*★?|\d{1,3}(?:d|h)\+?|Job|Company|Rating|Salary|Reviews|Benefits|.* \((?:Glassdoor|Employer)(?: provided| est\.?)\))$/i
const ESTIMATE = /\((?:Glassdoor|Employer)(?: provided| est\.?)\)$/i

/** Glassdoor: the pane of a job, known by the pay line with its "(Employer est.)" or "(Glassdoor est.)". */
export const glassdoorPaste: PasteSite = {
  name: 'Glassdoor',
  textAfter: /^(?:Job description|Full job description)$/i,
  textBefore: /^(?:Show less|Base pay range|Company overview|Report job|Is this salary accurate\?|-{20,})$/i,
  buttons: BUTTONS,
  heads(lines) {
    return lines.flatMap((line, index): PasteHead[] => {
      if (!ESTIMATE.test(line)) return []
      const place = lineAbove(lines, index, BUTTONS)
      const title = place === null ? null : lineAbove(lines, place.at, BUTTONS)
      if (place === null || title === null) return []
      const employer = lineAbove(lines, title.at, BUTTONS)
      return [
        {
          from: employer?.at ?? title.at,
          to: index,
          title: title.line,
          employer: employer?.line ?? null,
          place: place.line,
          posted: null,
        },
      ]
    })
  },
}
