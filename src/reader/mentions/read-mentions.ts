import type { BlockedText } from '../blocks/blocks.ts'
import type { SectionSpan } from '../blocks/sections.ts'
import { judgeAlternatives } from '../judge/alternatives.ts'
import { ClauseLevels } from '../judge/clause-levels.ts'
import type { Draft, TokenRange } from '../judge/draft.ts'
import { namesStack, saysDuty, tellsOfEmployer } from '../judge/not-asked.ts'
import type { Signal } from '../judge/signal.ts'
import { signalsOf } from '../judge/signals.ts'
import { judgeStrengths } from '../judge/strength.ts'
import { type Clause, clausesOf } from '../text/clauses.ts'
import { type Tokens, tokenise } from '../text/tokens.ts'
import type { Mention, Section, Span } from '../types.ts'
import { type AliasIndex, aliasIndex } from './alias-index.ts'
import { type Accepted, acceptCandidates } from './ambiguity.ts'
import { askingClauses } from './asking-clauses.ts'
import { barredTokens } from './barred.ts'
import { spelledOut } from './employer-name.ts'
import { findCandidates } from './find-mentions.ts'
import { openDraft, openPhrases } from './open-phrases.ts'
import { ParentReach } from './parent-reach.ts'

/** Legal forms that are no part of an employer's name. */
const LEGAL_FORMS: ReadonlySet<string> = new Set([
  'inc',
  'llc',
  'ltd',
  'limited',
  'gmbh',
  'corp',
  'corporation',
  'co',
  'company',
  'plc',
  'ag',
  'sa',
  'bv',
  'the',
  ',',
  '.',
  '&',
  'and',
])

/**
 * Every mention of a skill in a text with strength, level, years, alternatives and the words that decided
 * (METHOD 1.2-1.3.1), in the order of the text. [] when there is none.
 */
export function readMentions(
  blocked: BlockedText,
  sections: readonly SectionSpan[],
  employer: string | null,
  index: AliasIndex = aliasIndex(blocked.tokens.tables),
): Mention[] {
  const { text, tokens, blocks } = blocked
  const clauses = clausesOf(text, tokens, blocks)
  const employerWords =
    employer === null
      ? []
      : spelledOut(
          tokens,
          tokenise(employer, tokens.tables).written.filter((word) => !LEGAL_FORMS.has(word)),
        )
  const candidates = findCandidates(tokens, clauses, barredTokens(tokens, blocks), index)
  const lists = askingClauses(tokens, clauses, blocks, sections)
  const accepted = acceptCandidates(text, tokens, clauses, candidates, employerWords, index, lists)
  const covered = new Uint8Array(tokens.count)
  const byClause = groupByClause(tokens, accepted, covered)
  const reach = new ParentReach(tokens)
  const mentions: Mention[] = []
  let group = 1
  let sectionAt = 0
  // The paragraph that opened with the employer's story, which its later sentences go on with.
  let storyBlock = -1
  for (let number = 0; number < clauses.length; number += 1) {
    const clause = clauses[number]
    const block = clause === undefined ? undefined : blocks[clause.block]
    if (clause === undefined || block === undefined) continue
    while (sectionAt + 1 < sections.length && (sections[sectionAt]?.end ?? 0) <= block.start) sectionAt += 1
    const section = sections[sectionAt]
    const tells =
      block.kind === 'paragraph' &&
      tellsOfEmployer(tokens, clause, employerWords, section?.section === 'unsectioned')
    if (clause.from === block.from) storyBlock = tells ? clause.block : -1
    const known = byClause.get(number) ?? []
    const isParent = reach.enter(clause, block)
    const isOpen = ASKING.has(section?.section ?? 'unsectioned') && block.kind !== 'heading'
    if (known.length === 0 && !isParent && !isOpen) continue
    const signals = signalsOf(tokens, clause.from, clause.to, covered)
    const drafts = isOpen ? withOpen(text, tokens, clause, number, signals, known, covered) : known
    if (drafts.length === 0 && !isParent) continue
    const inherited = reach.inherited()
    const levels = new ClauseLevels(tokens, clause, signals, drafts, inherited.levels)
    levels.judge()
    const isDuty = saysDuty(tokens, clause)
    const setting = {
      from: clause.from,
      to: clause.to,
      section: section?.section ?? 'unsectioned',
      isAboutEmployer: tells || (storyBlock === clause.block && !isDuty),
      isDuty,
      isStack: reach.isStack() || namesStack(tokens, clause),
      inheritedHedge: inherited.hedge,
    }
    judgeStrengths(tokens, setting, signals, drafts)
    if (inherited.choiceGroup === null) group = judgeAlternatives(tokens, clause, signals, drafts, group)
    else for (const draft of drafts) draft.altGroup = inherited.choiceGroup
    for (const draft of drafts)
      mentions.push(finish(tokens, clause, draft, setting.section, section?.header ?? null))
    if (isParent && reach.leave(levels.handDown(), signals, group)) group += 1
  }
  return mentions
}

