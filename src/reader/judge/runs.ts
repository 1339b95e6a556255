import { MARK, type Tokens } from '../text/tokens.ts'
import type { Draft } from './draft.ts'
import type { Signal } from './signal.ts'

/** How two neighbouring mentions of a clause are joined. */
export type Joint = 'comma' | 'and' | 'or' | 'slash' | 'none'

/** Words that may stand between the members of one list beside the conjunction. */
const LIGHT: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'other',
  'related',
  'various',
  'modern',
  'as',
  'well',
  'also',
  'of',
  'etc',
  'both',
  'its',
  'our',
  'e',
  'g',
])

/**
 * How mention b follows mention a: by a comma, "and", "or" or a slash with at most `slack` further words, or
 * not in one list at all. A signal (cue, verb, years) between them parts them.
 */
export function jointOf(tokens: Tokens, a: Draft, b: Draft, signals: readonly Signal[], slack = 3): Joint {
  let joint: Joint = 'none'
  let others = 0
  for (let at = a.to; at < b.from; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (word === 'or') joint = 'or'
    else if (word === '/')
      joint = joint === 'none' ? (tokens.gap[at] === 0 || b.from === at + 1 ? 'slash' : 'or') : joint
    else if (word === 'and' || word === '&' || word === '+') joint = joint === 'or' ? 'or' : 'and'
    else if (word === ',' || word === '|' || word === '•') joint = joint === 'none' ? 'comma' : joint
    else if (word === '(' || word === ')' || word === '"' || word === '“' || word === '”') continue
    else if (tokens.kind[at] === MARK && word !== '-' && word !== '.' && word !== "'") return 'none'
    else if (!LIGHT.has(word)) others += 1
    if (others > slack) return 'none'
  }
  if (joint === 'none') return 'none'
  for (const signal of signals) {
    if (signal.from < a.to || signal.from >= b.from) continue
    if (signal.type === 'phrase' && !partsList(signal.entry.roles, signal.entry.level)) continue
    return 'none'
  }
  return joint
}

/** Whether a phrase between two mentions ends the list. */
function partsList(roles: ReadonlySet<string>, level: number): boolean {
  if (level > 0) return !roles.has('trailingCue')
  return (
    roles.has('subordinator') ||
    roles.has('modal') ||
    roles.has('demand') ||
    roles.has('trailingHedge') ||
    roles.has('leadingHedge') ||
    roles.has('instrument')
  )
}
