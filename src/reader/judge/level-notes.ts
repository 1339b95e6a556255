import { isCueWord } from '../language/tables.ts'
import { MARK, NUMBER, type Tokens } from '../text/tokens.ts'
import type { TokenRange } from './draft.ts'

/** Words that stand beside a level in a note: "(expert level)", "(basic to intermediate, preferred)". */
const NOTE_WORDS: ReadonlySet<string> = new Set([
  'level',
  'levels',
  'user',
  'users',
  'skill',
  'skills',
  'highly',
  'very',
  'at',
  'least',
  'minimum',
  'min',
  'a',
  'an',
  'of',
  'to',
  'or',
  'and',
  'is',
  'hands',
  'on',
  'in',
  'depth',
  'working',
  'preferred',
  'preferably',
  'required',
  'must',
  'plus',
  'desired',
  'essential',
])
/** What years are made of, which may stand beside the level in a bracket. */
const YEAR_WORDS: ReadonlySet<string> = new Set(['years', 'year', 'yrs', 'yr', 'exp'])
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']' }
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', ':'])
const NOTE_ENDS: ReadonlySet<string> = new Set([',', '|', '•', '·', '/', '.'])
const LONGEST_NOTE = 9

/**
 * The note of a level that stands right behind a skill and holds nothing else: "SQL (advanced)", "AWS (expert
 * level)", "Python - expert, R - basic", "Excel: advanced". Such a note speaks for the skill before it and no other.
 * The tokens between its marks, or null when what follows is no such note.
 */
export function levelNoteBehind(tokens: Tokens, skill: TokenRange, clause: TokenRange): TokenRange | null {
  const opener = tokens.lower[skill.to] ?? ''
  if (skill.to >= clause.to) return null
  const closer = CLOSERS[opener]
  if (closer === undefined && !DASHES.has(opener)) return null
  // "Excel-expert" is a compound.
  if (opener === '-' && (tokens.gap[skill.to] === 0 || tokens.gap[skill.to + 1] === 0)) return null
  const from = skill.to + 1
  for (let at = from; at <= clause.to && at - from <= LONGEST_NOTE; at += 1) {
    const word = at < clause.to ? (tokens.lower[at] ?? '') : ''
    const isEnd = closer === undefined ? at === clause.to || NOTE_ENDS.has(word) : word === closer
    if (isEnd) return at > from ? { from, to: at } : null
    if (at === clause.to) return null
    if (
      closer === undefined &&
      word === 'and' &&
      tokens.kind[at + 1] !== MARK &&
      !isNoteWord(tokens, tokens.lower[at + 1] ?? '')
    )
      return at > from ? { from, to: at } : null
    if (isNoteWord(tokens, word)) continue
    const isYears =
      tokens.kind[at] === NUMBER || YEAR_WORDS.has(word) || word === ',' || word === '+' || word === '-'
    if (closer === undefined || !isYears) return null
  }
  return null
}

const isNoteWord = ({ tables }: Tokens, word: string): boolean =>
  NOTE_WORDS.has(word) || isCueWord(tables, word)

/** Words of degree, which may stand in a range: "basic to intermediate", "advanced/expert". */
const GRADES: ReadonlySet<string> = new Set([
  'basic',
  'beginner',
  'intermediate',
  'advanced',
  'expert',
  'proficient',
])

/** Whether two cues give a range of levels, of which the lower is asked: "basic to advanced", "beginner or expert". */
export function isRange(tokens: Tokens, low: TokenRange, high: TokenRange): boolean {
  if (high.from !== low.to + 1) return false
  const between = tokens.lower[low.to] ?? ''
  if (between !== 'to' && between !== 'or' && between !== '/' && between !== '-' && between !== '–')
    return false
  return GRADES.has(tokens.lower[low.to - 1] ?? '') && GRADES.has(tokens.lower[high.from] ?? '')
}
