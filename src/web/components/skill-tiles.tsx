import type { SkillPage } from '../../core/page-types.ts'
import {
  formatCount,
  formatCounted,
  formatPay,
  formatPayInterval,
  formatShare,
  formatShareInterval,
  THRESHOLDS,
} from '../../method/index.ts'
import { countOf } from '../words/counts.ts'
import { levelWords } from '../words/levels.ts'
import { DepthGlyph } from './depth-glyph.tsx'
import { StatTile } from './stat-tile.tsx'
import { StatusNote } from './status-note.tsx'

function DemandTile({ page }: { readonly page: SkillPage }) {
  const { demand, scope, asking } = page
  const n = `${formatCount(asking)} of ${formatCounted(scope.postings, 'posting')}, ${formatCounted(scope.employers, 'employer')}`
  return demand.status === 'suppressed' ? (
    <StatTile label="Asked for by" state="withheld" value={`${countOf(demand)} postings`} n={demand.reason} />
  ) : (
    <StatTile
      label="Asked for by"
      value={formatShare(demand.value)}
      interval={
        <>
          {formatShareInterval(demand)} <StatusNote estimate={demand} />
        </>
      }
      n={n}
    />
  )
}

/** What more levels would give. */
const NEEDED = `${THRESHOLDS.depthMedian.value} give a middle, ${THRESHOLDS.depthDistribution.value} a distribution`

function DepthTile({ page }: { readonly page: SkillPage }) {
  const { median, stated } = page.depth
  return median.status === 'suppressed' ? (
    <StatTile
      label="Required depth"
      state="withheld"
      value={`${formatCounted(stated, 'level')} stated`}
      n={stated < THRESHOLDS.depthMedian.value ? NEEDED : median.reason}
    />
  ) : (
    <StatTile
      label="Required depth, middle posting"
      value={
        <>
          <DepthGlyph level={median.value} size={28} />
          <span title={levelWords(median.value).question}>L{median.value}</span>
        </>
      }
      interval={
        <>
          {levelWords(median.value).name} (L{median.low}–L{median.high}) <StatusNote estimate={median} />
        </>
      }
      n={`${formatCount(stated)} of the ${formatCount(page.asking)} state a level`}
    />
  )
}

function PayTile({ page }: { readonly page: SkillPage }) {
  const { medianPay, medianPayCurrency } = page
  if (medianPay.status === 'suppressed' || medianPayCurrency === null) {
    const count = medianPay.status === 'suppressed' ? medianPay.count : medianPay.n
    return (
      <StatTile
        label="Pay, postings that ask for it"
        state="withheld"
        value={count === 1 ? '1 states pay' : `${formatCount(count)} state pay`}
        n={count < 10 ? '10 give a median' : medianPay.status === 'suppressed' ? medianPay.reason : ''}
      />
    )
  }
  return (
    <StatTile
      label="Median pay, postings that ask for it"
      value={formatPay(medianPay.value, medianPayCurrency)}
      interval={
        <>
          {formatPayInterval(medianPay, medianPayCurrency)} <StatusNote estimate={medianPay} />
        </>
      }
      n={`${formatCount(medianPay.n)} of them state it, ${formatCounted(medianPay.employers, 'employer')}; a year, before tax`}
    />
  )
}

/** Demand, required depth, pay and employers of one skill, each published or withheld by its own gate. */
export function SkillTiles({ page }: { readonly page: SkillPage }) {
  const largest = page.largestEmployerAsking
  return (
    <div className="tiles">
      <DemandTile page={page} />
      <DepthTile page={page} />
      <PayTile page={page} />
      <StatTile
        label="Employers asking"
        value={formatCount(page.employersAsking)}
        interval={`of ${formatCount(page.scope.employers)}`}
        n={
          page.asking === 0
            ? 'none in this scope'
            : largest <= 1
              ? 'one posting each'
              : `the largest holds ${formatCount(largest)} of the ${formatCount(page.asking)}`
        }
      />
    </div>
  )
}
