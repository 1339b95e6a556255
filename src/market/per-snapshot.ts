import type { MarketStore } from './store.ts'

/** Snapshots remembered per store; the oldest goes when there are more. */
const REMEMBERED = 4

/** An answer that depends on a finished snapshot alone, asked once per store: its rows never change again. */
export function perSnapshot<Answer>(
  ask: (store: MarketStore, snapshot: string) => Promise<Answer>,
): (store: MarketStore, snapshot: string) => Promise<Answer> {
  const stores = new WeakMap<MarketStore, Map<string, Promise<Answer>>>()
  return (store, snapshot) => {
    const known = stores.get(store) ?? new Map<string, Promise<Answer>>()
    stores.set(store, known)
    const found = known.get(snapshot)
    if (found) return found
    const asked = ask(store, snapshot)
    known.set(snapshot, asked)
    asked.catch(() => known.delete(snapshot))
    const [oldest] = known.keys()
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
    return asked
  }
}
