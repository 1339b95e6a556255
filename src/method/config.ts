/**
 * Every threshold of the method in one place. Each carries the section of METHOD it comes from and its origin;
 * "convention" marks a choice made without evidence, and the method page says so.
 */
export interface Threshold {
  readonly value: number
  /** Section of METHOD, for example `3.3`. */
  readonly section: string
  readonly origin: string
}

const nchs = 'US NCHS presentation standard for proportions (Parker et al. 2017)'

export const THRESHOLDS = {
  shingleWords: { value: 5, section: '2', origin: 'convention' },
  minHashPermutations: { value: 128, section: '2', origin: 'convention: 32 bands of 4 rows' },
  minHashBands: { value: 32, section: '2', origin: 'finds 99.98 % of the pairs at Jaccard .7' },
  duplicateJaccard: { value: 0.8, section: '2', origin: 'convention' },
  duplicatePart: { value: 0.93, section: '2', origin: 'convention, set on labelled pairs: decision 070' },
  duplicatePartShingles: { value: 40, section: '2', origin: 'convention' },
  duplicateDays: { value: 60, section: '2', origin: 'window of a commercial provider' },
  boilerplateTitles: { value: 3, section: '2', origin: 'convention' },
  lengthCapShare: { value: 0.05, section: '2', origin: 'convention' },
  minimumWords: { value: 50, section: '2', origin: 'convention' },
  closingAbsences: {
    value: 2,
    section: '2',
    origin: 'convention: complete crawls in a row without the listing',
  },
  activeDays: { value: 90, section: '2', origin: 'convention: open for longer is long-running' },
  unseenDays: { value: 7, section: '2', origin: 'convention' },
  unseenIntervals: { value: 3, section: '2', origin: 'convention: of the source between two crawls' },
  repostDays: { value: 90, section: '2', origin: 'convention: the same text under a new id' },
  z: { value: 1.959964, section: '3.2', origin: '97.5 % point of the normal distribution' },
  minimumClusters: { value: 2, section: '3.2', origin: 'a variance between employers needs two of them' },
  unknownEmployerFlag: { value: 0.2, section: '3.2', origin: 'convention' },
  minimumEffective: { value: 30, section: '3.3', origin: nchs },
  widthSuppressed: { value: 0.3, section: '3.3', origin: nchs },
  widthAlwaysOk: { value: 0.05, section: '3.3', origin: nchs },
  widthRelative: { value: 1.3, section: '3.3', origin: nchs },
  minimumEmployers: { value: 5, section: '3.3', origin: 'convention' },
  largestEmployerShare: { value: 0.5, section: '3.3', origin: 'convention' },
  employersForOk: { value: 9, section: '3.3', origin: 'convention' },
  depthMedian: { value: 10, section: '3.3', origin: 'convention' },
  depthDistribution: { value: 30, section: '3.3', origin: nchs },
  companyShares: { value: 30, section: '3.3', origin: 'convention' },
  people: { value: 30, section: '3.3', origin: 'convention' },
  payMedian: {
    value: 10,
    section: '4.3',
    origin: 'no exact 95 % interval exists below 6; convention above it',
  },
  payQuartile: {
    value: 20,
    section: '4.3',
    origin: 'no exact 95 % interval exists below 13; convention above it',
  },
  payDecile: {
    value: 40,
    section: '4.3',
    origin: 'no exact 95 % interval exists below 36; convention above it',
  },
  payGapEachSide: { value: 20, section: '3.3', origin: 'convention' },
  payRangeRatio: { value: 3, section: '4.1', origin: 'convention: a wider range states no pay' },
  hoursPerYear: { value: 2080, section: '4.1', origin: 'BLS OEWS convention: 40 hours, 52 weeks' },
  daysPerYear: { value: 260, section: '4.1', origin: 'five days, 52 weeks' },
  weeksPerYear: { value: 52, section: '4.1', origin: 'calendar' },
  monthsPerYear: { value: 12, section: '4.1', origin: 'calendar' },
  hoursPerFullWeek: { value: 40, section: '4.1', origin: 'BLS OEWS convention: 40 hours, 52 weeks' },
  largestHourly: { value: 250, section: '1.3.1 R16', origin: 'convention: an amount without a period' },
  largestMonthly: { value: 25_000, section: '1.3.1 R16', origin: 'convention: an amount without a period' },
  disclosureDifference: { value: 0.1, section: '4.4', origin: 'convention' },
  disclosureRate: { value: 0.3, section: '4.4', origin: 'convention' },
  disclosureCell: { value: 20, section: '4.4', origin: 'convention' },
  disclosureWeightCap: { value: 5, section: '4.4', origin: 'convention' },
  pairJoint: { value: 5, section: '6', origin: 'convention' },
  pairEmployers: { value: 3, section: '6', origin: 'convention' },
  pairG2: {
    value: 10.83,
    section: '6',
    origin: 'chi-squared, one degree of freedom, p = .001 (Dunning 1993)',
  },
  mostAbove: { value: 0.5, section: '3.7', origin: 'meaning of the word' },
  aboutHalfFrom: { value: 0.4, section: '3.7', origin: 'convention' },
  aboutHalfTo: { value: 0.6, section: '3.7', origin: 'convention' },
  fewBelow: { value: 0.1, section: '3.7', origin: 'convention' },
} as const satisfies Record<string, Threshold>

/** Version of METHOD that the figures follow; part of every snapshot's settings. */
export const METHOD_VERSION = '1.2'

/** Hours from the level above the surface to this one, L1..L5 (METHOD 10, convention, editable in a plan). */
export const HOURS_TO_LEVEL = { 1: 15, 2: 60, 3: 200, 4: 600, 5: 1500 } as const
