/** Postings with texts of real length, for the sections that read. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rawPostingOf } from '../src/core/reading/open-posting.ts'
import type { RawPosting } from '../src/reader/index.ts'

/** Labelled postings beside the checkout, where they are there. */
const LABELLED = join(import.meta.dirname, '../../shared/bench/gold/dev.jsonl')
/** Postings written for the project. */
export const EXAMPLES = join(import.meta.dirname, '../examples/postings.json')

interface Line {
  readonly title: string
  readonly text?: string
  readonly description?: string
  readonly company?: string | null
}

/** A JSON Lines file with `title` and `text`; without one the labelled postings; without those the examples. */
export function realPostings(file: string | null): {
  readonly postings: readonly RawPosting[]
  readonly from: string
} {
  const chosen = file?.endsWith('.jsonl') ? file : existsSync(LABELLED) ? LABELLED : EXAMPLES
  const text = readFileSync(chosen, 'utf8')
  const lines: readonly Line[] = chosen.endsWith('.jsonl')
    ? text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line))
    : JSON.parse(text)
  return {
    postings: lines.map((line, index) => postingOf(line, String(index))),
    from: chosen === EXAMPLES ? "the project's own examples" : (chosen.split('/').at(-1) ?? chosen),
  }
}

function postingOf({ title, text, description, company }: Line, sourceId: string): RawPosting {
  const posting = rawPostingOf({ title, text: text ?? description ?? '', employer: company ?? null })
  return { ...posting, source: 'bench', sourceId }
}
