/** A posting as it was copied from a job site's page: what the lines above its text say, and the text's lines. */
export interface PastedJob {
  readonly title: string
  readonly employer: string | null
  readonly place: string | null
  /** When it was posted, in the site's words ("Reposted 2 weeks ago"). */
  readonly posted: string | null
  /** Lines that may state pay, kind of employment and whether the work is remote. */
  readonly facts: readonly string[]
  readonly text: readonly string[]
}

/** Where one posting of a paste begins, where its head ends, and what its head says. */
export interface PasteHead extends Omit<PastedJob, 'facts' | 'text'> {
  /** Index of its first line. */
  readonly from: number
  /** Index of the first line behind the recognised ones. */
  readonly to: number
}

/** How the page of one job site reads when it is copied. */
export interface PasteSite {
  readonly name: string
  /** The heads found, in order; [] for a text that is no paste of this site. */
  heads(lines: readonly string[]): readonly PasteHead[]
  /** The line behind which the posting's own text begins. */
  readonly textAfter: RegExp
  /** The first line of what the site puts behind the text. */
  readonly textBefore: RegExp
  /** Buttons and the like, which are no text of a posting where `textAfter` is missing. */
  readonly buttons: RegExp
}

/** Lines looked through for the line behind which the text begins. */
const HEAD_LINES = 80

/** The postings of a paste, each from its head to the next one's. */
export function pastedJobs(site: PasteSite, lines: readonly string[]): readonly PastedJob[] {
  const heads = site.heads(lines)
  return heads.map((head, index) => {
    const end = heads[index + 1]?.from ?? lines.length
    const marked = lines
      .slice(head.to, Math.min(end, head.to + HEAD_LINES))
      .findIndex((line) => site.textAfter.test(line))
    const start = marked === -1 ? head.to : head.to + marked + 1
    const after = lines.slice(start, end)
    const stop = after.findIndex((line) => site.textBefore.test(line))
    const text = stop === -1 ? after : after.slice(0, stop)
    return {
      ...head,
      facts: lines.slice(head.to, marked === -1 ? head.to + 6 : start - 1),
      text: marked === -1 ? text.filter((line) => !site.buttons.test(line)) : text,
    }
  })
}

/** The nearest filled line above `index` that `skip` does not match, and where it stands; null when there is none. */
export function lineAbove(
  lines: readonly string[],
  index: number,
  skip: RegExp,
): { readonly line: string; readonly at: number } | null {
  for (let at = index - 1; at >= Math.max(0, index - 12); at -= 1) {
    const line = lines[at] ?? ''
    if (line !== '' && !skip.test(line)) return { line, at }
  }
  return null
}
