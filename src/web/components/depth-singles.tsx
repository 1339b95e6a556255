import type { DepthFigures } from '../../core/page-types.ts'
import { formatCount, formatCounted, formatLevel } from '../../method/index.ts'
import { LEVEL_WORDS } from '../words/levels.ts'
import { AXIS, BAND, LevelLines } from './depth-plot.tsx'
import { across } from './geometry.ts'

/** Fewer than 30 stated levels: the profile breaks into single postings. It keeps its shape and loses only the claim. */
export function DepthSingles({ figures }: { readonly figures: DepthFigures }) {
  const pitch = 1 / Math.max(figures.stated, 12)
  let index = 0
  return (
    <svg
      role="group"
      aria-label={`${formatCounted(figures.stated, 'posting')} that state a level, one bar each`}
    >
      <LevelLines />
      {LEVEL_WORDS.map(({ level }) => {
        const count = figures.counts[level - 1] ?? 0
        if (count === 0) return null
        const first = index
        index += count
        const note = `${formatLevel(level)}: ${formatCounted(count, 'posting')} of ${formatCount(figures.stated)}`
        return (
          <a key={level} className="mark" href={`#level-${level}`} aria-label={note} data-note={note}>
            {Array.from({ length: count }, (_, posting) =>
              LEVEL_WORDS.filter((row) => row.level <= level).map((row) => (
                <rect
                  key={`${posting}-${row.level}`}
                  className={`l${row.level}`}
                  x={across((first + posting) * pitch)}
                  width={across(pitch * 0.72)}
                  y={AXIS + 1 + (row.level - 1) * BAND}
                  height={BAND - 2}
                />
              )),
            )}
          </a>
        )
      })}
      <line className="surface" x1="0" x2="100%" y1={AXIS} y2={AXIS} />
      <text className="axis" x="0" y="24" aria-hidden="true">
        one bar a posting
      </text>
    </svg>
  )
}
