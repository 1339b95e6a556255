import type { Bound } from './literals.ts'

/**
 * Characters of one bound list. A ClickHouse server takes at most 131,072 in one field of a request
 * (`http_max_field_value_size`), and refuses the whole statement beyond that.
 */
const CHARACTERS = 120_000

/** Signs a value stands between in a list: two quotes and a comma. */
const SIGNS = 3

/** Cuts ids into parts that fit into one statement each, in their order. No part for no ids. */
export function* partsOf<T extends Extract<Bound, string | bigint>>(
  ids: Iterable<T>,
): Generator<readonly T[]> {
  let part: T[] = []
  let room = CHARACTERS
  for (const id of ids) {
    const length = String(id).length + SIGNS
    if (length > room) {
      yield part
      part = []
      room = CHARACTERS
    }
    part.push(id)
    room -= length
  }
  if (part.length > 0) yield part
}

/** Rows of a question asked for each part of a list of ids, one part after the other. */
export async function rowsInParts<T extends Extract<Bound, string | bigint>, Row>(
  ids: readonly T[],
  ask: (part: readonly T[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const part of partsOf(ids)) rows.push(...(await ask(part)))
  return rows
}
