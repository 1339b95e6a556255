import type { Block } from '../blocks/blocks.ts'
import type { TokenRange } from '../judge/draft.ts'
import type { Inherited } from '../judge/governors.ts'
import { namesStack } from '../judge/not-asked.ts'
import type { Signal } from '../judge/signal.ts'
import type { Clause } from '../text/clauses.ts'
import type { Tokens } from '../text/tokens.ts'

/** What a parent line gives its sub-items (R22). */
export interface HandedDown {
  readonly levels: Inherited | null
  readonly hedge: TokenRange | null
  /** The alternative group of "one or more of:"; null for none. */
  readonly choiceGroup: number | null
}

const NOTHING: HandedDown = { levels: null, hedge: null, choiceGroup: null }

/** The longest line that counts as a sub-item when it is not indented below its parent, in tokens. */
const SHORT_ITEM = 14

interface Parent {
  readonly indent: number
  readonly isItem: boolean
  readonly isHeading: boolean
  readonly gives: HandedDown
  /** True once a deeper line has followed: then lines of the parent's own depth are no children. */
  hasDeeper: boolean
}

/** Follows the blocks of a text and knows which parent bullet or heading governs the present one (R22). */
export class ParentReach {
  private readonly tokens: Tokens
  private parent: Parent | null = null
  private heading: Block | null = null
  private current: Block | null = null

  constructor(tokens: Tokens) {
    this.tokens = tokens
  }

  /** Moves on to a clause; true when it is the last of a line that leads on to sub-items. */
  enter(clause: Clause, block: Block): boolean {
    if (block !== this.current) {
      this.current = block
      if (block.kind === 'heading') {
        this.heading = block
        this.parent = null
      } else if (this.parent !== null && !isChild(this.parent, block)) this.parent = null
    }
    return clause.to === block.to && this.leadsOn(clause, block)
  }

  /** What governs the present block. */
  inherited(): HandedDown {
    return this.parent?.gives ?? NOTHING
  }

  /** Whether the heading above names a technology stack. */
  isStack(): boolean {
    return this.heading !== null && namesStack(this.tokens, this.heading)
  }

  /** Ends a leading line with what it hands down; true when `group` is taken for its sub-items. */
  leave(levels: Inherited | null, signals: readonly Signal[], group: number): boolean {
    const block = this.current
    if (block === null) return false
    const phrases = signals.filter((signal) => signal.type === 'phrase')
    const hedge = phrases.find((signal) => signal.entry.roles.has('leadingHedge')) ?? null
    const isChoice = phrases.some((signal) => signal.entry.roles.has('choiceOpener'))
    if (levels === null && hedge === null && !isChoice) return false
    this.parent = {
      indent: block.indent,
      isItem: block.kind === 'item',
      isHeading: block.kind === 'heading',
      hasDeeper: false,
      gives: {
        levels,
        hedge: hedge === null ? null : { from: hedge.from, to: hedge.to },
        choiceGroup: isChoice ? group : null,
      },
    }
    return isChoice
  }

  /** A colon closes it; a heading of the table ("Experience:") leads on only with years or a preposition. */
  private leadsOn(clause: Clause, block: Block): boolean {
    const last = this.tokens.lower[clause.to - 1]
    if (last !== ':') return false
    if (block.kind !== 'heading') return true
    return block.header === null
  }
}

/** Deeper than its parent, or a short line at the same depth. */
function isChild(parent: Parent, block: Block): boolean {
  if (block.indent > parent.indent) {
    parent.hasDeeper = true
    return true
  }
  if (parent.isHeading) return true
  if (block.kind === 'item' && !parent.isItem) return true
  if (parent.hasDeeper) return false
  return block.to - block.from <= SHORT_ITEM && block.indent === parent.indent
}
