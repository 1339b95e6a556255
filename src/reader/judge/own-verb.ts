import type { Verb } from '../language/lexicon.ts'
import { MARK, type Tokens } from '../text/tokens.ts'
import type { Draft, TokenRange } from './draft.ts'
import type { Verbs } from './governors.ts'
import type { VerbSignal } from './signal.ts'

/**
 * A verb signal as it reaches its objects: L5 for company-wide standards and strategy, L4 for optimising at
 * scale, else the table's level.
 */
export function reachOfVerb(tokens: Tokens, clause: TokenRange, signal: VerbSignal): Verbs {
  const { verb, from, to } = signal
  let level: Verbs['level'] = verb.level
  if (tokens.tables.settingVerbs.has(verb.lemma) && hasWideStandard(tokens, to, clause.to)) level = 5
  else if (verb.lemma.startsWith('optimi') && hasPair(tokens, to, clause.to, 'at', 'scale')) level = 4
  return {
    level,
    lemma: verb.lemma,
    isCapped: false,
    isAssist: verb.isCap,
    isNominal: verb.form === 'noun',
    from,
    to,
  }
}

function hasWideStandard(tokens: Tokens, from: number, to: number): boolean {
  let isWide = false
  for (let at = from; at < to; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (
      tokens.tables.wideFirst.has(word) &&
      (tokens.tables.wideAlone.has(word) ||
        tokens.lower[at + 2] === 'wide' ||
        tokens.lower[at + 1] === 'wide')
    )
      isWide = true
    if (isWide && tokens.tables.standards.has(word)) return true
  }
  return hasStandardOfTeams(tokens, from, to)
}

/** METHOD 1.1, L5: "the standards every team follows", "standards for X across teams". */
function hasStandardOfTeams(tokens: Tokens, from: number, to: number): boolean {
  let isStandard = false
  for (let at = from; at < to; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (word === 'standards' || word === 'standard') isStandard = true
    if (!isStandard || !REACHES.has(word)) continue
    for (let next = at + 1; next < to && next <= at + 3; next += 1)
      if (WHOLES.has(tokens.lower[next] ?? '')) return true
  }
  return false
}

const REACHES: ReadonlySet<string> = new Set(['across', 'every', 'all', 'each'])
const WHOLES: ReadonlySet<string> = new Set([
  'team',
  'teams',
  'company',
  'organisation',
  'organization',
  'org',
  'departments',
])

function hasPair(tokens: Tokens, from: number, to: number, first: string, second: string): boolean {
  for (let at = from; at + 1 < to; at += 1)
    if (tokens.lower[at] === first && tokens.lower[at + 1] === second) return true
  return false
}

/** Whether a human skill stands for leading people (R7): a people verb whose object is people. */
export function isPeopleVerb(tokens: Tokens, clause: TokenRange, draft: Draft, verbs: Verbs): boolean {
  if (verbs.isCapped || !tokens.tables.peopleVerbs.has(verbs.lemma)) return false
  if (verbs.lemma === 'mentor' || verbs.lemma === 'coach') return true
  for (let at = draft.from; at < clause.to && at < draft.to + 5; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (tokens.tables.people.has(word)) return true
    if (at >= draft.to && (word === 'and' || word === ',' || tokens.kind[at] === MARK)) return false
  }
  return false
}

const BEFORE: ReadonlySet<string> = new Set([
  'to',
  'will',
  'can',
  'must',
  'may',
  'should',
  'you',
  'we',
  'who',
  'that',
  'and',
  'or',
  ',',
  'also',
  'youll',
  'help',
  '/',
  '&',
])
const NOUN_AFTER: ReadonlySet<string> = new Set([
  'skills',
  'skill',
  'experience',
  'knowledge',
  'ability',
  'abilities',
  'and',
  'or',
  ',',
  'tools',
  'team',
  'expertise',
  'principles',
  'techniques',
  'with',
  'in',
  'for',
  'at',
  'on',
  'by',
  'of',
  'to',
])

