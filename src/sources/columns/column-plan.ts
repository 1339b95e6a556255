import type { Field } from '../types.ts'
import type { KnownFeed } from './data/known-feeds.ts'

/** A column with the field it fills. */
export interface PlannedColumn {
  readonly index: number
  readonly column: string
  readonly because: 'name' | 'content' | 'map'
}

/** How the rows of one table become postings. */
export interface ColumnPlan {
  readonly fields: ReadonlyMap<Field, PlannedColumn>
  /** The description; more than one only when the user maps several. */
  readonly mainTexts: readonly PlannedColumn[]
  /** Prose columns beside it, each under its name as a heading. */
  readonly furtherTexts: readonly PlannedColumn[]
  /** Other descriptions, used for a row whose main one is empty. */
  readonly spareTexts: readonly PlannedColumn[]
  readonly dayMonthOrder: 'day-first' | 'month-first' | null
  readonly collectedOrder: 'day-first' | 'month-first' | null
  /** `job-in`: "Nurse Job in Dallas"; `dash-place`: "Data Scientist - Seattle, WA". */
  readonly titleForm: 'plain' | 'job-in' | 'dash-place'
  readonly feed: KnownFeed | null
  readonly idWith: readonly PlannedColumn[]
  readonly shift: { readonly from: number; readonly witness: number } | null
  /** Cleaned addresses that stand on rows of different titles: a search page, no identity. */
  readonly sharedUrls: ReadonlySet<string>
}
