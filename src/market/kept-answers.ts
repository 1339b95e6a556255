import { perSnapshot } from './per-snapshot.ts'
import { number, type RowOf, text } from './row.ts'
import { builtName, type MarketScope } from './scope.ts'
import type { MarketStore, NewRow } from './store.ts'
import { tableName } from './tables.ts'

const KEY = { scope: text, skill: number }

/** Which skills of which scopes have answers in a finished snapshot. */
const keptList = perSnapshot(async (store, snapshot): Promise<ReadonlySet<string>> => {
  const rows = await store.rows(
    KEY,
    `SELECT DISTINCT scope, skill FROM ${tableName('skill_answer')} WHERE snapshot = {snapshot:String}`,
    { snapshot },
  )
  return new Set(rows.map(pairOf))
})

const pairOf = ({ scope, skill }: RowOf<typeof KEY>) => `${scope} ${skill}`

/** A question about one skill of a scope, and what it is asked with beside: samples of the scope, numbers that narrow it. */
type Ask<Given extends readonly unknown[], Answer> = (
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  ...given: Given
) => Promise<Answer>

/** A question whose answer may stand in the snapshot. */
export interface Kept<Given extends readonly unknown[], Answer> extends Ask<Given, Answer> {
  /** The live answer and its row of `skill_answer`; for a snapshot that is being built. */
  readonly keep: Ask<Given, { readonly answer: Answer; readonly row: NewRow }>
}

/**
 * A question that is answered out of the snapshot where its answer was kept with it, else live: the same either way.
 *
 * @param question its name. The numbers it is asked with are part of what is kept; samples follow from the scope.
 */
export function kept<Given extends readonly unknown[], Answer>(
  question: string,
  live: Ask<Given, Answer>,
): Kept<Given, Answer> {
  const nameOf = (given: Given) => [question, ...given.filter((value) => typeof value === 'number')].join(' ')
  const ask: Ask<Given, Answer> = async (store, scope, skill, ...given) => {
    const built = builtName(scope)
    if (built === null || !(await keptList(store, scope.snapshot)).has(pairOf({ scope: built, skill })))
      return live(store, scope, skill, ...given)
    const [row] = await store.rows(
      { answer: text },
      `SELECT answer FROM ${tableName('skill_answer')}
       WHERE snapshot = {snapshot:String} AND scope = {built:String} AND skill = {skill:UInt32} AND name = {name:String}`,
      { snapshot: scope.snapshot, built, skill, name: nameOf(given) },
    )
    // Written by `keep` below alone, out of this very question's answer.
    return row ? (JSON.parse(row.answer) as Answer) : live(store, scope, skill, ...given)
  }
  const keep = async (store: MarketStore, scope: MarketScope, skill: number, ...given: Given) => {
    const answer = await live(store, scope, skill, ...given)
    const key = { snapshot: scope.snapshot, scope: builtName(scope), skill, name: nameOf(given) }
    return { answer, row: { ...key, answer: JSON.stringify(answer) } }
  }
  return Object.assign(ask, { keep })
}
