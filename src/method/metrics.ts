import { THRESHOLDS } from './config.ts'

/** A published figure, said once: page, CSV and the method page read this entry. */
export interface Metric {
  readonly label: string
  readonly unit: 'share' | 'level' | 'pay per year' | 'postings' | 'employers' | 'ratio' | 'index' | 'hours'
  /** What it is, in one sentence. */
  readonly definition: string
  /** How it is computed, in words and signs. */
  readonly formula: string
  /** Least sample that may be published, in words. */
  readonly minimum: string
  /** The number in `minimum`; null when the rule is not one number. */
  readonly minimumCount: number | null
  /** Section of METHOD. */
  readonly section: string
  readonly interval:
    | 'Wilson, clustered by employer'
    | 'Wilson, one employer'
    | 'order statistics, clustered by employer'
    | 'square-and-add of both sides'
    | 't, clustered by employer'
    | 'none: a count'
    | 'none: gate by G2'
    | 'none: derived from published figures'
    | 'none: a convention'
}

const RATE_MINIMUM =
  'worth 30 independent postings, interval under 30 points and not too wide for the share, 5 employers, none with more than half'
const EMPLOYER_MINIMUM =
  '30 postings of the employer in scope; interval under 30 points and not too wide for the share'
const wilson = 'Wilson, clustered by employer'
const ranks = 'order statistics, clustered by employer'

