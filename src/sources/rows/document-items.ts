import type { RawPosting } from '../../reader/types.ts'
import { sampleOf } from '../source-error.ts'
import type { FieldNote, SourceItem } from '../types.ts'

/** A posting found in a document, or why a part of it is none. */
export type DocumentResult =
  | { readonly posting: RawPosting; readonly notes?: readonly FieldNote[] }
  | { readonly reason: string; readonly sample: string }

/** The items of a file that holds postings as documents: what it is, then each part in its order, counted from 1. */
export function* documentItems(
  file: string,
  format: string,
  source: string,
  results: readonly DocumentResult[],
): Generator<SourceItem, void, undefined> {
  yield { kind: 'columns', file, format, source, rows: results.length, recognised: [], unused: [] }
  for (const [index, result] of results.entries()) {
    const row = index + 1
    if ('posting' in result) {
      yield { kind: 'posting', posting: result.posting, row, file, notes: result.notes ?? [] }
    } else {
      const sample = sampleOf(result.sample, 120)
      yield { kind: 'reject', file, row, source, reason: result.reason, sample }
    }
  }
}
