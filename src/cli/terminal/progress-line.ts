import type { Progress } from '../../core/progress.ts'
import { cut } from './table.ts'
import type { Terminal } from './terminal.ts'

/** Shows the progress of one verb until `end`. */
export interface ProgressLine {
  show(progress: Progress): void
  /** Takes the bar away. */
  end(): void
}

const EVERY = { bar: 100, line: 5000 }
const BAR_CELLS = 20

/**
 * A bar that moves in place for a person, a plain line at every new phase and every few seconds otherwise.
 * `now` gives milliseconds of a clock that never goes back.
 */
export function createProgressLine(terminal: Terminal, now: () => number): ProgressLine {
  let phase = ''
  let phaseStarted = 0
  let shownAt = Number.NEGATIVE_INFINITY
  let startFraction = 0
  let hasBar = false
  return {
    show(progress) {
      const time = now()
      const isNewPhase = progress.phase !== phase
      if (isNewPhase) {
        phase = progress.phase
        phaseStarted = time
        startFraction = progress.fraction ?? 0
      }
      const every = terminal.isInteractive ? EVERY.bar : EVERY.line
      if (!isNewPhase && time - shownAt < every) return
      shownAt = time
      const line = describeProgress(progress, (time - phaseStarted) / 1000, startFraction)
      if (terminal.isInteractive) {
        terminal.overwrite(terminal.errColour.dim(cut(line, terminal.errColumns - 1)))
        hasBar = true
      } else terminal.err(line)
    },
    end() {
      if (hasBar) terminal.overwrite('')
      hasBar = false
    },
  }
}

/**
 * One line: `reading [#####     ] 41 % · 1,200 rows · 1,100 kept · 100 rejected (no title 90, ...) · 310/s · 0:05 left`.
 * Parts nobody knows yet are left out.
 */
export function describeProgress(progress: Progress, seconds: number, startFraction = 0): string {
  const { done, kept, rejected } = progress
  const total = progress.total !== null && done <= progress.total ? progress.total : null
  const known = progress.fraction ?? (total !== null && total > 0 ? done / total : null)
  const fraction = known !== null && known <= 1 ? known : null
  const rejects = Object.entries(rejected).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const rejectedCount = rejects.reduce((sum, [, count]) => sum + count, 0)
  const reasons = rejects.slice(0, 2).map(([reason, count]) => `${reason} ${count.toLocaleString('en')}`)
  const parts = [
    fraction === null ? progress.phase : `${progress.phase} ${bar(fraction)} ${Math.floor(fraction * 100)} %`,
    ...(total !== null
      ? [`${done.toLocaleString('en')} of ${total.toLocaleString('en')}`]
      : done > 0
        ? [`${done.toLocaleString('en')} ${done === 1 ? 'row' : 'rows'}`]
        : []),
    // All of them, as in most phases, says nothing.
    ...(kept > 0 && kept !== done ? [`${kept.toLocaleString('en')} kept`] : []),
    ...(rejectedCount > 0
      ? [
          `${rejectedCount.toLocaleString('en')} rejected (${reasons.join(', ')}${rejects.length > 2 ? ', ...' : ''})`,
        ]
      : []),
    ...(seconds >= 1 && done > 0 ? [`${Math.round(done / seconds).toLocaleString('en')}/s`] : []),
    ...(fraction === null && done === 0 && seconds >= 1 ? [`${clock(seconds)} so far`] : []),
    ...timeLeft(fraction, startFraction, seconds),
  ]
  return parts.join(' · ')
}

function bar(fraction: number): string {
  const full = Math.round(Math.min(1, Math.max(0, fraction)) * BAR_CELLS)
  return `[${'#'.repeat(full)}${'-'.repeat(BAR_CELLS - full)}]`
}

/** By the pace of this phase so far; nothing in its first two seconds, when the pace says little. */
function timeLeft(fraction: number | null, startFraction: number, seconds: number): string[] {
  if (fraction === null || seconds < 2 || fraction <= startFraction || fraction >= 1) return []
  return [`${clock(((1 - fraction) * seconds) / (fraction - startFraction))} left`]
}

/** "0:05", "12:30", "1:02:03" */
function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor((whole % 3600) / 60)
  const hours = Math.floor(whole / 3600)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`
}
