import type { Tokens } from '../text/tokens.ts'
import type { Draft, TokenRange } from './draft.ts'

const PREPOSITIONS: ReadonlySet<string> = new Set([
  'of',
  'in',
  'with',
  'using',
  'as',
  'on',
  'across',
  'working',
  'building',
  'managing',
  'leading',
  'developing',
  'supporting',
  'and',
])
const PLACE: ReadonlySet<string> = new Set(['at', 'within', 'in', 'across', 'for', 'from'])

/** Whether a cue noun goes on to govern what follows it ("sales experience in ..."). */
export function isAfterPreposition(tokens: Tokens, at: number, to: number): boolean {
  if (at >= to) return false
  const word = tokens.lower[at] ?? ''
  return PREPOSITIONS.has(word) && word !== 'and'
}

const isSettingNoun = ({ tables }: Tokens, word: string): boolean =>
  tables.lexicon.next?.get(word)?.value?.roles.has('setting') ?? false

/**
 * Whether a mention is only the setting of an earlier one under the same cue or years (R9): "5 years of sales at
 * a SaaS or fintech company", "... within retail". Settings get neither level nor years.
 */
export function isInSetting(
  tokens: Tokens,
  clause: TokenRange,
  draft: Draft,
  last: Draft | null,
  governorFrom: number,
): boolean {
  if (draft.kind === 'human') return false
  const isFirst = last === null || last.from < governorFrom
  const floor = isFirst ? governorFrom + 1 : last.to
  let place = ''
  for (let at = draft.from - 1; at >= floor && at >= draft.from - 5; at -= 1) {
    const word = tokens.lower[at] ?? ''
    if (PLACE.has(word)) {
      place = word
      break
    }
  }
  if (isFirst) return place === 'at' && endsInSettingNoun(tokens, clause, draft)
  if (place === '') return isSharedSetting(tokens, clause, draft, last)
  if (place === 'within' && draft.kind === 'domain') return true
  return endsInSettingNoun(tokens, clause, draft)
}

/** The second half of "at a SaaS or fintech company": joined to a mention that was a setting. */
function isSharedSetting(tokens: Tokens, clause: TokenRange, draft: Draft, last: Draft): boolean {
  if (!endsInSettingNoun(tokens, clause, draft) || last.level !== null) return false
  let at = last.from - 1
  while (at > clause.from && at > last.from - 4 && !PLACE.has(tokens.lower[at] ?? '')) at -= 1
  const word = tokens.lower[at] ?? ''
  return (word === 'at' || word === 'within') && draft.from - last.to <= 3
}

/** A setting noun closes the list the mention stands in: "fintech or payments company". */
function endsInSettingNoun(tokens: Tokens, clause: TokenRange, draft: Draft): boolean {
  for (let at = draft.to; at < clause.to && at < draft.to + 6; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (isSettingNoun(tokens, word)) return true
    if (word === ';' || word === ':' || word === '(' || word === 'with' || word === 'to') return false
  }
  return isSettingNoun(tokens, tokens.lower[draft.to - 1] ?? '')
}
