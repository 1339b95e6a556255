import type { ReactNode } from 'react'

interface StatTileProps {
  readonly label: ReactNode
  /** `withheld` shows a count in grey; `loading` and `failed` say so in words. */
  readonly state?: 'ok' | 'withheld' | 'loading' | 'failed'
  readonly value: ReactNode
  readonly interval?: ReactNode
  /** The sample, or what would be enough. */
  readonly n: ReactNode
  readonly children?: ReactNode
}

/** One figure: label, value with its interval, the sample it comes from. */
export function StatTile({ label, state = 'ok', value, interval, n, children }: StatTileProps) {
  return (
    <div className={state === 'ok' ? 'tile' : `tile ${state}`}>
      <div className="tile-label">{label}</div>
      <div className="tile-value">
        {value}
        {interval === undefined || interval === null ? null : (
          <>
            {' '}
            <span className="interval">{interval}</span>
          </>
        )}
      </div>
      <div className="tile-n">{n}</div>
      {children}
    </div>
  )
}
