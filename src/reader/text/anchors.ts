/**
 * Costly patterns are run only near the few words without which they cannot match. One automaton (Aho and
 * Corasick 1975) finds all those words in a single pass over a text.
 */

/** Where anchors were found: the offset just behind each, ascending, and the groups it speaks for as bits. */
export interface Anchors {
  readonly ends: readonly number[]
  readonly groups: readonly number[]
}

/** Looks a text through for anchors; linear in its length. */
export type AnchorScan = (text: string) => Anchors

/** How many groups fit in the bits of a small integer. */
const MOST_GROUPS = 30
/** No pattern looks further behind or ahead of its own match, in characters. */
const CONTEXT = 20

/** Class of a character that stands in no anchor. */
const OTHER = 0

/** Characters that a pattern without regard to case takes for these: the long s and the Kelvin sign. */
const ALSO: Readonly<Record<string, string>> = { s: '\u017f', k: '\u212a' }
const BLANKS =
  '\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/**
 * Makes the scan for groups of anchors in small letters. Case is no matter, and a blank in an anchor stands for
 * any white space. Group n is bit n; at most thirty.
 *
 * @throws Error when there are more groups than bits.
 */
export function anchorScan(groups: readonly (readonly string[])[]): AnchorScan {
  if (groups.length > MOST_GROUPS)
    throw new Error(`${groups.length} groups of anchors, at most ${MOST_GROUPS} fit: join some`)
  const classes = new Uint8Array(0x10000)
  let width = 1
  for (const char of new Set(groups.flat().join(''))) {
    for (const same of [char, char.toUpperCase(), ALSO[char] ?? '', char === ' ' ? BLANKS : ''].join(''))
      classes[same.charCodeAt(0)] = width
    width += 1
  }
  const { next, found } = automaton(groups, classes, width)
  return (text) => {
    const ends: number[] = []
    const bits: number[] = []
    let state = 0
    for (let at = 0; at < text.length; at += 1) {
      state = next[state + (classes[text.charCodeAt(at)] ?? OTHER)] ?? 0
      const here = found[state] ?? 0
      if (here !== 0) {
        ends.push(at + 1)
        bits.push(here)
      }
    }
    return { ends, groups: bits }
  }
}

/** The table of moves, by state and class, and the groups that end in each state. States are row offsets. */
function automaton(
  groups: readonly (readonly string[])[],
  classes: Uint8Array,
  width: number,
): { readonly next: Int32Array; readonly found: Int32Array } {
  const size = (groups.flat().join('').length + 1) * width
  const next = new Int32Array(size)
  const found = new Int32Array(size)
  let free = width
  for (const [group, words] of groups.entries()) {
    for (const word of words) {
      let state = 0
      for (let at = 0; at < word.length; at += 1) {
        const move = state + (classes[word.charCodeAt(at)] ?? OTHER)
        if (next[move] === 0) {
          next[move] = free
          free += width
        }
        state = next[move] ?? 0
      }
      found[state] = (found[state] ?? 0) | (1 << group)
    }
  }
  // Breadth first: where a state has no move of its own, it takes that of its longest suffix.
  const queue: { readonly state: number; readonly suffix: number }[] = [{ state: 0, suffix: 0 }]
  for (const { state, suffix } of queue) {
    found[state] = (found[state] ?? 0) | (found[suffix] ?? 0)
    for (let kind = 1; kind < width; kind += 1) {
      const fallen = state === 0 ? 0 : (next[suffix + kind] ?? 0)
      const own = next[state + kind] ?? 0
      if (own === 0) next[state + kind] = fallen
      else queue.push({ state: own, suffix: fallen })
    }
  }
  return { next, found }
}

/** How far a match reaches at most, in characters, before and behind the end of an anchor in it. */
export interface Reach {
  readonly back: number
  readonly ahead: number
}

/**
 * All matches of a pattern (flag `g`) that hold an anchor of a group, in order, as `matchAll` gives them when
 * every match holds one (so none is empty); `index` counts in the whole text, `input` is a part of it.
 */
export function matchesNear(
  text: string,
  pattern: RegExp,
  anchors: Anchors,
  group: number,
  { back, ahead }: Reach,
): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  const bit = 1 << group
  let at = 0
  while (at < anchors.ends.length) {
    const end = anchors.ends[at] ?? 0
    at += 1
    if (((anchors.groups[at - 1] ?? 0) & bit) === 0) continue
    const from = Math.max(0, end - back - CONTEXT)
    let to = end + ahead + CONTEXT
    for (; at < anchors.ends.length; at += 1) {
      if (((anchors.groups[at] ?? 0) & bit) === 0) continue
      const further = anchors.ends[at] ?? 0
      if (further - back - CONTEXT > to) break
      to = further + ahead + CONTEXT
    }
    const part = text.slice(from, to)
    pattern.lastIndex = 0
    for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
      match.index += from
      matches.push(match)
    }
  }
  return matches
}
