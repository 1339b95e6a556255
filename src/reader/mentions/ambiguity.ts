import { INSTRUMENT_FAMILIES } from '../data/materials.ts'
import { isCueWord } from '../judge/lexicon.ts'
import type { Clause } from '../text/clauses.ts'
import { MARK, type Tokens } from '../text/tokens.ts'
import type { AliasIndex } from './alias-index.ts'
import type { AskingClauses } from './asking-clauses.ts'
import { type Candidate, phraseOf } from './find-mentions.ts'

/** A candidate that was believed, with its normal form. */
export interface Accepted extends Candidate {
  readonly phrase: string
}

/**
 * Keeps the candidates that mean their skill: the spelling is right where it must be, a context word stands in
 * the clause or a skill beside it where the form is an ordinary word, and the employer's own name is no skill.
 */
export function acceptCandidates(
  text: string,
  tokens: Tokens,
  clauses: readonly Clause[],
  candidates: readonly Candidate[],
  employer: readonly string[],
  index: AliasIndex,
  lists: AskingClauses,
): Accepted[] {
  const firm = candidates.map((candidate) => isFirm(text, tokens, clauses, candidate))
  const accepted: Accepted[] = []
  for (let at = 0; at < candidates.length; at += 1) {
    const candidate = candidates[at]
    if (candidate === undefined || candidate.form === null) continue
    const clause = clauses[candidate.clause]
    if (clause === undefined || !isSpelled(text, tokens, clause, candidate)) continue
    const isDoubtful = firm[at] !== true || isSmallName(text, candidate)
    const isVouched =
      !isDoubtful ||
      isVouchedFor(tokens, clause, candidates, firm, at) ||
      (candidate.form.alias.ambiguity === 'context' &&
        (isObjectOfCue(tokens, clause, candidate) ||
          (lists.short.has(clause) && isWholeMember(tokens, clause, candidate))))
    if (!isVouched && !(firm[at] === true && standsAsSkill(tokens, clause, candidate))) continue
    const mayBeSkill =
      lists.asking.has(clause) ||
      standsAsSkill(tokens, clause, candidate) ||
      !isCapital(text, candidate.start)
    if (isEmployerName(tokens, candidate, employer, mayBeSkill)) continue
    const phrase = phraseOf(text, candidate)
    if (index.link(phrase) !== candidate.form.skill.id) continue
    accepted.push({ ...candidate, phrase })
  }
  return accepted
}

/**
 * A product's short name or acronym in small letters ("velocity", "mean"): more often the word than the product.
 * Names of one word ("python") are written small by many and are believed.
 */
function isSmallName(text: string, candidate: Candidate): boolean {
  const skill = candidate.form?.skill
  if (skill?.kind !== 'technical' || candidate.to - candidate.from !== 1) return false
  if (!SOFTWARE.has(skill.family)) return false
  const written = text.slice(candidate.start, candidate.end)
  if (written !== written.toLowerCase() || !/^[a-z]+$/.test(written)) return false
  return (
    skill.name.includes(' ') ||
    skill.name === skill.name.toUpperCase() ||
    skill.name.toLowerCase() !== written
  )
}

const SOFTWARE: ReadonlySet<string> = new Set([
  ...INSTRUMENT_FAMILIES,
  'programming languages',
  'frameworks and libraries',
  'platforms and systems',
])

/** Where a skill stands: behind a cue or a preposition of use, or before "skills". */
function standsAsSkill(tokens: Tokens, clause: Clause, candidate: Candidate): boolean {
  const before = candidate.from > clause.from ? (tokens.lower[candidate.from - 1] ?? '') : ''
  const after = candidate.to < clause.to ? (tokens.lower[candidate.to] ?? '') : ''
  return USES.has(before) || isCueWord(before) || SKILL_NOUNS.has(after)
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
function isObjectOfCue(tokens: Tokens, clause: Clause, candidate: Candidate): boolean {
  if (candidate.from < clause.from + 2) return false
  // "experience in testing, repairing and calibrating pumps": a row of verbs whose object comes later.
  const isGerund = (tokens.lower[candidate.to - 1] ?? '').endsWith('ing')
  if (isGerund && ROW_WORDS.has(tokens.lower[candidate.to] ?? '')) return false
  const nouns = ASKS.get(tokens.lower[candidate.from - 1] ?? '')
  return (
    nouns?.has(tokens.lower[candidate.from - 2] ?? '') === true && endsPhrase(tokens, clause, candidate.to)
  )
}

const ROW_WORDS: ReadonlySet<string> = new Set([',', 'and', 'or', '/', '&'])

/** Preposition -> the words of asking it may follow. */
const ASKS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'with',
    new Set(['experience', 'proficiency', 'familiarity', 'proficient', 'familiar', 'expertise', 'skills']),
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
  ['of', new Set(['experience', 'knowledge', 'command'])],
])

/** A member of a short list that is nothing but the form: "- Kafka", "Nice to have: HNC, welding, IPAF". */
function isWholeMember(tokens: Tokens, clause: Clause, candidate: Candidate): boolean {
  // Names of languages are names of peoples too.
  if (candidate.form?.skill.kind === 'language') return false
  const before = candidate.from > clause.from ? (tokens.lower[candidate.from - 1] ?? '') : ''
  const after = candidate.to < clause.to ? (tokens.lower[candidate.to] ?? '') : ''
  return MEMBER_EDGES.has(before) && MEMBER_EDGES.has(after)
}

