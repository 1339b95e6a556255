/**
 * A published figure or the reason why there is none (METHOD 0.4).
 * `value`, `low` and `high` share the figure's unit; `n` counts postings, `employers` their distinct employers.
 * `from` and `to` are the first and last stated dates (YYYY-MM-DD) of the sample, null when none is stated.
 * A suppressed figure still says its count: "k of n postings: too few to state a rate".
 */
export type Estimate = PublishedEstimate | SuppressedEstimate

export interface PublishedEstimate {
  readonly status: 'ok' | 'low'
  readonly value: number
  readonly low: number
  readonly high: number
  readonly n: number
  readonly employers: number
  readonly from: string | null
  readonly to: string | null
}

export interface SuppressedEstimate {
  readonly status: 'suppressed'
  readonly count: number
  readonly n: number
  readonly reason: string
}

/**
 * Everything a clustered proportion needs from the store (METHOD 3.2), one pass over employers e:
 * n_e postings in scope, x_e of them hits. An unknown employer is its own employer.
 */
export interface ShareStatistics {
  /** N, postings in scope. */
  readonly n: number
  /** x, hits. */
  readonly x: number
  /** m, employers in scope (with or without hits). */
  readonly employers: number
  /** Sum over employers of x_e squared. */
  readonly sumXX: number
  /** Sum over employers of x_e n_e. */
  readonly sumXN: number
  /** Sum over employers of n_e squared. */
  readonly sumNN: number
  /** The largest n_e. */
  readonly largestEmployer: number
  readonly from: string | null
  readonly to: string | null
}
