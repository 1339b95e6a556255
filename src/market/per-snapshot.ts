import type { MarketStore } from './store.ts'

/** Snapshots remembered per store; the oldest goes when there are more. */
const REMEMBERED = 4

type Ask<Answer> = (store: MarketStore, snapshot: string) => Promise<Answer>

const stores = new WeakMap<MarketStore, Map<string, Map<Ask<unknown>, Promise<unknown>>>>()

function answersOf(store: MarketStore, snapshot: string): Map<Ask<unknown>, Promise<unknown>> {
  const snapshots = stores.get(store) ?? new Map<string, Map<Ask<unknown>, Promise<unknown>>>()
  stores.set(store, snapshots)
  const answers = snapshots.get(snapshot) ?? new Map<Ask<unknown>, Promise<unknown>>()
  snapshots.set(snapshot, answers)
  const [oldest] = snapshots.keys()
  if (snapshots.size > REMEMBERED && oldest !== undefined) snapshots.delete(oldest)
  return answers
}

/** An answer that depends on a snapshot's built tables alone, asked once per store: they never change again. */
export function perSnapshot<Answer>(ask: Ask<Answer>): Ask<Answer> {
  return (store, snapshot) => {
    const answers = answersOf(store, snapshot)
    // What stands under `ask` is what `ask` gave.
    const known = answers.get(ask) as Promise<Answer> | undefined
    if (known) return known
    const asked = ask(store, snapshot)
    answers.set(ask, asked)
    asked.catch(() => answers.delete(ask))
    return asked
  }
}

/** Forgets what is remembered of a snapshot whose rows are dropped. */
export function forgetAnswers(store: MarketStore, snapshot: string): void {
  stores.get(store)?.delete(snapshot)
}
