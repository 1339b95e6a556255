import { INSTRUMENT_FAMILIES } from '../data/materials.ts'
import type { Clause } from '../text/clauses.ts'
import { MARK, type Tokens } from '../text/tokens.ts'
import type { AliasIndex } from './alias-index.ts'
import type { AskingClauses } from './asking-clauses.ts'
import { isEmployerName } from './employer-name.ts'
import { type Candidate, phraseOf } from './find-mentions.ts'
import { isRatedBehind } from './rated.ts'
import {
  isCapital,
  isNamedAsSkill,
  isObjectOfCue,
  isWholeMember,
  isWishedFor,
  standsAsSkill,
} from './wished.ts'

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
          isWishedFor(tokens, clause, candidate) ||
          (lists.asking.has(clause) && isNamedAsSkill(text, tokens, clause, candidate)) ||
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
    isRatedBehind(tokens, clause, candidate.to) ||
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
