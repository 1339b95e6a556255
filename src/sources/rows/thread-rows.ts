import { cellText } from '../cells/cell-text.ts'
import { parseDate } from '../cells/dates.ts'
import type { ColumnPlan } from '../columns/column-plan.ts'
import { type CommentContext, commentPostings } from '../threads/comment-postings.ts'
import type { Cell } from '../types.ts'
import type { DocumentResult } from './document-items.ts'

/** Reads a row that is a comment of a hiring thread; null for the table of any other feed. */
export function threadReader(
  columns: readonly string[],
  plan: ColumnPlan,
): ((cells: readonly Cell[], context: CommentContext) => readonly DocumentResult[]) | null {
  const thread = plan.feed?.thread
  if (thread === undefined) return null
  const [id, text, time, kind] = [thread.id, thread.text, thread.time, thread.kind ?? ''].map((name) =>
    columns.indexOf(name),
  )
  return (cells, context) => {
    const when = cells[time ?? -1]
    return commentPostings(
      {
        id: cellText(cells[id ?? -1]),
        text: cellText(cells[text ?? -1]),
        postedOn: typeof when === 'number' || typeof when === 'string' ? parseDate(when, null) : null,
        isStory: /^(?:direct|job|jobstor(?:y|ies)|story)$/i.test(cellText(cells[kind ?? -1])),
      },
      { source: context.source, collectedOn: context.collectedOn },
    )
  }
}
