import { MARK, type Tokens } from '../text/tokens.ts'
import type { Section, Strength } from '../types.ts'
import type { Draft, TokenRange } from './draft.ts'
import { hedgedBy } from './hedges.ts'
import { learningOf, negationOf } from './negation.ts'
import { isBoilerplate, isFieldOfStudy, isJobTitle, namesRecipients } from './not-asked.ts'
import { hasRole, type Signal } from './signal.ts'

/** Where a clause stands, as far as strength needs it. */
export interface ClauseSetting extends TokenRange {
  readonly section: Section
  /** True when the clause tells of the employer and asks nothing (R23). */
  readonly isAboutEmployer: boolean
  /** True when the clause says what the person will do, whatever the section. */
  readonly isDuty: boolean
  /** True when the heading above or the clause names a technology stack (P16). */
  readonly isStack: boolean
  /** A hedge handed down by a parent bullet or heading ("Bonus points if you have:"). */
  readonly inheritedHedge: TokenRange | null
}

/**
 * Gives every mention of a clause its strength by METHOD 1.2, first match wins: none, incidental, preferred,
 * required, stated; with R1 (reach of a hedge), R12, R13, R14 and R23.
 */
export function judgeStrengths(
  tokens: Tokens,
  clause: ClauseSetting,
  signals: readonly Signal[],
  drafts: readonly Draft[],
): void {
  const hedged = hedgedBy(tokens, clause, signals, drafts)
  const isNegated = (at: number): boolean => NEGATIVES.has(tokens.lower[at - 1] ?? '')
  const demand = signals.find((signal) => hasRole(signal, 'demand') && !isNegated(signal.from)) ?? null
  const wish = signals.find((signal) => hasRole(signal, 'wish')) ?? null
  const isLegal = isBoilerplate(tokens, clause)
  for (const draft of drafts) {
    const hedge = hedged.get(draft) ?? null
    const demanded = demand !== null && speaksFor(demand, draft, clause) ? demand : null
    const wished = wish !== null && wish.from <= draft.from ? wish : null
    const decision =
      notDemanded(tokens, clause, signals, draft, drafts, hedge) ??
      toldOf(tokens, clause, signals, draft, isLegal, demanded ?? wished) ??
      softened(tokens, clause, hedge) ??
      demandedBy(tokens, clause, draft, demanded, wished) ??
      decide('stated', clause.section === 'duties' ? 'section:duties' : 'stated')
    apply(draft, decision)
  }
}

/** Words that take a demand back: "not mandatory". */
const NEGATIVES: ReadonlySet<string> = new Set(['not', 'no', 'never', 'isnt', 'arent'])

/** A strength with its rule and the words that decided. */
interface Decision {
  readonly strength: Strength
  readonly rule: string
  readonly range: TokenRange | null
}

const decide = (strength: Strength, rule: string, range: TokenRange | null = null): Decision => ({
  strength,
  rule,
  range,
})

/** Negated or to be learned (R12, R14, P13, P15); benefits and legal text. */
function notDemanded(
  tokens: Tokens,
  clause: ClauseSetting,
  signals: readonly Signal[],
  draft: Draft,
  drafts: readonly Draft[],
  hedge: TokenRange | null,
): Decision | null {
  const negation = negationOf(tokens, clause, signals, draft, drafts)
  if (negation !== null)
    return hedge === null
      ? decide('none', 'negated', negation)
      : decide('preferred', 'R14:not required, a plus', hedge)
  const learning = learningOf(tokens, clause, signals, draft, drafts)
  if (learning !== null) return learning
  const { section } = clause
  return section === 'benefits' || section === 'legal' ? decide('none', `section:${section}`) : null
}

/** Boilerplate, fields of study, job titles, the employer's own story and its stack. */
function toldOf(
  tokens: Tokens,
  clause: ClauseSetting,
  signals: readonly Signal[],
  draft: Draft,
  isLegal: boolean,
  asking: TokenRange | null,
): Decision | null {
  const rule = notAskedRule(tokens, clause, draft, signals, isLegal)
  if (rule !== null) return decide('none', rule)
  if (asking !== null || !isDescribed(clause, draft)) return null
  return clause.isStack ? decide('incidental', 'stack') : decide('none', 'R23:about the employer')
}

/** A hedge in reach (R1), one of the parent line (R22), or the preferred section. */
function softened(tokens: Tokens, clause: ClauseSetting, hedge: TokenRange | null): Decision | null {
  if (hedge !== null && hedge === clause.inheritedHedge) return decide('preferred', 'R22:hedge', hedge)
  if (hedge !== null) return decide('preferred', `hedge:${wordsOf(tokens, hedge)}`, hedge)
  return clause.section === 'preferred' ? decide('preferred', 'section:preferred') : null
}

/** A demanding word, the requirements section, or a wish for the person (R13, R30). */
function demandedBy(
  tokens: Tokens,
  clause: ClauseSetting,
  draft: Draft,
  demand: TokenRange | null,
  wish: TokenRange | null,
): Decision | null {
  if (demand !== null) return decide('required', `demand:${wordsOf(tokens, demand)}`, demand)
  if (clause.section === 'requirements') return decide('required', 'section:requirements')
  if (wish !== null && (draft.isWish || clause.section !== 'duties' || opensClause(tokens, clause, wish)))
    return decide('required', `wish:${wordsOf(tokens, wish)}`, wish)
  if (clause.section === 'unsectioned' && draft.isWish)
    return decide('required', 'R13:wish without a heading', draft.levelCue)
  return null
}

/** The rule by which a mention is not asked although its clause might ask, or null. */
function notAskedRule(
  tokens: Tokens,
  clause: ClauseSetting,
  draft: Draft,
  signals: readonly Signal[],
  isLegal: boolean,
): string | null {
  if (isLegal && draft.levelRule === 'none') return 'legal text'
  if (isFieldOfStudy(tokens, clause, draft, signals)) return 'R11:field of study'
  if (namesRecipients(tokens, clause, draft)) return 'people named'
  return isJobTitle(tokens, clause, draft) ? 'job title' : null
}

/** The wish is how the clause begins: "You are curious", "You enjoy building ...". */
function opensClause(tokens: Tokens, clause: TokenRange, wish: TokenRange): boolean {
  let at = clause.from
  while (at < wish.from && tokens.kind[at] === MARK) at += 1
  return at === wish.from
}

function apply(draft: Draft, { strength, rule, range }: Decision): void {
  draft.strength = strength
  draft.strengthRule = rule
  draft.strengthCue = range === null ? null : { from: range.from, to: range.to }
  draft.isStrengthCueHeader = rule.startsWith('section:')
  if (strength !== 'none') return
  draft.level = null
  draft.levelRule = 'none'
  draft.levelCue = null
  draft.confidence = 'low'
}

const wordsOf = (tokens: Tokens, range: TokenRange): string =>
  tokens.written.slice(range.from, range.to).join(' ')

/** Text about the employer, or its stack. */
function isDescribed(clause: ClauseSetting, draft: Draft): boolean {
  if (clause.section === 'requirements' || clause.section === 'preferred')
    return clause.isAboutEmployer && !draft.isWish
  if (clause.isDuty) return false
  if (clause.section === 'about' || clause.isAboutEmployer) return true
  return clause.isStack && clause.section === 'unsectioned'
}

/** A demand speaks for what follows it, or at the clause's end ("... is required") for all of it. */
const speaksFor = (demand: TokenRange, draft: Draft, clause: TokenRange): boolean =>
  demand.to <= draft.from || clause.to - demand.to <= 4