/** Sections whose wishes are read in open vocabulary as well. */
const ASKING: ReadonlySet<Section> = new Set<Section>(['requirements', 'preferred', 'unsectioned'])

/** The known mentions of a clause together with its open phrases, in order. */
function withOpen(
  text: string,
  tokens: Tokens,
  clause: Clause,
  number: number,
  signals: readonly Signal[],
  known: readonly Draft[],
  covered: Uint8Array,
): readonly Draft[] {
  const phrases = openPhrases(tokens, clause, signals, covered)
  if (phrases.length === 0) return known
  const drafts = [...known, ...phrases.map((range) => openDraft(text, tokens, range, number))]
  return drafts.sort((a, b) => a.from - b.from)
}

function groupByClause(
  tokens: Tokens,
  accepted: readonly Accepted[],
  covered: Uint8Array,
): Map<number, Draft[]> {
  const byClause = new Map<number, Draft[]>()
  for (const candidate of accepted) {
    const draft = draftOf(tokens, candidate)
    for (let at = draft.from; at < draft.to; at += 1) covered[at] = 1
    const drafts = byClause.get(candidate.clause)
    if (drafts === undefined) byClause.set(candidate.clause, [draft])
    else drafts.push(draft)
  }
  return byClause
}

/** A mention's own tokens: cue words at the edges of a written form ("strong communication") still speak. */
function coreOf(tokens: Tokens, accepted: Accepted): TokenRange {
  const name = ` ${accepted.form?.skill.name.toLowerCase() ?? ''} `
  let { from, to } = accepted
  while (to - from > 1) {
    const end = cueAt(tokens, from, to)
    if (end === 0 || end >= to || name.includes(` ${tokens.lower[from]} `)) break
    from = end
  }
  const last = tokens.lower[to - 1] ?? ''
  const isTrailing = tokens.tables.lexicon.next?.get(last)?.value?.roles.has('trailingCue') ?? false
  if (to - from > 1 && isTrailing && !name.includes(` ${last} `)) to -= 1
  return { from, to }
}

/** End of the cue that starts at a token, or 0. */
function cueAt(tokens: Tokens, from: number, to: number): number {
  let node = tokens.tables.lexicon.next?.get(tokens.lower[from] ?? '')
  let end = 0
  for (let at = from + 1; node !== undefined; at += 1) {
    if (node.value !== null && node.value.level > 0) end = at
    node = at < to ? node.next?.get(tokens.lower[at] ?? '') : undefined
  }
  return end > 0 && tokens.lower[end] === 'to' ? end + 1 : end
}

function draftOf(tokens: Tokens, accepted: Accepted): Draft {
  const { start, end, phrase, clause, form } = accepted
  return {
    ...coreOf(tokens, accepted),
    start,
    end,
    phrase,
    skillId: form?.skill.id ?? null,
    kind: form?.skill.kind ?? 'technical',
    isMaterial: form?.isMaterial ?? false,
    clause,
    level: null,
    years: null,
    levelRule: 'none',
    levelCue: null,
    confidence: 'low',
    strength: 'stated',
    strengthRule: 'stated',
    strengthCue: null,
    isStrengthCueHeader: false,
    altGroup: null,
    isWish: false,
  }
}

/** Whether a rule of strength is a demand that makes a gate: "must", "required", "by law". */
const isGateDemand = ({ tables }: Tokens, rule: string): boolean =>
  rule.startsWith(DEMANDED) && tables.gateDemands.some((words) => rule.startsWith(words, DEMANDED.length))

const DEMANDED = 'demand:'
const GATE_KINDS: ReadonlySet<string> = new Set(['certification', 'language'])

function finish(
  tokens: Tokens,
  clause: Clause,
  draft: Draft,
  section: Section,
  header: Span | null,
): Mention {
  const spanOf = (range: TokenRange): Span => ({
    start: tokens.start[range.from] ?? 0,
    end: tokens.end[range.to - 1] ?? 0,
  })
  return {
    start: draft.start,
    end: draft.end,
    phrase: draft.phrase,
    strength: draft.strength,
    level: draft.level,
    years: draft.years,
    confidence: draft.confidence,
    altGroup: draft.altGroup,
    section,
    levelRule: draft.levelRule,
    strengthRule: draft.strengthRule,
    levelCue: draft.levelCue === null ? null : spanOf(draft.levelCue),
    strengthCue:
      draft.strengthCue !== null ? spanOf(draft.strengthCue) : draft.isStrengthCueHeader ? header : null,
    clause: spanOf(clause),
    isGate:
      GATE_KINDS.has(draft.kind) && draft.strength === 'required' && isGateDemand(tokens, draft.strengthRule),
  }
}
