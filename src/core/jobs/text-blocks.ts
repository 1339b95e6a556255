import { type Block, blocksOf } from '../../reader/index.ts'
import type { Span } from '../../reader/types.ts'
import type { RequiredLevel } from '../../taxonomy/types.ts'
import type { TextBlock } from '../page-types.ts'

/** A stretch of the text that belongs to a requirement row. */
export interface Mark extends Span {
  readonly number: number
  readonly level: RequiredLevel | null
}

type Piece = TextBlock['pieces'][number]

/** Cuts one block at the ends of its marks; a piece under several marks carries all their numbers, ascending. */
function piecesOf(text: string, block: Block, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks.filter((mark) => mark.start < block.end && mark.end > block.start)
  const cuts = new Set([block.start, block.end])
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, block.start))
    cuts.add(Math.min(mark.end, block.end))
  }
  const ends = [...cuts].sort((a, b) => a - b)
  return ends.slice(1).map((end, index): Piece => {
    const start = ends[index] ?? block.start
    const over = inside.filter((mark) => mark.start < end && mark.end > start)
    const levels = over.flatMap((mark) => mark.level ?? [])
    return {
      text: text.slice(start, end),
      numbers: [...new Set(over.map((mark) => mark.number))].sort((a, b) => a - b),
      level: levels.reduce<RequiredLevel | null>(
        (deepest, level) => (deepest === null || level > deepest ? level : deepest),
        null,
      ),
    }
  })
}

/** A posting's own text, in its language, as blocks of pieces, each naming the requirement rows it belongs to. */
export function textBlocks(text: string, language: string, marks: readonly Mark[]): readonly TextBlock[] {
  return blocksOf(text, language).map((block) => ({ kind: block.kind, pieces: piecesOf(text, block, marks) }))
}
