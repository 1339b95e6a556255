import { lineAbove, type PasteHead, type PasteSite } from './pasted-job.ts'

const BUTTONS =
  /^(?:Share|Show more options|Show more|Save|Saved|Apply|Easy Apply|Applied|Follow|Message|.{1,80} logo|Save .{1,200} at .{1,120}|Update profile|Update your profile to assess .*|Get personalized tips .*|Find jobs where .*|Promoted by hirer.*|Responses managed off LinkedIn|Actively reviewing applicants|No response insights .*|\d+ of \d+ skills match.*|Skills: .*)$/i
/** "Austin, TX · Reposted 2 weeks ago · Over 100 people clicked apply", or with the employer in front. */
const META =
  /^(.{2,200}?) · ((?:Reposted )?(?:\d{1,3}|an?) (?:minute|hour|day|week|month|year)s? ago)(?: · .{1,120})?$/i

/** LinkedIn: the page of a job, or the pane beside a list of results. */
export const linkedinPaste: PasteSite = {
  name: 'LinkedIn',
  textAfter: /^About (?:the|this) job$/i,
  textBefore:
    /^(?:Unlock hiring insights on .*|About the company|Benefits found in job post|Put your best foot forward .*|Set alert for similar jobs|Set job alert.*|Job search (?:faster|smarter) with Premium|Trending employee content|Company photos|People also viewed|Similar jobs|More jobs|Show less|See how you compare .*|-{20,})$/i,
  buttons: BUTTONS,
  heads(lines) {
    return lines.flatMap((line, index): PasteHead[] => {
      const meta = META.exec(line)
      const title = meta === null ? null : lineAbove(lines, index, BUTTONS)
      if (meta === null || title === null) return []
      const parts = (meta[1] ?? '').split(' · ')
      const above = parts.length > 1 ? null : lineAbove(lines, title.at, BUTTONS)
      // The line above the title is the employer's where the buttons of the page stand between them.
      const employer = above !== null && title.at - above.at > 1 ? above : null
      return [
        {
          from: employer?.at ?? title.at,
          to: index + 1,
          title: title.line,
          employer: parts.length > 1 ? (parts[0] ?? null) : (employer?.line ?? null),
          place: parts.at(-1) ?? null,
          posted: meta[2] ?? null,
        },
      ]
    })
  },
}
