import type { LevelCounts } from '../../core/page-types.ts'
import { formatCount, isDistribution } from '../../method/index.ts'
import { LEVEL_WORDS } from '../words/levels.ts'

interface DepthStripProps {
  readonly counts: LevelCounts
  /** View box in its own units; the box itself is sized by the style sheet. */
  readonly width?: number
  readonly height?: number
  /** What hangs, in the plural. */
  readonly of?: string
}

/** Many postings, small: hung side by side from the surface, shallowest first. Nothing stated: the bare surface. */
export function DepthStrip({ counts, width = 104, height = 26, of = 'postings' }: DepthStripProps) {
  const stated = counts.reduce((sum, count) => sum + count, 0)
  return (
    <svg
      className="depth-strip"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={
        stated === 0
          ? `none of the ${of} states a level`
          : `${formatCount(stated)} ${of} by stated level, L1 to L5: ${counts.map(formatCount).join(', ')}`
      }
    >
      {isDistribution(stated)
        ? profile(counts, stated, width, height)
        : singles(counts, stated, width, height)}
      <line className="surface" x1="0" y1="1" x2={width} y2="1" />
    </svg>
  )
}

function rowOf(level: number, height: number): { y: string; height: string } {
  const step = (height - 2) / 5
  return { y: (2 + (level - 1) * step).toFixed(2), height: (step - 0.6).toFixed(2) }
}

function profile(counts: LevelCounts, stated: number, width: number, height: number) {
  let before = 0
  return LEVEL_WORDS.map(({ level }) => {
    const x = (before / stated) * width
    before += counts[level - 1] ?? 0
    if (before === stated && counts.slice(level - 1).every((count) => count === 0)) return null
    return (
      <rect
        key={level}
        className={`l${level}`}
        x={x.toFixed(2)}
        width={(width - x).toFixed(2)}
        {...rowOf(level, height)}
      />
    )
  })
}

function singles(counts: LevelCounts, stated: number, width: number, height: number) {
  const pitch = Math.min(width / 16, stated === 0 ? width : width / stated)
  const bars: React.ReactElement[] = []
  let index = 0
  for (const { level } of LEVEL_WORDS) {
    for (let posting = 0; posting < (counts[level - 1] ?? 0); posting += 1) {
      for (let row = 1; row <= level; row += 1) {
        bars.push(
          <rect
            key={`${index}-${row}`}
            className={`l${row}`}
            x={(index * pitch).toFixed(2)}
            width={(pitch * 0.68).toFixed(2)}
            {...rowOf(row, height)}
          />,
        )
      }
      index += 1
    }
  }
  return bars
}
