import { titleIn } from './role-words.ts'

/** A role listed in the body of an offer and the lines that are its alone. */
export interface RoleBlock {
  readonly title: string
  readonly from: number
  readonly to: number
}

const LIST_AHEAD = /\b(?:hiring|roles?|positions?|openings?|looking for|seeking|jobs?|opportunities|apply)\b/i

/** More are no list of roles: each one's text holds all that belongs to none, so many of them make a text endless. */
const MAX_ROLES = 60

/**
 * The roles a comment's body lists, each on a line of its own (a bullet, a heading, a title with its address): at least
 * two different ones, or none. A role's lines reach to the next role; the last one's are as many as the longest of the
 * others, since what follows closes the whole comment.
 */
export function roleBlocks(lines: readonly string[]): readonly RoleBlock[] {
  const found: { readonly title: string; readonly from: number }[] = []
  const titles = new Set<string>()
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.length > 200) continue
    const title = titleIn(line)
    if (
      title === null ||
      titles.has(title.toLowerCase()) ||
      !isListed(lines, index, found.at(-1)?.from ?? null)
    )
      continue
    titles.add(title.toLowerCase())
    found.push({ title, from: index })
  }
  if (found.length === 0 || found.length > MAX_ROLES) return []
  const gaps = found.slice(1).map((role, index) => role.from - (found[index]?.from ?? 0))
  const longest = Math.max(1, ...gaps)
  return found.map((role, index) => ({
    ...role,
    to: found[index + 1]?.from ?? Math.min(lines.length, role.from + longest),
  }))
}

/** A line counts in a list of roles: it carries an address, stands under words that announce one, or goes on with one. */
function isListed(lines: readonly string[], index: number, previous: number | null): boolean {
  const line = lines[index] ?? ''
  if (/https?:\/\//.test(`${line} ${lines[index + 1] ?? ''}`)) return true
  if (LIST_AHEAD.test(lines[index - 1] ?? '')) return true
  return (
    previous !== null && (index - previous <= 2 || /^- /.test(line) === /^- /.test(lines[previous] ?? ''))
  )
}
