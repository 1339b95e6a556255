import type { Field } from '../types.ts'
import { FIELD_NAMES, FURTHER_TEXT_NAMES, MISLEADING_NAMES } from './data/field-names.ts'

const fieldsOfName = new Map<string, { readonly field: Field; readonly rank: number }[]>()
for (const [field, names] of Object.entries(FIELD_NAMES) as [Field, readonly string[]][]) {
  for (const [rank, name] of names.entries()) {
    const fields = fieldsOfName.get(name) ?? []
    fields.push({ field, rank })
    fieldsOfName.set(name, fields)
  }
}

/** `minAmount`, `Min_Amount` and `MIN AMOUNT` are one name: `min amount`. Digits stay, other signs are spaces. */
export function normaliseColumnName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** True for a name that is known to mean something other than it seems ("company rating", "closed time"). */
export function isMisleading(normalName: string): boolean {
  return MISLEADING_NAMES.some((pattern) => pattern.test(normalName))
}

/**
 * How well a column's name fits a field: 0 is the best known name, higher is worse, null is not at all. A dotted
 * path (`company.display_name`) is tried whole, then by its last two parts, its last, and its first with a naming end.
 */
export function nameRank(column: string, field: Field): number | null {
  let penalty = 0
  for (const candidate of nameCandidates(column)) {
    const found = fieldsOfName.get(candidate)?.find((entry) => entry.field === field)
    if (found !== undefined) return found.rank + penalty
    penalty += 30
  }
  return null
}

function nameCandidates(column: string): readonly string[] {
  const whole = normaliseColumnName(column)
  const parts = column.split('.')
  if (parts.length === 1) return [whole]
  const last = normaliseColumnName(parts.at(-1) ?? '')
  const parent = normaliseColumnName(parts.at(-2) ?? '')
  const candidates = [whole, `${parent} ${last}`]
  if (/^(?:display name|name|label|text|value|title)$/.test(last)) candidates.push(parent)
  else candidates.push(last)
  return [...new Set(candidates)]
}

/** Place of a column among the further texts (requirements, duties ...), or null. */
export function furtherTextRank(column: string): number | null {
  for (const candidate of nameCandidates(column)) {
    const rank = FURTHER_TEXT_NAMES.indexOf(candidate)
    if (rank !== -1) return rank
  }
  return null
}

/** How many cells of a header are names of a posting's fields; tells a table from prose with commas. */
export function knownColumnNames(header: readonly string[]): number {
  return header.filter((cell) => {
    const name = normaliseColumnName(cell)
    return fieldsOfName.has(name) || FURTHER_TEXT_NAMES.includes(name)
  }).length
}

/** A column's name as a heading in a text: "Qualifications Required". */
export function columnHeading(column: string): string {
  return normaliseColumnName(column.split('.').at(-1) ?? column).replace(/(?:^| )\p{L}/gu, (letter) =>
    letter.toUpperCase(),
  )
}
