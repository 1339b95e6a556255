import { formatLevel } from '../../method/index.ts'
import type { RequiredLevel } from '../../taxonomy/types.ts'
import { LEVEL_WORDS } from '../words/levels.ts'

interface DepthGlyphProps {
  /** Null: the posting does not state a level. */
  readonly level: RequiredLevel | null
  readonly size?: number
}

/** One posting, 16 px: a bar hanging from the surface; the grey track shows where L5 would be. */
export function DepthGlyph({ level, size = 16 }: DepthGlyphProps) {
  return (
    <svg
      className="depth-glyph"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role="img"
      aria-label={level === null ? 'level not stated' : `level ${formatLevel(level)}`}
    >
      <line className="surface" x1="1" y1="1.25" x2="15" y2="1.25" />
      {level === null ? (
        <rect className="not-stated" x="4.5" y="3.5" width="7" height="11" />
      ) : (
        <>
          <rect className="glyph-track" x="4" y="2.5" width="8" height="13" />
          {LEVEL_WORDS.filter((row) => row.level <= level).map((row) => (
            <rect
              key={row.level}
              className={`l${row.level}`}
              x="4"
              y={(2.5 + (row.level - 1) * 2.7).toFixed(2)}
              width="8"
              height="2.2"
            />
          ))}
        </>
      )}
    </svg>
  )
}
