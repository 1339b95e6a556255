import type { GoldReading } from '../../core/index.ts'
import type { Colour } from './colour.ts'
import { type Column, renderTable } from './table.ts'

type Skill = GoldReading['skills'][number]

const levelName = (level: number | null) => (level === null ? 'L–' : `L${level}`)

/** The text with every asked skill set apart, its level behind it: "[Python L3]". Overlapping mentions: the longer. */
export function markedText(text: string, skills: readonly Skill[], colour: Colour): string {
  const ordered = [...skills].sort((a, b) => a.start - b.start || b.end - a.end)
  let marked = ''
  let at = 0
  for (const skill of ordered) {
    if (skill.start < at) continue
    const words = `[${text.slice(skill.start, skill.end)} ${levelName(skill.level)}]`
    marked +=
      text.slice(at, skill.start) +
      (skill.level === null ? colour.bold(words) : colour.level(skill.level, words))
    at = skill.end
  }
  return marked + text.slice(at)
}

const COLUMNS: readonly Column[] = [
  { title: 'skill' },
  { title: 'asked' },
  { title: 'level' },
  { title: 'years', align: 'right' },
  { title: 'or' },
  { title: 'sure' },
  { title: 'words that decided' },
]

/** One row a skill, the strongest and deepest first. */
export function skillTable(skills: readonly Skill[], colour: Colour, columns: number): string {
  const strengths = ['required', 'stated', 'preferred', 'incidental', 'none']
  const rows = [...skills].sort(
    (a, b) =>
      strengths.indexOf(a.strength) - strengths.indexOf(b.strength) ||
      (b.level ?? 0) - (a.level ?? 0) ||
      a.start - b.start,
  )
  return renderTable(
    COLUMNS,
    rows.map((skill) => [
      skill.skill,
      skill.strength,
      skill.level === null ? colour.dim('–') : colour.level(skill.level, `L${skill.level}`),
      skill.years === null ? '' : String(skill.years),
      skill.alt_group ?? '',
      skill.confidence,
      (skill.level_evidence ?? skill.strength_evidence ?? skill.quote).replace(/\s+/g, ' ').trim(),
    ]),
    columns,
  )
}
