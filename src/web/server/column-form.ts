import type { ColumnChoice, Field, FileInspection } from '../../core/import-types.ts'
import { FIELD_WORDS } from '../words/fields.ts'

/** What the form of a check says of one file. */
export interface FileAnswer {
  readonly isUsed: boolean
  /** Columns by field as the form has them; only fields that the form carried. */
  readonly columns: ReadonlyMap<Field, readonly string[]>
}

/**
 * Reads one file's part of the form: `0.use`, `0.title`, `0.text` (several). A column that the file does not have is
 * left out, so that nothing but its own columns can be named.
 */
export function fileAnswer(form: FormData, index: number, inspection: FileInspection): FileAnswer {
  const known = new Set(inspection.columns.map(({ name }) => name))
  const columns = new Map<Field, readonly string[]>()
  for (const [field] of FIELD_WORDS) {
    const values = form.getAll(`${index}.${field}`).filter((value) => typeof value === 'string')
    if (values.length === 0) continue
    columns.set(field, [...new Set(values.map((value) => value.trim()).filter((name) => known.has(name)))])
  }
  return { isUsed: form.get(`${index}.use`) !== null, columns }
}

function sameColumns(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index])
}

/** What a person chose otherwise than was recognised: only that is given to the reading. Empty when nothing was. */
export function choiceOf(base: FileInspection, answer: FileAnswer): ColumnChoice {
  const recognised = new Map(base.fields.map(({ field, columns }) => [field, columns]))
  const choice: Partial<Record<Field, string>> = {}
  for (const [field, chosen] of answer.columns) {
    if (sameColumns(chosen, recognised.get(field) ?? [])) continue
    choice[field] = chosen.join('\n')
  }
  return choice
}
