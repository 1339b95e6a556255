import { formatCount } from '../../method/index.ts'
import { AXIS, LevelLines } from './depth-plot.tsx'

interface HeldPlotProps {
  readonly people: number
  readonly needed: number
}

/** The held side until enough people are scored: every bob stays at the surface, so the wait gives no level away. */
export function HeldPlot({ people, needed }: HeldPlotProps) {
  return (
    <div className="depth-plot held-plot">
      <svg aria-hidden="true">
        <LevelLines />
        <line className="surface" x1="0" x2="100%" y1={AXIS} y2={AXIS} />
        {Array.from({ length: needed }, (_, person) => (
          <svg
            key={`bob-${person + 1}`}
            x={`${(((person + 0.5) / needed) * 100).toFixed(2)}%`}
            y="0"
            width="1"
            height="1"
            overflow="visible"
          >
            <line className="line-held" x1="0" x2="0" y1={AXIS} y2="58" />
            {person < people ? (
              <path className="held" d="M0 70L-3.18 65.56A3.7 3.7 0 1 1 3.18 65.56Z" />
            ) : (
              <path className="held-open" d="M0 70L-3 65.4A3.5 3.5 0 1 1 3 65.4Z" />
            )}
          </svg>
        ))}
        <text className="axis" x="0" y="24">
          {needed} people
        </text>
      </svg>
      <div className="held-wait">
        <strong>
          {formatCount(people)} of the {needed} people needed
        </strong>
        <p>
          From {needed} on, their lines are let down to the level each person holds. Until then nothing about
          held depth is shown{people > 0 ? `, not even for the ${formatCount(people)}` : ''}.
        </p>
      </div>
    </div>
  )
}