/**
 * The verb inside a mention (R32): "troubleshoot routers", "testing of releases". A bare noun or compound
 * ("Windows troubleshooting", "process improvement") has none. For a human skill the verb is part of its name
 * (R7), so it has no level, but it ends the reach of an earlier verb.
 */
export function ownVerb(
  tokens: Tokens,
  clause: TokenRange,
  draft: Draft,
  held: Verbs | null,
  isHeldUsed: boolean,
): Verbs | null {
  const verbs = tokens.tables.verbs.get(tokens.lower[draft.from] ?? '')
  if (verbs === undefined) return null
  const verb = usedVerb(tokens, clause, draft, verbs)
  if (verb === null) return null
  const isNamed = draft.kind === 'human' && !tokens.tables.peopleVerbs.has(verb.lemma)
  const level = isNamed ? 0 : verb.level
  if (held !== null && !isHeldUsed) {
    if (held.isAssist || held.isCapped)
      return {
        level: 2,
        lemma: held.lemma,
        isCapped: true,
        isAssist: false,
        isNominal: false,
        from: held.from,
        to: draft.to,
      }
    const before = tokens.lower[draft.from - 1] ?? ''
    if ((before === 'and' || before === ',' || before === '&') && held.level > level && !isNamed)
      return { ...held, to: draft.from + 1 }
  }
  const isNominal = false
  return {
    level,
    lemma: verb.lemma,
    isCapped: false,
    isAssist: verb.isCap && !isNamed,
    isNominal,
    from: draft.from,
    to: draft.from + 1,
  }
}

/** "troubleshoot and solve problems": a verb in a row of verbs. */
const isBaseVerb = ({ tables }: Tokens, word: string): boolean =>
  tables.verbs.get(word)?.some((verb) => verb.form === 'base') ?? false

/** Verbs whose object is people whatever follows (R7). */
const PEOPLE_ALONE: ReadonlySet<string> = new Set(['mentor', 'coach'])

function usedVerb(tokens: Tokens, clause: TokenRange, draft: Draft, verbs: readonly Verb[]): Verb | null {
  const isSingle = draft.to === draft.from + 1
  const next = draft.to < clause.to ? (tokens.lower[draft.to] ?? '') : ''
  const before = draft.from > clause.from ? (tokens.lower[draft.from - 1] ?? '') : ''
  const isPlace = before === '' || BEFORE.has(before) || before.endsWith('ly')
  for (const verb of verbs) {
    if ((verb.form === 'noun' || verb.form === 'ing') && isSingle && next === 'of') return verb
    if (isPlace && PEOPLE_ALONE.has(verb.lemma) && (verb.form === 'base' || verb.form === 'ing')) return verb
    if (verb.form === 'base' && isPlace) {
      if (!isSingle && !verb.isNoun) return verb
      if (isSingle && next !== '' && !NOUN_AFTER.has(next) && next !== 'of') return verb
      if (isSingle && next === 'and' && isBaseVerb(tokens, tokens.lower[draft.to + 1] ?? '')) return verb
    }
    if (verb.form === 's' && before === '' && next !== '' && !NOUN_AFTER.has(next)) return verb
    if (
      verb.form === 'ing' &&
      (!verb.isNoun || tokens.tables.peopleVerbs.has(verb.lemma)) &&
      !isSingle &&
      (isPlace ||
        before === 'in' ||
        before === 'of' ||
        before === 'experience' ||
        before === 'years' ||
        before === 'them' ||
        before === 'those' ||
        before === 'which' ||
        before === 'year')
    )
      return verb
    if (
      verb.form === 'ing' &&
      isSingle &&
      next !== '' &&
      !NOUN_AFTER.has(next) &&
      tokens.kind[draft.to] !== MARK &&
      (isPlace || before === 'experience')
    )
      return verb
  }
  return null
}
