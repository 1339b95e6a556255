import type { DepthFigures } from '../../core/page-types.ts'
import type { Estimate } from '../../method/estimate.ts'
import {
  formatCount,
  formatLevel,
  formatShare,
  formatShareInterval,
  withheldWords,
} from '../../method/index.ts'
import type { RequiredLevel } from '../../taxonomy/types.ts'
import { countOf } from '../words/counts.ts'
import { LEVEL_WORDS } from '../words/levels.ts'
import { across } from './geometry.ts'

/** Height of the axis above the surface and of one level, in px; the style sheet's --axis and --band. */
export const AXIS = 36
export const BAND = 60

/** A step that starts further right than this has no room for its label: the label stands at its left. */
const LABEL_INSIDE_UNTIL = 0.82

interface Step {
  readonly level: RequiredLevel
  readonly start: number
  readonly end: number
  readonly top: number
  readonly count: number
}

function stepsOf(figures: DepthFigures): Step[] {
  let before = 0
  return LEVEL_WORDS.map(({ level }) => {
    const count = figures.counts[level - 1] ?? 0
    const start = before / figures.stated
    before += count
    return { level, start, end: before / figures.stated, top: AXIS + 1 + (level - 1) * BAND, count }
  })
}

/** Why a level's share is withheld; one that was never made has too few postings. */
function withheldIn(share: Estimate | undefined): string {
  return withheldWords(share?.status === 'suppressed' ? share : { n: 0, reason: '' })
}

/** What a mark says to a screen reader and on hover. */
function say(figures: DepthFigures, step: Step): string {
  const exactly = figures.exactly[step.level - 1]
  const count = `${formatCount(step.count)} of ${formatCount(figures.stated)} postings`
  return exactly && exactly.status !== 'suppressed'
    ? `${formatLevel(step.level)}: ${formatShare(exactly.value)} ${formatShareInterval(exactly)}, ${count}`
    : `${formatLevel(step.level)}: ${count}, ${withheldIn(exactly)}`
}

/** The lines at the foot of each level, shared by every large depth figure. */
export function LevelLines() {
  return LEVEL_WORDS.map(({ level }) => (
    <line
      key={level}
      className="level-line"
      x1="0"
      x2="100%"
      y1={AXIS + level * BAND - 0.5}
      y2={AXIS + level * BAND - 0.5}
    />
  ))
}

/** An interval across, with its end ticks; a halo keeps it readable over any paint. */
export function Whisker({
  low,
  high,
  y,
  reach = 4,
}: {
  low: number
  high: number
  y: number
  reach?: number
}) {
  const [x1, x2] = [across(low), across(high)]
  return (
    <>
      <line className="halo" x1={x1} x2={x2} y1={y} y2={y} />
      <line className="whisker" x1={x1} x2={x2} y1={y} y2={y} />
      <line className="whisker" x1={x1} x2={x1} y1={y - reach} y2={y + reach} />
      <line className="whisker" x1={x2} x2={x2} y1={y - reach} y2={y + reach} />
    </>
  )
}

function StepLabel({ figures, step }: { figures: DepthFigures; step: Step }) {
  const exactly = figures.exactly[step.level - 1]
  if (!exactly || step.count === 0) return null
  const isInside = step.start <= LABEL_INSIDE_UNTIL
  const isWithheld = exactly.status === 'suppressed'
  const main = isWithheld ? countOf(exactly) : formatShare(exactly.value)
  const more = isWithheld ? withheldWords(exactly) : formatShareInterval(exactly)
  if (!isInside) {
    return (
      <text className="strong" x={across(step.start)} dx="-8" y={step.top + 24} textAnchor="end">
        {main}
        <tspan className="wide-only soft" dx="6">
          {more}
        </tspan>
      </text>
    )
  }
  // Text over L1, and text beside a hatched step of the last level, stays in ink; deeper paint needs its opposite.
  const isOnPaint = step.level > 1 && (!isWithheld || step.end < 1)
  const paint = isOnPaint ? 'on-deep' : 'on-light'
  const x = across(isWithheld ? step.end : step.start)
  return (
    <>
      <text className={`strong ${paint}`} x={x} dx="6" y={step.top + 22}>
        {main}
      </text>
      <text className={`wide-only ${paint}`} x={x} dx="6" y={step.top + 39}>
        {more}
      </text>
    </>
  )
}

/** The profile of a skill's required depth: one bar a posting, shallowest first, so that the width is the share. */
export function DepthPlot({ figures }: { readonly figures: DepthFigures }) {
  const steps = stepsOf(figures)
  const median = figures.median
  return (
    <svg role="group" aria-label={`Required depth of ${formatCount(figures.stated)} postings, by level`}>
      <LevelLines />
      {steps.map((step) => {
        const isWithheld = figures.exactly[step.level - 1]?.status === 'suppressed'
        const from = isWithheld ? step.end : step.start
        return (
          <a
            key={step.level}
            className="mark"
            href={`#level-${step.level}`}
            aria-label={say(figures, step)}
            data-note={say(figures, step)}
          >
            {from < 1 ? (
              <rect
                className={`l${step.level}`}
                x={across(from)}
                width={across(1 - from)}
                y={step.top}
                height={BAND - 2}
              />
            ) : null}
            {isWithheld && step.count > 0 ? (
              <rect
                className="hatch"
                x={across(step.start)}
                width={across(step.end - step.start)}
                y={step.top + 0.5}
                height={BAND - 3}
              />
            ) : null}
          </a>
        )
      })}
      {median.status !== 'suppressed' ? (
        <>
          <line className="median-line" x1="50%" x2="50%" y1={AXIS} y2={AXIS + median.value * BAND} />
          <svg x="50%" y="0" width="1" height="1" overflow="visible" aria-hidden="true">
            <path className="median-mark" d="M-5 28h10l-5 6z" />
          </svg>
        </>
      ) : null}
      {steps.map((step) => {
        const atLeast = figures.atLeast[step.level - 1]
        return step.start > 0 && step.start < 1 && atLeast && atLeast.status !== 'suppressed' ? (
          <Whisker key={step.level} low={1 - atLeast.high} high={1 - atLeast.low} y={step.top + BAND - 11} />
        ) : null
      })}
      <line className="surface" x1="0" x2="100%" y1={AXIS} y2={AXIS} />
      <g aria-hidden="true">
        <text className="axis" x="0" y="24">
          0
        </text>
        <text className="axis" x="25%" y="24" textAnchor="middle">
          25
        </text>
        <text className="axis" x="75%" y="24" textAnchor="middle">
          75
        </text>
        <text className="axis" x="100%" y="24" textAnchor="end">
          100 %<tspan className="wide-only"> of postings</tspan>
        </text>
        <text
          className={median.status === 'suppressed' ? 'axis' : 'on-light'}
          x="50%"
          y="21"
          textAnchor="middle"
        >
          {median.status === 'suppressed' ? (
            '50'
          ) : (
            <>
              middle
              <tspan className="wide-only">
                {' '}
                posting: L{median.value} (L{median.low}–L{median.high})
              </tspan>
            </>
          )}
        </text>
        {steps.map((step) => (
          <StepLabel key={step.level} figures={figures} step={step} />
        ))}
      </g>
    </svg>
  )
}
