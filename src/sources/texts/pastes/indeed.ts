import { lineAbove, type PasteHead, type PasteSite } from './pasted-job.ts'

const BUTTONS =
  /^(?:Apply now|Apply on company site|Easily apply|Save|Save this job|Not interested|Report job|Profile insights|Job details|&nbsp;|.{1,80} logo|You must create an Indeed account .*|Here.s how the job details align with your profile\.?|\d(?:\.\d)?|\d(?:\.\d)? out of 5 stars|\d(?:\.\d)? \d(?:\.\d)? out of 5 stars|[\d,]+ reviews?)$/i
const MARK = /^(.{0,200}?)\s*- job post$/i

/** Indeed: the page of a job ("Baker - job post"). */
export const indeedPaste: PasteSite = {
  name: 'Indeed',
  textAfter: /^Full job description$/i,
  textBefore:
    /^(?:Report job|Hiring insights|Job activity|Return to search result.*|People also searched:?|-{20,})$/i,
  buttons: BUTTONS,
  heads(lines) {
    return lines.flatMap((line, index): PasteHead[] => {
      const mark = MARK.exec(line)
      if (mark === null) return []
      const above = lineAbove(lines, index, BUTTONS)
      const title = mark[1] === '' ? above : { line: mark[1] ?? '', at: index }
      if (title === null) return []
      const below = lines
        .slice(index + 1, index + 12)
        .map((text, offset) => ({ text, at: index + 1 + offset }))
      const [employer, place] = below.filter(({ text }) => text !== '' && !BUTTONS.test(text))
      return [
        {
          from: title.at,
          to: (place ?? employer)?.at ?? index + 1,
          title: title.line,
          employer: employer?.text ?? null,
          place: place?.text ?? null,
          posted: null,
        },
      ]
    })
  },
}
