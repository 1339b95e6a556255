import type { AskedRow } from '../../market/index.ts'
import type { Degree, Mention, ReadPosting, Remote } from '../../reader/types.ts'
import { SECTIONS, SIGMA, type Span } from '../../reader/types.ts'
import { aliasOwner, roleBySlug, skillById } from '../../taxonomy/index.ts'
import type { AskedEvidence, ReadingView, RequirementRow } from '../page-types.ts'
import { skillLink } from '../skills/skill-rows.ts'
import { type Mark, textBlocks } from './text-blocks.ts'

/** A posting as it was read: what a reading view shows and nothing else. */
export interface PostingRead {
  readonly title: string
  readonly employer: string | null
  readonly place: string | null
  /** "$165,000–195,000 a year", or null. */
  readonly pay: string | null
  /** Null where only facts are kept. Spans of `reading` and `asks` count in it. */
  readonly text: string | null
  readonly reading: Omit<
    ReadPosting,
    'pay' | 'roleFamily' | 'country' | 'region' | 'degreeSpan' | 'yearsSpan' | 'remoteSpan' | 'sections'
  >
  readonly asks: readonly AskedRow[]
}

const DEGREE_WORDS: Readonly<Record<Degree, string>> = {
  required: 'Degree required',
  preferred: 'Degree preferred',
  'or-equivalent': 'Degree or equivalent experience',
  none: 'No degree asked for',
}

const REMOTE_WORDS: Readonly<Record<Remote, string>> = {
  remote: 'Remote',
  hybrid: 'Hybrid',
  onsite: 'On site',
  'not stated': 'Not stated',
}

/** The mention that decided a row; null where the reading's mentions are not kept. */
function decisiveMention(ask: AskedRow, mentions: readonly Mention[]): Mention | null {
  return mentions.find((mention) => mention.start === ask.spanStart && mention.end === ask.spanEnd) ?? null
}

/** A clause in parts, the skill and the cue marked; null without a text. */
export function clauseParts(text: string | null, mention: Mention | null): AskedEvidence['sentence'] {
  if (text === null || mention === null) return null
  const { clause, levelCue } = mention
  const marks: readonly (Span & { readonly mark: 'skill' | 'cue' })[] = [
    { start: mention.start, end: mention.end, mark: 'skill' as const },
    ...(levelCue ? [{ ...levelCue, mark: 'cue' as const }] : []),
  ]
  const cuts = new Set([clause.start, clause.end])
  for (const { start, end } of marks)
    for (const cut of [start, end]) if (cut > clause.start && cut < clause.end) cuts.add(cut)
  const ends = [...cuts].sort((a, b) => a - b)
  return ends.slice(1).map((end, index) => {
    const start = ends[index] ?? clause.start
    const over = marks.find((mark) => mark.start < end && mark.end > start)
    return { text: text.slice(start, end), mark: over?.mark ?? null }
  })
}

/** Deepest first, then strongest, then in the order of the text. */
function byDepth(a: RequirementRow, b: RequirementRow): number {
  return (b.level ?? 0) - (a.level ?? 0) || SIGMA[b.strength] - SIGMA[a.strength] || a.number - b.number
}

function requirementRows({ text, reading, asks }: PostingRead): readonly RequirementRow[] {
  const asked = asks
    .filter((ask) => SIGMA[ask.strength] >= SIGMA.preferred && skillById(ask.skillId) !== null)
    .sort((a, b) => a.spanStart - b.spanStart || a.skillId - b.skillId)
  return asked.flatMap((ask, index): RequirementRow[] => {
    const skill = skillById(ask.skillId)
    if (!skill) return []
    const others = asked.filter(
      (other) => ask.altGroup !== null && other.altGroup === ask.altGroup && other !== ask,
    )
    return [
      {
        number: index + 1,
        skill: skillLink(skill),
        kind: skill.kind,
        isGate: ask.isGate,
        alternatives: others.flatMap((other) => skillById(other.skillId)?.name ?? []),
        strength: ask.strength,
        level: ask.level,
        years: ask.years,
        confidence: ask.confidence,
        section: SECTIONS.find((section) => section === ask.section) ?? 'unsectioned',
        isAlternative: ask.altGroup !== null,
        levelRule: ask.levelRule,
        strengthRule: ask.strengthRule,
        cue: ask.cue,
        words: ask.words,
        sentence: clauseParts(text, decisiveMention(ask, reading.mentions)),
      },
    ]
  })
}

/** Every place where the text names a row's skill, and the words that decided its level. */
function marksOf(rows: readonly RequirementRow[], { reading, asks }: PostingRead): readonly Mark[] {
  const bySlug = new Map(rows.map((row) => [row.skill.slug, row]))
  const numberOf = (skillId: number) => {
    const skill = skillById(skillId)
    return skill ? (bySlug.get(skill.slug) ?? null) : null
  }
  const named = reading.mentions.flatMap((mention): Mark[] => {
    const row = mention.strength === 'none' ? null : numberOf(aliasOwner(mention.phrase) ?? 0)
    return row ? [{ start: mention.start, end: mention.end, number: row.number, level: row.level }] : []
  })
  const decided = asks.flatMap((ask): Mark[] => {
    const row = numberOf(ask.skillId)
    const cue = decisiveMention(ask, reading.mentions)?.levelCue
    return row && cue ? [{ ...cue, number: row.number, level: row.level }] : []
  })
  return [...named, ...decided]
}

/**
 * A posting shown read: its requirement rows deepest first, hard stops apart, and its own text with the words that
 * each row rests on. `text` is null where only facts are kept.
 */
export function readingViewOf(posting: PostingRead): ReadingView {
  const { reading, text } = posting
  const rows = requirementRows(posting)
  const role = reading.role === null ? null : roleBySlug(reading.role)
  return {
    title: posting.title,
    employer: posting.employer,
    place: posting.place,
    pay: posting.pay,
    seniority: reading.seniority,
    role: role && { slug: role.slug, name: role.name },
    degree: DEGREE_WORDS[reading.degree],
    yearsOverall: reading.yearsOverall,
    remote: REMOTE_WORDS[reading.remote],
    readerVersion: reading.readerVersion,
    language: reading.language,
    words: reading.words,
    isTextComplete: reading.isTextComplete,
    requirements: rows.filter((row) => !row.isGate).sort(byDepth),
    hardStops: rows.filter((row) => row.isGate).sort(byDepth),
    text: text === null ? null : textBlocks(text, marksOf(rows, posting)),
  }
}
