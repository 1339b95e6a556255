import { THRESHOLDS } from '../../method/index.ts'
import type { CrawlFact, ListingHistory, ListingLife } from './types.ts'

const DAY = 86_400_000

/** A time in which a listing was not there. Crawls are told by their place. */
interface Absence {
  /** The last crawl that met it before. */
  readonly lastMet: number
  /** The complete crawl that first missed it. */
  readonly from: number
  /** The crawl that met it again; Infinity while none has. */
  readonly to: number
}

interface Trace {
  readonly id: string
  readonly first: number
  readonly last: number
  readonly text: string | null
  readonly absences: readonly Absence[]
}

/**
 * The lives of all listings of one source, in the order given: first and last crawl that met each, when it was closed,
 * when it was posted again. A listing without an event that lists it has no life. Depends on the crawls' own times
 * alone.
 */
export function listingLives(
  crawls: readonly CrawlFact[],
  histories: readonly ListingHistory[],
): readonly ListingLife[] {
  const complete = crawls.flatMap(({ outcome }, index) => (outcome === 'complete' ? [index] : []))
  const places = new Map(complete.map((crawl, place) => [crawl, place]))
  const day = (index: number) => crawls[index]?.at.slice(0, 10) ?? ''
  /** The complete crawl that closes an absence, Infinity when there is none yet. */
  const closing = ({ from }: Absence) =>
    complete[(places.get(from) ?? complete.length) + THRESHOLDS.closingAbsences.value - 1] ??
    Number.POSITIVE_INFINITY
  const traces = histories.flatMap((history) => traceOf(history, complete))
  const predecessors = predecessorsOf(traces, crawls)
  const reposts = new Map<string, readonly string[]>()
  const repostsOf = (trace: Trace): readonly string[] => {
    const known = reposts.get(trace.id)
    if (known) return known
    const earlier = predecessors.get(trace.id)
    const own = trace.absences.flatMap((absence) =>
      Number.isFinite(absence.to) && closing(absence) < absence.to ? [day(absence.to)] : [],
    )
    // Of what went before, only that: the old id may be posted again beside the new one.
    const before = earlier ? repostsOf(earlier).filter((one) => one < day(trace.first)) : []
    const days = [...(earlier ? [...before, day(trace.first)] : []), ...own]
    reposts.set(trace.id, days)
    return days
  }
  // Oldest first, so that a chain of reposts is never walked deeper than one step.
  for (const trace of [...traces].sort((a, b) => a.first - b.first)) repostsOf(trace)
  const events = new Map(histories.map((history) => [history.id, history.events]))
  return traces.map((trace) => {
    const open = trace.absences.find(({ to }) => !Number.isFinite(to))
    const closed = open === undefined ? Number.POSITIVE_INFINITY : closing(open)
    return {
      id: trace.id,
      firstCrawled: day(trace.first),
      lastCrawled: day(trace.last),
      closedOn: Number.isFinite(closed) ? day(closed) : null,
      validThrough: events.get(trace.id)?.findLast(({ isListed }) => isListed)?.validThrough ?? null,
      repostedOn: repostsOf(trace),
    }
  })
}

function traceOf({ id, events }: ListingHistory, complete: readonly number[]): readonly Trace[] {
  const first = events.find(({ isListed }) => isListed)
  if (!first) return []
  const absences: Absence[] = []
  let last = first.crawl
  let missing: Omit<Absence, 'to'> | null = null
  let text: string | null = null
  for (const event of events.slice(events.indexOf(first))) {
    if (event.isListed) {
      if (missing) absences.push({ ...missing, to: event.crawl })
      missing = null
      last = event.crawl
      text = event.text ?? text
    } else if (!missing) {
      last = Math.max(last, lastBefore(complete, event.crawl))
      missing = { lastMet: last, from: event.crawl }
    }
  }
  if (missing) absences.push({ ...missing, to: Number.POSITIVE_INFINITY })
  else last = Math.max(last, complete.at(-1) ?? last)
  return [{ id, first: first.crawl, last, text, absences }]
}

/** The last of these places before another, -1 when there is none. */
function lastBefore(places: readonly number[], before: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < before) low = middle + 1
    else high = middle
  }
  return places[low - 1] ?? -1
}

/**
 * Which listing another one posts again: the one with the same text that was gone when the new id was first met, and
 * was met at most 90 days before; of several the one met last, then the smaller id.
 */
function predecessorsOf(traces: readonly Trace[], crawls: readonly CrawlFact[]): ReadonlyMap<string, Trace> {
  const time = (index: number) => Date.parse(crawls[index]?.at.slice(0, 10) ?? '')
  const found = new Map<string, Trace>()
  const byText = Map.groupBy(traces, ({ text }) => text)
  for (const [text, alike] of byText) {
    if (text === null || alike.length < 2) continue
    const leavers = alike.filter(({ absences }) => absences.length > 0)
    for (const trace of alike) {
      let best: { readonly trace: Trace; readonly lastMet: number } | null = null
      for (const other of leavers) {
        if (other === trace || other.first >= trace.first) continue
        const gone = other.absences.find(({ from, to }) => from <= trace.first && trace.first < to)
        if (!gone) continue
        if (time(trace.first) - time(gone.lastMet) > THRESHOLDS.repostDays.value * DAY) continue
        const isBetter =
          best === null ||
          gone.lastMet > best.lastMet ||
          (gone.lastMet === best.lastMet && other.id < best.trace.id)
        if (isBetter) best = { trace: other, lastMet: gone.lastMet }
      }
      if (best) found.set(trace.id, best.trace)
    }
  }
  return found
}
