import type { TextBlock } from '../../core/page-types.ts'

type Piece = TextBlock['pieces'][number]
type Keyed = Piece & { readonly key: string; readonly anchors: readonly number[] }

/** Each requirement's first piece carries its anchor, so that a row can lead to its words. */
function keyed(blocks: readonly TextBlock[]): { block: TextBlock; key: string; pieces: Keyed[] }[] {
  const seen = new Set<number>()
  return blocks.map((block, row) => ({
    block,
    key: `block-${row}`,
    pieces: block.pieces.map((piece, index) => {
      const anchors = piece.numbers.filter((number) => !seen.has(number))
      for (const number of anchors) seen.add(number)
      return { ...piece, anchors, key: `piece-${index}` }
    }),
  }))
}

function Pieces({ pieces }: { readonly pieces: readonly Keyed[] }) {
  return pieces.map((piece) => {
    if (piece.numbers.length === 0) return <span key={piece.key}>{piece.text}</span>
    const [anchor, ...others] = piece.anchors
    return (
      <mark
        key={piece.key}
        id={anchor === undefined ? undefined : `w${anchor}`}
        data-level={piece.level ?? undefined}
        data-requirements={piece.numbers.join(' ')}
      >
        {others.map((number) => (
          <span key={number} id={`w${number}`} />
        ))}
        {piece.text}
        <sup>
          {piece.numbers.map((number) => (
            <a key={number} href={`#r${number}`} aria-label={`requirement ${number}`}>
              {number}
            </a>
          ))}
        </sup>
      </mark>
    )
  })
}

/** A posting's own text, its requirements marked; list items in a row share one list. */
export function PostingText({ blocks }: { readonly blocks: readonly TextBlock[] }) {
  const parts: React.ReactElement[] = []
  let items: React.ReactElement[] = []
  const closeList = () => {
    if (items.length > 0) parts.push(<ul key={`list-${parts.length}`}>{items}</ul>)
    items = []
  }
  for (const { block, key, pieces } of keyed(blocks)) {
    if (block.kind === 'item') {
      items.push(
        <li key={key}>
          <Pieces pieces={pieces} />
        </li>,
      )
      continue
    }
    closeList()
    parts.push(
      block.kind === 'heading' ? (
        <h3 key={key}>
          <Pieces pieces={pieces} />
        </h3>
      ) : (
        <p key={key}>
          <Pieces pieces={pieces} />
        </p>
      ),
    )
  }
  closeList()
  return parts
}