const MEMBER_EDGES: ReadonlySet<string> = new Set(['', ',', ':', '|', '•', '·', '/', '.'])

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

/** Needs nobody to vouch for it. */
function isFirm(text: string, tokens: Tokens, clauses: readonly Clause[], candidate: Candidate): boolean {
  const ambiguity = candidate.form?.alias.ambiguity
  if (ambiguity === 'none') return true
  const clause = clauses[candidate.clause]
  return ambiguity === 'case' && clause !== undefined && isSpelled(text, tokens, clause, candidate)
}

/** "Go", not "go"; and not the first word of a running sentence, where any word has a capital. */
function isSpelled(text: string, tokens: Tokens, clause: Clause, candidate: Candidate): boolean {
  const alias = candidate.form?.alias
  if (alias === undefined) return false
  if (!alias.isCaseBound) return true
  if (text.slice(candidate.start, candidate.end) !== alias.spelling) return false
  if (candidate.from !== clause.from || candidate.to >= clause.to) return true
  return (
    tokens.kind[candidate.to] === MARK ||
    tokens.lower[candidate.to] === 'and' ||
    tokens.lower[candidate.to] === 'or' ||
    alias.spelling.slice(1) !== alias.spelling.slice(1).toLowerCase()
  )
}

function isVouchedFor(
  tokens: Tokens,
  clause: Clause,
  candidates: readonly Candidate[],
  firm: readonly boolean[],
  index: number,
): boolean {
  const candidate = candidates[index]
  if (candidate === undefined || candidate.form === null) return false
  const { contextWords } = candidate.form
  if (contextWords.size > 0) {
    for (let at = clause.from; at < clause.to; at += 1)
      if ((at < candidate.from || at >= candidate.to) && contextWords.has(tokens.lower[at] ?? '')) return true
  }
  const reach = candidate.form.alias.ambiguity === 'never-alone' ? 2 : 3
  return (
    isListed(tokens, candidates, firm, index, -1, reach) ||
    isListed(tokens, candidates, firm, index, 1, reach)
  )
}

/** A firm skill of a kind with the candidate stands right beside it, with only list words between. */
function isListed(
  tokens: Tokens,
  candidates: readonly Candidate[],
  firm: readonly boolean[],
  index: number,
  step: 1 | -1,
  reach: number,
): boolean {
  let here = candidates[index]
  for (let at = index + step; here !== undefined; at += step) {
    const beside = candidates[at]
    if (beside === undefined || beside.clause !== here.clause || beside.form === null) return false
    const [from, to] = step === 1 ? [here.to, beside.from] : [beside.to, here.from]
    if (to - from > reach || !isListGap(tokens, from, to)) return false
    if (firm[at] === true && beside.form.skill.kind === candidates[index]?.form?.skill.kind) return true
    here = beside
  }
  return false
}

function isListGap(tokens: Tokens, from: number, to: number): boolean {
  let hasSeparator = false
  for (let at = from; at < to; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (
      word === ',' ||
      word === '/' ||
      word === 'and' ||
      word === 'or' ||
      word === '&' ||
      word === '|' ||
      word === '•'
    )
      hasSeparator = true
    else if (word !== '(' && word !== ')' && word !== 'e' && word !== 'g' && word !== '.') return false
  }
  return hasSeparator
}

/**
 * The skill's words are the employer's name, or its beginning where the rest of the name stands behind it in the text
 * ("Ansible Health", also written "Ansiblehealth"). The first word of a longer name alone is the employer too, except
 * under a heading that asks and beside other skills: "Excel" in the wishes of Excel Staffing is the program.
 */
function isEmployerName(
  tokens: Tokens,
  candidate: Candidate,
  employer: readonly string[],
  mayBeSkill: boolean,
): boolean {
  if (employer.length === 0) return false
  const length = candidate.to - candidate.from
  for (let offset = 0; offset + length <= employer.length; offset += 1) {
    let isSame = true
    for (let at = 0; at < length && isSame; at += 1)
      isSame = tokens.lower[candidate.from + at] === employer[offset + at]
    if (!isSame) continue
    if (length === employer.length) return true
    if (offset === 0 && !mayBeSkill) return true
    const start = candidate.from - offset
    if (start >= 0 && employer.every((word, at) => tokens.lower[start + at] === word)) return true
  }
  return opensJoinedName(tokens, candidate, employer.join(''))
}

/** Whether a text has a capital at an offset. */
const isCapital = (text: string, at: number): boolean => text.charAt(at) !== text.charAt(at).toLowerCase()

/** The words from the candidate on, written together, are the employer's name as it is written together. */
function opensJoinedName(tokens: Tokens, candidate: Candidate, name: string): boolean {
  let written = ''
  for (let at = candidate.from; at < tokens.count && written.length < name.length; at += 1) {
    written += tokens.lower[at] ?? ''
    if (!name.startsWith(written)) return false
    if (written === name) return at + 1 >= candidate.to
  }
  return false
}
