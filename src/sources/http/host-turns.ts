/** When a host may be asked again, and by whom. One of these serves a whole process. */
interface Turn {
  last: Promise<void>
  /** Milliseconds since 1970 from which on it may be asked. */
  free: number
}

const turns = new Map<string, Turn>()

/**
 * Runs `work` when nobody else of this process is asking the host, and not before it had its rest. `work` returns how
 * many milliseconds the host is to be left alone afterwards.
 */
export async function inHostTurn<T>(
  host: string,
  effects: { now(): Date; sleep(milliseconds: number): Promise<void> },
  rest: number,
  work: () => Promise<T>,
): Promise<T> {
  const turn = turns.get(host) ?? { last: Promise.resolve(), free: 0 }
  turns.set(host, turn)
  const before = turn.last
  const done = Promise.withResolvers<void>()
  turn.last = before.then(() => done.promise)
  try {
    await before
    const wait = Math.min(turn.free - effects.now().getTime(), rest)
    if (wait > 0) await effects.sleep(wait)
    return await work()
  } finally {
    turn.free = effects.now().getTime() + rest
    done.resolve()
  }
}
