import type { PageSnapshot } from './page-context.ts'

/** Answers kept per snapshot; the oldest goes when there are more. */
const KEPT = 400

const memos = new WeakMap<PageSnapshot, Map<string, Promise<unknown>>>()

/**
 * An answer that depends on nothing but the snapshot and `key`, asked once as long as the snapshot's object lives.
 * What many pages of a scope share (its summary, its choices) is kept so; a failed question is asked again.
 */
export function oncePerSnapshot<Answer>(
  snapshot: PageSnapshot,
  key: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const memo = memos.get(snapshot) ?? new Map<string, Promise<unknown>>()
  memos.set(snapshot, memo)
  const known = memo.get(key)
  // One key always stands for one kind of answer: every caller names its own question in it.
  if (known) return known as Promise<Answer>
  const answer = ask()
  memo.set(key, answer)
  answer.catch(() => memo.delete(key))
  const [oldest] = memo.keys()
  if (memo.size > KEPT && oldest !== undefined) memo.delete(oldest)
  return answer
}
