import type { Block } from '../blocks/blocks.ts'
import type { SectionSpan } from '../blocks/sections.ts'
import { isCueWord } from '../language/tables.ts'
import type { Clause } from '../text/clauses.ts'
import { MARK, type Tokens } from '../text/tokens.ts'

const LONGEST_MEMBER = 4
const PARTING: ReadonlySet<string> = new Set([',', '/', '|', '•', '·', 'and', 'or', '&'])

/** Clauses under a heading that asks (requirements, preferred). */
export interface AskingClauses {
  /** All of them. */
  readonly asking: ReadonlySet<Clause>
  /** Those that are nothing but a list of names. */
  readonly short: ReadonlySet<Clause>
}

/**
 * The clauses under a heading that asks, and those of them that are nothing but a list of names under a heading that asks: "- Kafka", "Nice to have: HNC, welding,
 * IPAF". In such a list a word stands for the skill and not for something of everyday.
 */
export function askingClauses(
  tokens: Tokens,
  clauses: readonly Clause[],
  blocks: readonly Block[],
  sections: readonly SectionSpan[],
): AskingClauses {
  const asking = new Set<Clause>()
  const short = new Set<Clause>()
  let at = 0
  for (const clause of clauses) {
    const block = blocks[clause.block]
    if (block === undefined || block.kind === 'heading') continue
    while (at + 1 < sections.length && (sections[at]?.end ?? 0) <= block.start) at += 1
    const section = sections[at]?.section
    if (section !== 'requirements' && section !== 'preferred') continue
    asking.add(clause)
    if (clause.from === block.from && isShortList(tokens, clause)) short.add(clause)
  }
  return { asking, short }
}

/** Members of few words, none of them opened by a cue: those are wishes with words around them. */
function isShortList(tokens: Tokens, { from, to }: Clause): boolean {
  let words = 0
  for (let at = from; at < to; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (PARTING.has(word)) words = 0
    else if (tokens.kind[at] === MARK) {
      if (word === ':' || word === '?' || word === '!' || word === '@') return false
    } else if (words === 0 && isCueWord(tokens.tables, word)) return false
    else words += 1
    if (words > LONGEST_MEMBER) return false
  }
  return true
}
