/** Wall and processor time of one piece of work, in milliseconds. */
export interface Time {
  readonly wall: number
  /** Of all threads; on a machine busy with other work it is the steadier one. */
  readonly processor: number
}

/** Runs the work and says how long it took. */
export async function timed<T>(work: () => Promise<T> | T): Promise<Time & { readonly value: T }> {
  const start = performance.now()
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return { value, wall: performance.now() - start, processor: (user + system) / 1000 }
}

/** Highest resident memory of this process so far, in bytes. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024
}
