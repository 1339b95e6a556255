import type { DepthFigures } from '../../core/page-types.ts'
import { formatCount, isDistribution } from '../../method/index.ts'
import { DepthPlot } from './depth-plot.tsx'
import { DepthSingles } from './depth-singles.tsx'
import { HeldPlot } from './held-plot.tsx'
import { LevelScale } from './level-scale.tsx'

interface DepthChartProps {
  readonly figures: DepthFigures
  /** Postings that ask for the skill, with or without a level. */
  readonly asking: number
  readonly held: { readonly people: number; readonly needed: number }
  readonly labelledBy?: string
}

/** The large chart: levels, required, held, three columns sharing one depth axis. */
export function DepthChart({ figures, asking, held, labelledBy }: DepthChartProps) {
  return (
    <div className="depth-chart" role="group" aria-labelledby={labelledBy}>
      <div className="part-head levels-head">
        <span className="part-title">Level</span>
        <span className="part-n">the surface is L0</span>
      </div>
      <div className="part-head req-head">
        <span className="part-title">Required, in postings</span>
        <span className="part-n">
          {formatCount(figures.stated)} of {formatCount(asking)} say how deep;{' '}
          {figures.notStated === 0
            ? 'none leaves it open'
            : `${formatCount(figures.notStated)} leave it open`}
        </span>
      </div>
      <LevelScale />
      <div className="depth-plot req-plot">
        {isDistribution(figures.stated) ? (
          <DepthPlot figures={figures} />
        ) : (
          <DepthSingles figures={figures} />
        )}
      </div>
      <div className="part-head held-head">
        <span className="part-title">Held, by people here</span>
        <span className="part-n">
          {formatCount(held.people)} scored, of {held.needed} needed to publish
        </span>
      </div>
      <LevelScale className="second" />
      <HeldPlot people={held.people} needed={held.needed} />
    </div>
  )
}
