import { z } from 'zod'
import { type ColumnsItem, FIELDS, type Field, type RejectItem, SourceError } from '../../sources/index.ts'
import type { IngestContext, MarketRules } from '../context.ts'
import type { FileInspection, FilledField } from '../import-types.ts'
import { validate } from '../scope/scope-input.ts'
import { postingPreview } from './posting-preview.ts'

/** Postings shown of a file, and rows looked at to find them. */
const POSTINGS_SHOWN = 3
const ROWS_LOOKED_AT = 300

/** Without these a row is no posting. */
const NEEDED: readonly Field[] = ['title', 'text']

const InspectInput = z.object({
  /** Absolute path of one file. */
  file: z.string().min(1),
  /** Columns by hand; '' leaves a field empty. */
  map: z.partialRecord(z.enum(FIELDS), z.string()).optional(),
  collectedOn: z.iso.date().optional(),
})

export type InspectInput = z.input<typeof InspectInput>

/** What of the outside an inspection needs. */
export interface InspectContext {
  readonly rules: Pick<MarketRules, 'reader' | 'taxonomy'>
  readonly openSource: IngestContext['openSource']
  readonly signal: AbortSignal | null
}

/**
 * Looks into a file without storing anything: which columns fill which fields, and how its first postings would be read.
 * What makes the file unreadable is an answer (`refusal`), no error.
 */
export async function inspectFile(ctx: InspectContext, input: InspectInput): Promise<FileInspection> {
  const { file, map, collectedOn } = validate(InspectInput, input)
  const options = {
    ...(map && Object.keys(map).length > 0 ? { map } : {}),
    ...(collectedOn === undefined ? {} : { collectedOn }),
    ...(ctx.signal === null ? {} : { signal: ctx.signal }),
  }
  const found = new Found()
  try {
    for await (const item of ctx.openSource(file, options)) {
      if (item.kind === 'columns') found.parts.push(item)
      else if (item.kind === 'posting') {
        found.lookedAt += 1
        if (found.preview.length < POSTINGS_SHOWN) found.preview.push(postingPreview(ctx.rules, item))
      } else found.reject(item)
      if (found.isEnough) break
    }
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause
    found.refusal = cause.message
  }
  return found.inspection()
}

/** What an inspection has come upon so far. */
class Found {
  /** Tables and texts of the file: an archive or a workbook has several. */
  readonly parts: ColumnsItem[] = []
  refusal: string | null = null
  lookedAt = 0
  readonly preview: ReturnType<typeof postingPreview>[] = []
  readonly #rejects = new Map<string, { count: number; example: string }>()

  reject({ reason, sample, row }: RejectItem): void {
    // What stands for a whole file is no row of it.
    if (row > 0) this.lookedAt += 1
    const known = this.#rejects.get(reason)
    if (known) known.count += 1
    else this.#rejects.set(reason, { count: 1, example: sample })
  }

  /** Enough to show: a fair part of the rows. */
  get isEnough(): boolean {
    return this.lookedAt >= ROWS_LOOKED_AT
  }

  inspection(): FileInspection {
    const [first] = this.parts
    const isOne = this.parts.length === 1
    // Columns chosen by hand are those of one table; of several each is read as it is recognised.
    const columns = (isOne ? first?.columns : undefined) ?? []
    const fields = filledFields(isOne ? first : undefined)
    const missing =
      columns.length === 0 || this.preview.length > 0
        ? []
        : NEEDED.filter((field) => !fields.some((filled) => filled.field === field))
    const rejects = [...this.#rejects]
      .map(([reason, { count, example }]) => ({ reason, count, example }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
    const isUnreadable = this.parts.length === 0 && this.preview.length === 0
    return {
      format: isOne || !first ? (first?.format ?? null) : `${this.parts.length} tables or texts`,
      rows: this.parts.reduce((sum, part) => sum + part.rows, 0),
      source: first?.source ?? null,
      refusal: this.refusal ?? (isUnreadable ? (rejects[0]?.reason ?? 'it holds nothing') : null),
      columns,
      fields,
      missing,
      preview: this.preview,
      lookedAt: this.lookedAt,
      rejects,
    }
  }
}

function filledFields(item: ColumnsItem | undefined): readonly FilledField[] {
  const fields = new Map<Field, { columns: string[]; because: FilledField['because'] }>()
  for (const { field, column, because } of item?.recognised ?? []) {
    const known = fields.get(field)
    if (known) known.columns.push(column)
    else fields.set(field, { columns: [column], because })
  }
  return [...fields].map(([field, filled]) => ({ field, ...filled }))
}