export const METRICS = {
  postings: {
    label: 'Postings',
    unit: 'postings',
    definition:
      'De-duplicated postings in scope with complete text of 50 words or more in a language read for depth.',
    formula: 'N',
    minimum: 'none',
    minimumCount: null,
    section: '2',
    interval: 'none: a count',
  },
  employers: {
    label: 'Employers',
    unit: 'employers',
    definition:
      'Distinct employers of those postings; each posting without a known employer counts as its own.',
    formula: 'm',
    minimum: 'none',
    minimumCount: null,
    section: '2',
    interval: 'none: a count',
  },
  demandRate: {
    label: 'Asked for by',
    unit: 'share',
    definition: 'Share of postings that ask for the skill as required, stated in the duties, or preferred.',
    formula: 'x / N, x = postings with strength 0.4 or more',
    minimum: RATE_MINIMUM,
    minimumCount: THRESHOLDS.minimumEffective.value,
    section: '3.1-3.3',
    interval: wilson,
  },
  requiredRate: {
    label: 'Marked required',
    unit: 'share',
    definition: 'Share of postings that mark the skill required.',
    formula: 'postings with strength 1.0 / N',
    minimum: RATE_MINIMUM,
    minimumCount: THRESHOLDS.minimumEffective.value,
    section: '3.1',
    interval: wilson,
  },
  requiredDepth: {
    label: 'Required depth, middle posting',
    unit: 'level',
    definition:
      'Lower median of the levels that postings state in words; postings that state none are left out.',
    formula: 'smallest level whose cumulative count reaches n / 2',
    minimum: '10 postings that state a level',
    minimumCount: THRESHOLDS.depthMedian.value,
    section: '3.4',
    interval: ranks,
  },
  depthShare: {
    label: 'Share asking exactly a level',
    unit: 'share',
    definition: 'Share of the postings that state a level which ask exactly this one.',
    formula: 'postings at the level / postings that state a level',
    minimum: '30 postings that state a level, and the rule of rates',
    minimumCount: THRESHOLDS.depthDistribution.value,
    section: '3.4',
    interval: wilson,
  },
  atLeast: {
    label: 'Share asking at least a level',
    unit: 'share',
    definition: 'Share of the postings that state a level which ask this one or a deeper one.',
    formula: 'postings at or below the level on the line / postings that state a level',
    minimum: '30 postings that state a level, and the rule of rates',
    minimumCount: THRESHOLDS.depthDistribution.value,
    section: '3.4',
    interval: wilson,
  },
  statedDepth: {
    label: 'State a level',
    unit: 'share',
    definition: 'Share of the postings that ask for the skill whose words say how deep.',
    formula: 'postings that state a level / postings that ask',
    minimum: RATE_MINIMUM,
    minimumCount: THRESHOLDS.minimumEffective.value,
    section: '3.4',
    interval: wilson,
  },
  readiness: {
    label: 'Readiness',
    unit: 'share',
    definition: 'Share of the postings that state a level which ask no more than the level held.',
    formula: 'postings at most at the held level / postings that state a level',
    minimum: '30 postings that state a level, and the rule of rates',
    minimumCount: THRESHOLDS.depthDistribution.value,
    section: '3.4',
    interval: wilson,
  },
  shareOfRole: {
    label: 'Share of the role’s postings',
    unit: 'share',
    definition: 'Share of the postings of one role that ask for the skill.',
    formula: 'postings of the role that ask / postings of the role',
    minimum: RATE_MINIMUM,
    minimumCount: THRESHOLDS.minimumEffective.value,
    section: '3.1',
    interval: wilson,
  },
  shareOfSkill: {
    label: 'Share of the skill’s postings',
    unit: 'share',
    definition: 'Share of the postings that ask for the skill which are of one role.',
    formula: 'postings of the role that ask / postings that ask',
    minimum: RATE_MINIMUM,
    minimumCount: THRESHOLDS.minimumEffective.value,
    section: '3.1',
    interval: wilson,
  },
  concentration: {
    label: 'Against all in scope',
    unit: 'ratio',
    definition: 'How many times the scope’s share a role asks for the skill.',
    formula: 'share of the role’s postings / share of all postings in scope',
    minimum: 'both shares published',
    minimumCount: null,
    section: '3.1',
    interval: 'none: derived from published figures',
  },
  medianPay: {
    label: 'Median pay',
    unit: 'pay per year',
    definition:
      'Median yearly pay of the postings that state it, middle of the stated range, in one currency.',
    formula: 'type-7 quantile at 0.5; hour x 2080, day x 260, week x 52, month x 12',
    minimum: '10 postings that state pay, 5 employers',
    minimumCount: THRESHOLDS.payMedian.value,
    section: '4.1-4.3',
    interval: ranks,
  },
  payQuartiles: {
    label: 'Pay quartiles',
    unit: 'pay per year',
    definition: 'The pay that a quarter, and three quarters, of the stating postings stay at or below.',
    formula: 'type-7 quantiles at 0.25 and 0.75',
    minimum: '20 postings that state pay, 5 employers',
    minimumCount: THRESHOLDS.payQuartile.value,
    section: '4.3',
    interval: ranks,
  },
  payDeciles: {
    label: 'Pay P10 and P90',
    unit: 'pay per year',
    definition: 'The pay that one tenth, and nine tenths, of the stating postings stay at or below.',
    formula: 'type-7 quantiles at 0.1 and 0.9',
    minimum: '40 postings that state pay, 5 employers',
    minimumCount: THRESHOLDS.payDecile.value,
    section: '4.3',
    interval: ranks,
  },
  payRangeBand: {
    label: 'Range band',
    unit: 'pay per year',
    definition:
      'Median of all lower bounds and median of all upper bounds: any offers inside the ranges have their median between them.',
    formula: '[Q50(lows), Q50(highs)]',
    minimum: 'the median is published',
    minimumCount: THRESHOLDS.payMedian.value,
    section: '4.2',
    interval: 'none: derived from published figures',
  },
  disclosureRate: {
    label: 'State pay at all',
    unit: 'share',
    definition: 'Share of postings in which the employer states pay, usable for a yearly figure or not.',
    formula: 'postings that state pay / postings',
    minimum: RATE_MINIMUM,
    minimumCount: THRESHOLDS.minimumEffective.value,
    section: '4.4',
    interval: wilson,
  },
  disclosureWeightedMedian: {
    label: 'Median weighted for disclosure',
    unit: 'pay per year',
    definition:
      'The median if every family, seniority and kind of jurisdiction disclosed alike: shown when disclosure is uneven.',
    formula: 'weighted type-7 median, weight 1 / disclosure rate of the cell, at most 5',
    minimum: 'cells of 20 postings; the plain median is published',
    minimumCount: THRESHOLDS.disclosureCell.value,
    section: '4.4',
    interval: 'none: derived from published figures',
  },
  payGap: {
    label: 'Difference of the two medians',
    unit: 'pay per year',
    definition:
      'Median pay of postings that ask for the skill minus that of those that do not, in one role family and country.',
    formula: 'median(with) - median(without)',
    minimum: '20 postings that state pay on each side',
    minimumCount: THRESHOLDS.payGapEachSide.value,
    section: '5.1',
    interval: 'square-and-add of both sides',
  },
  shareDifference: {
    label: 'Difference of two shares',
    unit: 'share',
    definition: 'One share minus another over different postings: two roles, employers or periods.',
    formula: 'p1 - p2',
    minimum: 'both shares published',
    minimumCount: null,
    section: '3.6',
    interval: 'square-and-add of both sides',
  },
  pairedDifference: {
    label: 'Difference of two skills',
    unit: 'share',
    definition: 'Share asking for one skill minus share asking for another over the same postings.',
    formula: 'mean of 1[A] - 1[B]',
    minimum: 'both shares published',
    minimumCount: null,
    section: '3.6',
    interval: 't, clustered by employer',
  },
  pairingShare: {
    label: 'Also asked',
    unit: 'share',
    definition: 'Share of the skill’s postings that ask for the other skill, too.',
    formula: 'P(b | a) = n_ab / n_a',
    minimum: '5 postings at 3 employers ask for both, G2 of 10.83 or more',
    minimumCount: THRESHOLDS.pairJoint.value,
    section: '6',
    interval: wilson,
  },
  pairingLift: {
    label: 'Lift',
    unit: 'ratio',
    definition: 'How many times more often two skills meet than if they were unrelated.',
    formula: 'n_ab N / (n_a n_b)',
    minimum: '5 postings at 3 employers ask for both, G2 of 10.83 or more',
    minimumCount: THRESHOLDS.pairJoint.value,
    section: '6',
    interval: 'none: gate by G2',
  },
  pairingStrength: {
    label: 'Strength of a pairing (NPMI)',
    unit: 'index',
    definition:
      'Normalised mutual information of a pair, from -1 (never together) to 1 (never apart): the order of the list.',
    formula: 'ln(lift) / -ln(n_ab / N)',
    minimum: '5 postings at 3 employers ask for both, G2 of 10.83 or more',
    minimumCount: THRESHOLDS.pairJoint.value,
    section: '6',
    interval: 'none: gate by G2',
  },
  certificationRate: {
    label: 'Name a certification',
    unit: 'share',
    definition: 'Share of the skill’s postings that also ask for a certification or licence.',
    formula: 'postings that ask for both / postings that ask for the skill',
    minimum: RATE_MINIMUM,
    minimumCount: THRESHOLDS.minimumEffective.value,
    section: '3.1',
    interval: wilson,
  },
  seniorityShare: {
    label: 'Seniority',
    unit: 'share',
    definition: 'Share of postings by the seniority their title names; "not stated" is a share of its own.',
    formula: 'postings of the seniority / postings',
    minimum: RATE_MINIMUM,
    minimumCount: THRESHOLDS.minimumEffective.value,
    section: '3.1',
    interval: wilson,
  },
  entryReachable: {
    label: 'Entry-reachable',
    unit: 'share',
    definition:
      'Share of postings titled intern or junior, or asking at most 2 years overall without requiring a degree.',
    formula: 'entry-reachable postings / postings',
    minimum: RATE_MINIMUM,
    minimumCount: THRESHOLDS.minimumEffective.value,
    section: '3.8',
    interval: wilson,
  },
  employerAsks: {
    label: 'Asked for by the employer',
    unit: 'share',
    definition: 'Share of one employer’s postings that ask for the skill.',
    formula: 'postings of the employer that ask for it / postings of the employer',
    minimum: EMPLOYER_MINIMUM,
    minimumCount: THRESHOLDS.companyShares.value,
    section: '3.3',
    interval: 'Wilson, one employer',
  },
  employerStatesPay: {
    label: 'Pay stated by the employer',
    unit: 'share',
    definition: 'Share of one employer’s postings that state pay in any form.',
    formula: 'postings of the employer that state pay / postings of the employer',
    minimum: EMPLOYER_MINIMUM,
    minimumCount: THRESHOLDS.companyShares.value,
    section: '3.3',
    interval: 'Wilson, one employer',
  },
  hoursToLevel: {
    label: 'Hours to the next level',
    unit: 'hours',
    definition: 'Hours a step takes, by convention: a planning figure, not a measurement.',
    formula: '15, 60, 200, 600, 1500',
    minimum: 'none',
    minimumCount: null,
    section: '10',
    interval: 'none: a convention',
  },
} as const satisfies Record<string, Metric>

export type MetricKey = keyof typeof METRICS
