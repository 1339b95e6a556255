import type { DepthFigures } from '../../core/page-types.ts'
import type { Estimate } from '../../method/estimate.ts'
import {
  formatCount,
  formatLevel,
  formatShare,
  formatShareInterval,
  withheldWords,
} from '../../method/index.ts'
import { LEVEL_WORDS } from '../words/levels.ts'
import { AsTable } from './as-table.tsx'

function cell(estimate: Estimate | undefined): string {
  if (!estimate) return ''
  if (estimate.status === 'suppressed') return withheldWords(estimate)
  return `${formatShare(estimate.value)} ${formatShareInterval(estimate)}`
}

/** The depth chart as a table: count, share of exactly and of at least each level. */
export function DepthTable({ figures }: { readonly figures: DepthFigures }) {
  return (
    <AsTable
      caption="Required depth by level"
      head={['Level', 'Postings', 'Exactly this level', 'At least this level']}
      rows={[
        ...LEVEL_WORDS.map(({ level }) => [
          formatLevel(level),
          formatCount(figures.counts[level - 1] ?? 0),
          cell(figures.exactly[level - 1]),
          level === 1 ? 'all of them' : cell(figures.atLeast[level - 1]),
        ]),
        ['Level not stated', formatCount(figures.notStated), '', ''],
      ]}
    />
  )
}
