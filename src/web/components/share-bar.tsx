import type { Estimate } from '../../method/estimate.ts'
import { formatShare, formatShareInterval, formatWithheld } from '../../method/index.ts'
import { across } from './geometry.ts'
import { StatusNote } from './status-note.tsx'

interface ShareTrackProps {
  readonly estimate: Extract<Estimate, { status: 'ok' | 'low' }>
  /** The share at the right end of the track. */
  readonly scale: number
  /** A share to compare with: an upright tick. */
  readonly base?: number | undefined
}

/** The bare bar with its whisker; neutral grey, because a share is not a depth. */
export function ShareTrack({ estimate, scale, base }: ShareTrackProps) {
  const [low, high] = [across(estimate.low / scale), across(estimate.high / scale)]
  return (
    <svg aria-hidden="true">
      <rect className="share-track" x="0" y="3" width="100%" height="8" />
      <rect className="share-fill" x="0" y="3" width={across(estimate.value / scale)} height="8" />
      <line className="whisker" x1={low} x2={high} y1="7" y2="7" />
      <line className="whisker" x1={low} x2={low} y1="4" y2="10" />
      <line className="whisker" x1={high} x2={high} y1="4" y2="10" />
      {base === undefined ? null : (
        <line className="share-base" x1={across(base / scale)} x2={across(base / scale)} y1="0" y2="14" />
      )}
    </svg>
  )
}

interface ShareBarProps {
  readonly estimate: Estimate
  readonly scale: number
  readonly base?: number
}

/** Share with bar, value and interval; withheld: hatched, with the count it would have been made of. */
export function ShareBar({ estimate, scale, base }: ShareBarProps) {
  if (estimate.status === 'suppressed') {
    return (
      <span className="withheld-cell" title={estimate.reason}>
        <span className="swatch" />
        {formatWithheld(estimate)}
      </span>
    )
  }
  return (
    <span className="share">
      <ShareTrack estimate={estimate} scale={scale} base={base} />
      <b>{formatShare(estimate.value)}</b>
      <span className="interval">
        {formatShareInterval(estimate)}
        <StatusNote estimate={estimate} />
      </span>
    </span>
  )
}
