import type * as remoteWords from '../data/en/remote.ts'
import { matchesNear } from '../text/anchors.ts'
import type { Remote, Span } from '../types.ts'

/** What is known of a posting beside its text. */
export interface RemoteHints {
  readonly title: string
  /** Places as written; "Remote - US" says remote. */
  readonly places: readonly string[]
  /** The source's own field; false says nothing, as hybrid posts carry it too. */
  readonly isRemote: boolean | null
}

type RemoteWords = typeof remoteWords

/** How far a sentence is looked for on each side, in characters: it bounds the work on a text without stops. */
const LINE_REACH = 160

function lineAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LINE_REACH), at)
  const after = text.slice(at, at + LINE_REACH)
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '))
  const ends = [after.indexOf('\n'), after.indexOf('. ')].filter((end) => end >= 0)
  return before.slice(start + 1) + after.slice(0, Math.min(LINE_REACH, ...ends))
}

interface Found {
  readonly remote: Remote
  readonly weight: number
  readonly span: Span
}

function statementsOf(text: string, words: RemoteWords): Found[] {
  const found: Found[] = []
  const anchors = words.anchorsOf(text)
  if (anchors.ends.length === 0) return found
  for (const [group, [remote, weight, , pattern]] of words.STATEMENTS.entries()) {
    for (const match of matchesNear(text, pattern, anchors, group, words.REACH)) {
      if (words.GENERAL.test(lineAround(text, match.index + 1))) continue
      const lead = match[0].length - match[0].replace(/^[\s(|•·,/\n-]+/, '').length
      found.push({
        remote,
        weight,
        span: { start: match.index + lead, end: match.index + match[0].trimEnd().length },
      })
    }
  }
  return found
}

/** Where two statements weigh the same, hybrid contains both others, and "not remote" is said on purpose. */
const PRECEDENCE: readonly Remote[] = ['hybrid', 'onsite', 'remote']

/**
 * Where the work is done. The text's statements about the post decide, the stronger kind first; else the title,
 * the places and the source's field can say remote or hybrid; else `not stated`.
 */
export function readRemote(
  text: string,
  hints: RemoteHints,
  words: RemoteWords,
): { readonly remote: Remote; readonly span: Span | null } {
  const found = statementsOf(text, words)
  const named = [hints.title, ...hints.places].join('\n')
  const isNamedHybrid = /\bhybrid\b/i.test(named)
  const isNamedRemote =
    hints.isRemote === true || /\b(?:remote|work from home|wfh|anywhere|telework)\b/i.test(named)
  for (const weight of [2, 1]) {
    for (const remote of PRECEDENCE) {
      const first = found
        .filter((one) => one.weight === weight && one.remote === remote)
        .sort((one, other) => one.span.start - other.span.start)[0]
      if (first === undefined) continue
      // A place that says remote outranks anything weaker than a plain word about this post.
      if (isNamedRemote && !isNamedHybrid && remote === 'onsite') continue
      if (isNamedRemote && weight === 1 && remote !== 'remote') continue
      if (isNamedHybrid && remote === 'remote') continue
      return { remote, span: first.span }
    }
    if (weight === 2 && isNamedHybrid) return { remote: 'hybrid', span: null }
    if (weight === 2 && isNamedRemote) return { remote: 'remote', span: null }
  }
  if (/\b(?:on-?site|in[- ]office)\b/i.test(named)) return { remote: 'onsite', span: null }
  return { remote: 'not stated', span: null }
}
