import type { RawPosting } from '../reader/types.ts'
import type { HttpEffects } from './http/types.ts'

/** Fields of a posting a column can fill; also the left side of `--map title=position`. */
export const FIELDS = [
  'title',
  'employer',
  'text',
  'url',
  'id',
  'date',
  'collected',
  'place',
  'city',
  'state',
  'country',
  'pay',
  'payLow',
  'payHigh',
  'payMiddle',
  'payPeriod',
  'payCurrency',
  'payEstimated',
  'remote',
  'employmentType',
  'hours',
  'statedLength',
  'department',
  'site',
] as const
export type Field = (typeof FIELDS)[number]

/** How a source is opened. Everything is optional; the caller gives absolute paths. */
export interface SourceOptions {
  /** Declared feed name; else the board's slug or the name of the file or folder. */
  readonly source?: string
  /**
   * Field to column name, for files whose columns are named unlike any known one; '' leaves a field empty. Several
   * columns of a text stand on lines of their own, or between commas.
   */
  readonly map?: Readonly<Partial<Record<Field, string>>>
  /** Date (YYYY-MM-DD) the postings were collected; else what the source itself says, else null. */
  readonly collectedOn?: string
  /** Encoding label (WHATWG) for files in a legacy encoding other than cp1252, for example `windows-1251`. */
  readonly encoding?: string
  /** What a file holds that the program itself wrote; null for any other file, which is then read as what it is. */
  readonly own?: (file: string) => Promise<AsyncIterable<SourceItem> | null>
  /** Aborted when nobody wants the rest: reading stops within some milliseconds and throws the signal's reason. */
  readonly signal?: AbortSignal
  /** Overrides of the network for live boards; tests give a local server. */
  readonly network?: NetworkOptions
}

/** Overrides of the network for live sources. */
export interface NetworkOptions {
  /** What replaces the world itself, piece by piece. */
  readonly effects?: Partial<HttpEffects>
  /** Lets http and addresses outside the public internet through. */
  readonly allowsPrivateAddresses?: boolean
  readonly timeoutMilliseconds?: number
  readonly maxBytes?: number
}

/** A field of a kept row that could not be used, and why. */
export interface FieldNote {
  readonly field: Field
  readonly column: string
  readonly reason: string
  /** The offending value, at most 80 characters. */
  readonly sample: string
}

/** Which column fills a field and what spoke for it. */
export interface RecognisedColumn {
  readonly field: Field
  readonly column: string
  readonly because: 'name' | 'content' | 'map'
  /** The first filled value, at most 60 characters. */
  readonly sample: string
  /** Share of rows in which it is filled. */
  readonly filled: number
}

/** A column as the file holds it, whatever it fills. */
export interface SurveyedColumn {
  readonly name: string
  /** The first filled value, at most 60 characters. */
  readonly sample: string
  /** Share of rows in which it is filled. */
  readonly filled: number
}

/** What was found in one file before its rows; one per readable file. */
export interface ColumnsItem {
  readonly kind: 'columns'
  readonly file: string
  /** `CSV, delimiter "~"`, `JSON array at hits`, `Ashby board` ... */
  readonly format: string
  readonly source: string
  /** Source rows in the file, before any splitting. */
  readonly rows: number
  readonly recognised: readonly RecognisedColumn[]
  /** Columns that fill nothing. */
  readonly unused: readonly string[]
  /** Every column in the order of the file; left out by what has none. */
  readonly columns?: readonly SurveyedColumn[]
}

export interface PostingItem {
  readonly kind: 'posting'
  readonly posting: RawPosting
  /** 1-based row in the file: record of a table, element of an array, line of JSON Lines. */
  readonly row: number
  readonly file: string
  readonly notes: readonly FieldNote[]
}

/** A row, or with row 0 a whole file, that yields no posting; counts as one posting read and rejected. */
export interface RejectItem {
  readonly kind: 'reject'
  readonly file: string
  readonly row: number
  readonly source: string
  /** A sentence fragment a person understands, the same for equal causes so that it can be counted. */
  readonly reason: string
  /** The beginning of what was turned away, at most 120 characters. */
  readonly sample: string
}

export type SourceItem = ColumnsItem | PostingItem | RejectItem

/** A cell as a file holds it; lists come from JSON arrays of names. */
export type Cell = string | number | boolean | null | readonly string[]

/** One record of a tabular or JSON file, cells aligned with the table's columns (it may be shorter). */
export interface TableRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** A row that could not be read as a record. */
export interface BrokenRow {
  readonly row: number
  readonly reason: string
  readonly sample: string
}

/**
 * Rows of one file. `read` can be called again and gives the same rows each time; `columns` is complete only
 * after a first full reading (JSON objects may bring new keys late).
 */
export interface Table {
  readonly format: string
  readonly columns: readonly string[]
  /** Collection date the file states about itself, YYYY-MM-DD. */
  readonly collectedOn: string | null
  read(): AsyncIterable<readonly (TableRow | BrokenRow)[]>
}

export function isBrokenRow(row: TableRow | BrokenRow): row is BrokenRow {
  return 'reason' in row
}
