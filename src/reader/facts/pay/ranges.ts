import type { Span } from '../../types.ts'
import type { Amount } from './amounts.ts'

/** One or two amounts that belong together; an amount alone is both ends until {@link boundsOf} looks. */
export interface MoneyRange extends Span {
  readonly low: number
  readonly high: number
  readonly currency: string | null
  readonly factor: number
  /** True when two amounts were written. */
  readonly isPair: boolean
  /** True for an amount alone that is written with a plus behind it. */
  readonly isOpen: boolean
}

/** What stands between the two ends of a range; brackets may explain the first end. */
const BETWEEN =
  /^\s*(?:\/\s?(?:hr|hour|yr|year|annum|month|mo|week|day)\s*|(?:per|an|a) (?:hour|year|month|annum|week|day)\s*|USD\s*)?(?:in (?:our|the) lowest[^$€£\d]{0,40}?)?(?:\[[^\]]{0,120}\]|\([^)]{0,60}\))?[\s*]*(?:\u200b?[-‐‑–—−~]+\u200b?|to|and|through|until|up to|tot|bis|à|a|till|y|en|et|och)[\s*\u200b]*$/i
/** "Salary minimum: $50,000, salary maximum: $60,000": two labels in a row make a range. */
const TO_MAXIMUM =
  /^[\s,;|/–-]*(?:(?:salary|pay|wage|rate|compensation)\s+)?max(?:imum)?(?:\s+(?:salary|pay|wage|rate))?\s*[:=]?\s*$/i
const MINIMUM = /\bmin(?:imum)?(?:\s+(?:salary|pay|wage|rate))?\s*[:=]?\s*$/i
const BETWEEN_AND = /^[^-–—]*\b(?:and|en|et|y|och)\b/i
const UP_TO =
  /(?:\bup to|\bup[- ]to|\bmax(?:imum)?(?: of| salary| pay)?|\bas high as|\bnot exceed(?:ing)?|\bto|\btot|\bbis zu|\bless than|\bunder|\bupto)\s*(?:approximately |an? |as much as )?[:*\s]*$/i
const FROM =
  /(?:\bfrom|\bstart(?:s|ing)?(?: (?:at|from|salary|pay|wage|rate|base))?(?: (?:is|of|at|from))?|\bmin(?:imum)?(?: (?:of|salary|pay|wage|rate))?(?: (?:is|of))?|\bat least|\bno less than|\bvanaf|\bab|\bbegin(?:s|ning)? at|\bmore than|\bover|\babove|\bupwards of)\s*[:*\s]*$/i

/** Sets the two ends on one scale: "$48 to $72k", "90k-110", "140-160k". */
function scaled(low: Amount, high: Amount): [number, number] {
  let [from, to] = [low.value, high.value]
  if (high.factor > low.factor && low.factor === 1 && from < 1000) from *= high.factor
  else if (low.factor > high.factor && high.factor === 1 && to < 1000) to *= low.factor
  return [from, to]
}

/** The ends of a range; the one that the words before an amount alone leave open is null (R24). */
export function boundsOf(
  plain: string,
  range: MoneyRange,
): { readonly low: number | null; readonly high: number | null } {
  const { low, high } = range
  if (range.isPair) return { low, high }
  const before = plain.slice(Math.max(0, range.start - 40), range.start)
  if (UP_TO.test(before)) return { low: null, high }
  return { low, high: range.isOpen || FROM.test(before) ? null : high }
}

/** Joins neighbouring amounts into ranges; an amount alone is a range of its own. `plain` is free of escapes. */
export function rangesOf(plain: string, amounts: readonly Amount[]): MoneyRange[] {
  const ranges: MoneyRange[] = []
  for (let index = 0; index < amounts.length; index += 1) {
    const first = amounts[index]
    const second = amounts[index + 1]
    if (first === undefined) break
    if (second !== undefined) {
      const between = plain.slice(first.end, second.start)
      const [low, high] = scaled(first, second)
      const isJoined =
        (between.length < 140 &&
          BETWEEN.test(between) &&
          (!BETWEEN_AND.test(between) ||
            /\b(?:between|range|ranges|ranging|entre|tussen|zwischen|mellan)\b[^.;]{0,100}$/i.test(
              plain.slice(Math.max(0, first.start - 130), first.start),
            ))) ||
        (TO_MAXIMUM.test(between) && MINIMUM.test(plain.slice(Math.max(0, first.start - 30), first.start)))
      const isSameMoney =
        first.currency === null ||
        second.currency === null ||
        first.currency === second.currency ||
        first.currency === '$' ||
        second.currency === '$'
      if (isJoined && isSameMoney && high >= low) {
        ranges.push({
          start: first.start,
          end: second.end,
          low,
          high,
          currency: sharper(first.currency, second.currency),
          factor: Math.max(first.factor, second.factor),
          isPair: true,
          isOpen: false,
        })
        index += 1
        continue
      }
    }
    ranges.push({
      start: first.start,
      end: first.end,
      low: first.value,
      high: first.value,
      currency: first.currency,
      factor: first.factor,
      isPair: false,
      isOpen: first.isOpen,
    })
  }
  return ranges
}

/** A code says more than a sign that several currencies share. */
function sharper(one: string | null, other: string | null): string | null {
  if (one === null) return other
  if (other === null) return one
  return one.length === 3 ? one : other
}
