import type { RejectItem } from '../types.ts'

/** The one reject of a file that yields nothing. */
export function rejectFile(file: string, source: string, reason: string, sample: string): RejectItem {
  return { kind: 'reject', file, row: 0, source, reason, sample }
}
