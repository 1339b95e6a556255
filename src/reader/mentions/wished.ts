import { isCueWord } from '../language/tables.ts'
import type { Clause } from '../text/clauses.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Candidate } from './find-mentions.ts'
import { isHedgedBefore, isRatedBehind } from './rated.ts'

/** Where a skill stands: behind a cue or a preposition of use, or before "skills". */
export function standsAsSkill(tokens: Tokens, clause: Clause, candidate: Candidate): boolean {
  const before = candidate.from > clause.from ? (tokens.lower[candidate.from - 1] ?? '') : ''
  const after = candidate.to < clause.to ? (tokens.lower[candidate.to] ?? '') : ''
  return USES.has(before) || isCueWord(tokens.tables, before) || SKILL_NOUNS.has(after)
}

const USES: ReadonlySet<string> = new Set(['in', 'with', 'using', 'via', 'like', 'as', '('])
const SKILL_NOUNS: ReadonlySet<string> = new Set([
  'skills',
  'experience',
  'knowledge',
  'queries',
  'scripts',
  'scripting',
  'programming',
  'proficiency',
])

/** "Experience with Kafka": the whole object of a wording that only skills follow. */
export function isObjectOfCue(tokens: Tokens, clause: Clause, candidate: Candidate): boolean {
  if (candidate.from < clause.from + 2) return false
  // "experience in testing, repairing and calibrating pumps": a row of verbs whose object comes later.
  const isGerund = (tokens.lower[candidate.to - 1] ?? '').endsWith('ing')
  if (isGerund && ROW_WORDS.has(tokens.lower[candidate.to] ?? '')) return false
  const nouns = ASKS.get(tokens.lower[candidate.from - 1] ?? '')
  return (
    nouns?.has(tokens.lower[candidate.from - 2] ?? '') === true && endsPhrase(tokens, clause, candidate.to)
  )
}

/** "Rust would be a big plus", "Bonus points for Nomad": wished as a whole, and more or less so. */
export function isWishedFor(tokens: Tokens, clause: Clause, candidate: Candidate): boolean {
  const before = candidate.from > clause.from ? (tokens.lower[candidate.from - 1] ?? '') : ''
  if (WISH_EDGES.has(before) && isRatedBehind(tokens, clause, candidate.to)) return true
  return endsPhrase(tokens, clause, candidate.to) && isHedgedBefore(tokens, clause, candidate.from)
}

/** "Hands-on Kafka experience", "Kafka or similar", "3+ years Kafka": a technical name where skills are asked. */
export function isNamedAsSkill(text: string, tokens: Tokens, clause: Clause, candidate: Candidate): boolean {
  const { form, from, to } = candidate
  if (form?.skill.kind !== 'technical' || !isCapital(text, candidate.start)) return false
  const next = to < clause.to ? (tokens.lower[to] ?? '') : ''
  const isJudged = SKILL_NOUNS.has(next) || (next === 'or' && SIMILAR.has(tokens.lower[to + 1] ?? ''))
  if (from === clause.from) return isJudged
  const before = tokens.lower[from - 1] ?? ''
  const isOpened =
    isCueWord(tokens.tables, before) ||
    NAME_OPENERS.has(before) ||
    (before === 'on' && from - 3 >= clause.from && tokens.lower[from - 3] === 'hands')
  if (isOpened) return isJudged || NAME_ENDS.has(next)
  return isJudged && WISH_EDGES.has(before)
}

const SIMILAR: ReadonlySet<string> = new Set(['similar', 'equivalent', 'comparable', 'related'])
const NAME_OPENERS: ReadonlySet<string> = new Set(['years', 'year', 'some', 'prior', 'previous'])

const ROW_WORDS: ReadonlySet<string> = new Set([',', 'and', 'or', '/', '&'])

/** Preposition -> the words of asking it may follow. */
const ASKS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'with',
    new Set([
      'experience',
      'experienced',
      'proficiency',
      'familiarity',
      'proficient',
      'familiar',
      'comfortable',
      'expertise',
      'exposure',
      'skills',
    ]),
  ],
  [
    'in',
    new Set([
      'experience',
      'proficiency',
      'proficient',
      'skilled',
      'expertise',
      'trained',
      'qualified',
      'skills',
    ]),
  ],
  ['of', new Set(['experience', 'knowledge', 'command', 'understanding', 'mastery'])],
  ['to', new Set(['exposure'])],
  ['using', new Set(['experience', 'experienced', 'proficient', 'skilled'])],
])

/** A member of a short list that is nothing but the form: "- Kafka", "Nice to have: HNC, welding, IPAF". */
export function isWholeMember(tokens: Tokens, clause: Clause, candidate: Candidate): boolean {
  // Names of languages are names of peoples too.
  if (candidate.form?.skill.kind === 'language') return false
  const before = candidate.from > clause.from ? (tokens.lower[candidate.from - 1] ?? '') : ''
  const after = candidate.to < clause.to ? (tokens.lower[candidate.to] ?? '') : ''
  return MEMBER_EDGES.has(before) && MEMBER_EDGES.has(after)
}

const MEMBER_EDGES: ReadonlySet<string> = new Set(['', ',', ':', '|', '•', '·', '/', '.'])

const WISH_EDGES: ReadonlySet<string> = new Set([...MEMBER_EDGES, 'and', 'or', 'in', 'with', 'of', 'know'])

const NAME_ENDS: ReadonlySet<string> = new Set([...MEMBER_EDGES, ')', '(', 'and', 'or'])

/** No further noun follows: "experience in welding" ends there, "experience in assembly lines" goes on. */
function endsPhrase(tokens: Tokens, clause: Clause, at: number): boolean {
  return at >= clause.to || PHRASE_ENDS.has(tokens.lower[at] ?? '')
}

const PHRASE_ENDS: ReadonlySet<string> = new Set([
  ...MEMBER_EDGES,
  ')',
  '(',
  'and',
  'or',
  'is',
  'a',
  'preferred',
  'required',
  'desired',
  'desirable',
  'essential',
  'to',
  'for',
])

/** Whether a text has a capital at an offset. */
export const isCapital = (text: string, at: number): boolean =>
  text.charAt(at) !== text.charAt(at).toLowerCase()
