import type { Field } from '../sources/types.ts'
import type { RequiredLevel } from '../taxonomy/types.ts'

export type { Field }

/** A column of a file: its name, its first filled value (at most 60 characters), the share of rows that fill it. */
export interface FileColumn {
  readonly name: string
  readonly sample: string
  readonly filled: number
}

/** A field of a posting and the columns that fill it, in their order; several only for the text. */
export interface FilledField {
  readonly field: Field
  readonly columns: readonly string[]
  /** What spoke for the first of them. */
  readonly because: 'name' | 'content' | 'map'
}

/** A posting of a file as it would be read. */
export interface PostingPreview {
  readonly row: number
  readonly title: string
  readonly employer: string | null
  readonly place: string | null
  readonly firstSeen: string | null
  readonly pay: string | null
  readonly url: string | null
  readonly role: string | null
  readonly seniority: string
  readonly words: number
  /** How the text begins, in one line. */
  readonly beginning: string
  readonly skills: readonly { readonly name: string; readonly level: RequiredLevel | null }[]
  /** How many more skills it asks for. */
  readonly moreSkills: number
  /** What of the row could not be used, in words. */
  readonly notes: readonly string[]
}

/** Which column each field is filled from where a person chose; '' leaves the field empty. */
export type ColumnChoice = Readonly<Partial<Record<Field, string>>>

/** What a file holds, found without storing anything of it. */
export interface FileInspection {
  /** `CSV, delimiter ","`, `plain text, one posting a file`; null for a file that cannot be read. */
  readonly format: string | null
  readonly rows: number
  /** Name the postings would be filed under. */
  readonly source: string | null
  /** Why nothing of it can be read, in words; null when it can. */
  readonly refusal: string | null
  /** Columns in the order of the file; [] for what has none. */
  readonly columns: readonly FileColumn[]
  readonly fields: readonly FilledField[]
  /** Fields without which no row is a posting and that no column fills. */
  readonly missing: readonly Field[]
  readonly preview: readonly PostingPreview[]
  /** Rows looked at for the preview, and why some of them are none, most first. */
  readonly lookedAt: number
  readonly rejects: readonly { readonly reason: string; readonly count: number; readonly example: string }[]
}
