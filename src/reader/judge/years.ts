import { NUMBER, type Tokens } from '../text/tokens.ts'

/** "3-5 years", "two (2) years", "6 months": the lower bound in years. */
export interface YearsSignal {
  readonly type: 'years'
  readonly from: number
  readonly to: number
  readonly years: number
  /** True for "overall", "total": never attaches to a skill. */
  readonly isOverall: boolean
}

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
])
const UNITS: ReadonlyMap<string, number> = new Map([
  ['years', 1],
  ['year', 1],
  ['yrs', 1],
  ['yr', 1],
  ['yoe', 1],
  ['months', 1 / 12],
  ['month', 1 / 12],
])
/** What may stand between the number and its unit: "3 or more years", "5+ full years". */
const FILLERS: ReadonlySet<string> = new Set([
  '+',
  '-',
  '–',
  '—',
  'to',
  'or',
  'more',
  'plus',
  '(',
  ')',
  'full',
  'and',
  '‑',
  '~',
  '-year',
])
const OVERALL: ReadonlySet<string> = new Set(['overall', 'total', 'altogether', 'combined'])

function numberOf(word: string): number | null {
  const known = NUMBER_WORDS.get(word)
  if (known !== undefined) return known
  const first = word.charCodeAt(0)
  if (!(first >= 48 && first <= 57) || !/^\d{1,2}(\.\d)?\+?$/.test(word)) return null
  return Number.parseFloat(word)
}

/**
 * Years that start at token `at`, or null. The first number of a range counts (R28: the lowest route). Ages
 * ("18 years of age") are no years of experience (R18).
 */
export function readYears(tokens: Tokens, at: number, from: number, to: number): YearsSignal | null {
  const first = numberOf(tokens.lower[at] ?? '')
  if (first === null || (at > from && (tokens.lower[at - 1] === '$' || tokens.lower[at - 1] === '#')))
    return null
  const isTail = at > from && tokens.lower[at - 1] === '.' && tokens.gap[at] === 0
  if (isTail) return null
  let ahead = at + 1
  if (tokens.lower[ahead] === '.' && tokens.gap[ahead] === 0 && tokens.kind[ahead + 1] === NUMBER) ahead += 2
  while (ahead < to && ahead <= at + 7) {
    const word = tokens.lower[ahead] ?? ''
    const unit = UNITS.get(word)
    if (unit !== undefined) return finish(tokens, at, ahead, to, first * unit)
    if (!FILLERS.has(word) && numberOf(word) === null && tokens.kind[ahead] !== NUMBER) return null
    ahead += 1
  }
  return null
}

/**
 * "10+ years in marketing, at least 3 of them leading a team": a part of the years named before, at token `at`, or
 * null. `whole` is what it is a part of.
 */
export function readPartOfYears(tokens: Tokens, at: number, to: number, whole: number): YearsSignal | null {
  const years = numberOf(tokens.lower[at] ?? '')
  if (years === null || years > whole) return null
  const of = tokens.lower[at + 1] === '+' ? at + 2 : at + 1
  if (of + 1 >= to || tokens.lower[of] !== 'of' || !PARTS.has(tokens.lower[of + 1] ?? '')) return null
  return { type: 'years', from: at, to: of + 2, years, isOverall: false }
}

const PARTS: ReadonlySet<string> = new Set(['them', 'those', 'these', 'which'])

function finish(tokens: Tokens, from: number, unit: number, to: number, value: number): YearsSignal | null {
  const next = tokens.lower[unit + 1] ?? ''
  const after = tokens.lower[unit + 2] ?? ''
  if (unit + 1 < to && (next === 'old' || next === 'ago' || (next === 'of' && after === 'age'))) return null
  const isOverall = unit + 1 < to && (OVERALL.has(next) || OVERALL.has(after))
  const years = Math.round(value * 100) / 100
  return years > 40 ? null : { type: 'years', from, to: unit + 1, years, isOverall }
}
