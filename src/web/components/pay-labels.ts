import type { PayFigures } from '../../core/page-types.ts'
import { type Estimate, formatPay } from '../../method/index.ts'

/** A label under a pay ladder: where it stands across (0..1), how it hangs there and what it says. */
export interface PayLabel {
  readonly key: 'median' | 'p10' | 'p90' | 'p25' | 'p75'
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
}

/** Width of one letter as part of the narrowest ladder that shows all labels, about 600 px. */
const LETTER = 0.0128

function extent({ x, anchor, text }: PayLabel): [number, number] {
  const width = text.length * LETTER
  if (anchor === 'start') return [x, x + width]
  return anchor === 'end' ? [x - width, x] : [x - width / 2, x + width / 2]
}

/**
 * The labels that fit beside each other, the most telling first: the median, the ends, the quartiles. One that
 * would run into another is left away; the table has them all.
 */
export function payLabels(group: PayFigures, place: (value: number) => number, currency: string): PayLabel[] {
  const wanted: readonly (readonly [PayLabel['key'], Estimate, string])[] = [
    ['median', group.median, ''],
    ['p10', group.p10, 'P10 '],
    ['p90', group.p90, 'P90 '],
    ['p25', group.p25, ''],
    ['p75', group.p75, ''],
  ]
  const labels: PayLabel[] = []
  for (const [key, estimate, prefix] of wanted) {
    if (estimate.status === 'suppressed') continue
    const x = place(estimate.value)
    const text = `${prefix}${formatPay(estimate.value, currency)}`
    const half = (text.length * LETTER) / 2
    const label: PayLabel = { key, x, anchor: x < half ? 'start' : x > 1 - half ? 'end' : 'middle', text }
    const [left, right] = extent(label)
    const isFree = labels.every((other) => {
      const [from, to] = extent(other)
      return right + LETTER < from || left - LETTER > to
    })
    if (isFree) labels.push(label)
  }
  return labels
}
