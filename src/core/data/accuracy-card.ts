import type { AccuracyCard } from '../page-types.ts'
import measured from './accuracy.json' with { type: 'json' }

/**
 * Measured accuracy of the reader, as `scripts/write-accuracy-card.ts` last wrote it. Its reader version says which
 * reader was measured; null when no figure is stored.
 */
export function accuracyCard(): AccuracyCard | null {
  return measured.rows.length === 0 ? null : measured
}
