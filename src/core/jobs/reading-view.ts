import { hasCueTable, openAsks } from '../../reader/index.ts'
import type { AskedSkill, Degree, Mention, ReadPosting, Remote, Span } from '../../reader/types.ts'
import { SIGMA } from '../../reader/types.ts'
import { roleBySlug, skillById } from '../../taxonomy/index.ts'
import type { AskedEvidence, ReadingView, RequirementRow } from '../page-types.ts'
import { skillLink } from '../skills/skill-rows.ts'
import { type Mark, textBlocks } from './text-blocks.ts'

/** A posting as it was read, with what a reading view shows beside it. */
export interface PostingRead {
  readonly title: string
  readonly employer: string | null
  readonly place: string | null
  /** "$165,000–195,000 a year", or null. */
  readonly pay: string | null
  /** What the spans of `reading` and `asked` count in. */
  readonly text: string
  /** True when `text` is only the words that were kept: it is no text to show. */
  readonly isFactsOnly: boolean
  readonly reading: ReadPosting
  readonly asked: readonly AskedSkill[]
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

function cut(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** A clause in parts, the skill and the words that decided its level marked. Where both overlap it is the skill. */
export function clauseParts(text: string, mention: Mention): NonNullable<AskedEvidence['sentence']> {
  const { clause, levelCue } = mention
  const marks: readonly (Span & { readonly mark: 'skill' | 'cue' })[] = [
    { start: mention.start, end: mention.end, mark: 'skill' },
    ...(levelCue ? [{ ...levelCue, mark: 'cue' as const }] : []),
  ]
  const cuts = new Set([clause.start, clause.end])
  for (const { start, end } of marks)
    for (const at of [start, end]) if (at > clause.start && at < clause.end) cuts.add(at)
  const ends = [...cuts].sort((a, b) => a - b)
  return ends.slice(1).map((end, index) => {
    const start = ends[index] ?? clause.start
    const over = marks.find((mark) => mark.start < end && mark.end > start)
    return { text: text.slice(start, end), mark: over?.mark ?? null }
  })
}

/** The words and rules behind one ask. */
export function evidenceIn(text: string, isFactsOnly: boolean, asked: AskedSkill): AskedEvidence {
  const { decisive } = asked
  return {
    strength: asked.strength,
    level: asked.level,
    years: asked.years,
    confidence: asked.confidence,
    section: decisive.section,
    isAlternative: asked.altGroup !== null,
    levelRule: decisive.levelRule,
    strengthRule: decisive.strengthRule,
    cue: decisive.levelCue && cut(text, decisive.levelCue),
    words: cut(text, decisive),
    sentence: isFactsOnly ? null : clauseParts(text, decisive),
  }
}

/** Deepest first, then strongest, then in the order of the text. */
function byDepth(a: RequirementRow, b: RequirementRow): number {
  return (b.level ?? 0) - (a.level ?? 0) || SIGMA[b.strength] - SIGMA[a.strength] || a.number - b.number
}

/** Asked skills in the order in which the text names what decided them; their places are the rows' numbers. */
function inTextOrder(asked: readonly AskedSkill[]): readonly AskedSkill[] {
  return asked.filter((one) => isAsked(one) && skillById(one.skillId) !== null).sort(byPlace)
}

function requirementRows(posting: PostingRead, asked: readonly AskedSkill[]): readonly RequirementRow[] {
  return asked.flatMap((one, index): RequirementRow[] => {
    const skill = skillById(one.skillId)
    if (!skill) return []
    const others = asked.filter(
      (other) => one.altGroup !== null && other.altGroup === one.altGroup && other !== one,
    )
    return [
      {
        number: index + 1,
        skill: skillLink(skill),
        kind: skill.kind,
        isGate: one.isGate,
        alternatives: others.flatMap((other) => skillById(other.skillId)?.name ?? []),
        ...evidenceIn(posting.text, posting.isFactsOnly, one),
      },
    ]
  })
}

/** What a posting names in words that no skill of the list owns: each phrase is a requirement of its own. */
function unlistedOf({ reading, asked }: PostingRead): readonly AskedSkill[] {
  const linked = new Set(asked.flatMap((one) => one.mentions.map((mention) => mention.phrase)))
  return openAsks(reading.mentions, (phrase) => linked.has(phrase))
}

function byPlace(a: AskedSkill, b: AskedSkill): number {
  return a.decisive.start - b.decisive.start || a.skillId - b.skillId
}

const isAsked = ({ strength }: AskedSkill): boolean => SIGMA[strength] >= SIGMA.preferred

/** What is named and not asked for, listed skills and other phrases, in the order of the text. */
function notAskedRows(text: string, asked: readonly AskedSkill[], unlisted: readonly AskedSkill[]) {
  const listed = new Map(asked.map((one) => [one, skillById(one.skillId)]))
  return [...asked, ...unlisted]
    .filter((one) => !isAsked(one))
    .sort(byPlace)
    .map((one): ReadingView['notAsked'][number] => {
      const skill = listed.get(one) ?? null
      const { strength, decisive } = one
      return {
        skill: skill && skillLink(skill),
        strength,
        strengthRule: decisive.strengthRule,
        words: cut(text, decisive),
      }
    })
}

/** Every place where the text names a row's skill, and the words that decided its level. */
function marksOf(asked: readonly AskedSkill[]): readonly Mark[] {
  return asked.flatMap((one, index): Mark[] => {
    const spans: Span[] = one.mentions.filter((mention) => mention.strength !== 'none')
    if (one.decisive.levelCue) spans.push(one.decisive.levelCue)
    return spans.map(({ start, end }) => ({ start, end, number: index + 1, level: one.level }))
  })
}

/**
 * A posting shown read: its requirement rows deepest first, hard stops apart, and its own text with the words that
 * each row rests on. `text` and the rows' sentences are null where only facts are kept.
 */
export function readingViewOf(posting: PostingRead): ReadingView {
  const { reading } = posting
  const asked = inTextOrder(posting.asked)
  const rows = requirementRows(posting, asked)
  const role = reading.role === null ? null : roleBySlug(reading.role)
  const unlisted = unlistedOf(posting)
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
    isReadForDepth: hasCueTable(reading.language) || reading.language === 'und',
    words: reading.words,
    isTextComplete: reading.isTextComplete,
    requirements: rows.filter((row) => !row.isGate).sort(byDepth),
    hardStops: rows.filter((row) => row.isGate).sort(byDepth),
    unlisted: unlisted
      .filter(isAsked)
      .sort(byPlace)
      .map((one) => evidenceIn(posting.text, posting.isFactsOnly, one)),
    notAsked: notAskedRows(posting.text, posting.asked, unlisted),
    text: posting.isFactsOnly ? null : textBlocks(posting.text, reading.language, marksOf(asked)),
  }
}
