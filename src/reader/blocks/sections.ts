import type { Section, Span } from '../types.ts'
import type { Block } from './blocks.ts'

/** A stretch of blocks under one heading. `header` is the heading's span, null for text before the first one. */
export interface SectionSpan extends Span {
  readonly section: Section
  readonly header: Span | null
}

/**
 * The sections of a text's blocks, in order, covering every block. A heading of unknown meaning inherits the
 * section it stands in; a heading inside a list item holds for that item only. [] for no blocks.
 */
export function sectionsOf(blocks: readonly Block[]): SectionSpan[] {
  const spans: { section: Section; header: Span | null; start: number; end: number }[] = []
  let outer: Pick<SectionSpan, 'section' | 'header'> = { section: 'unsectioned', header: null }
  let local: Pick<SectionSpan, 'section' | 'header'> | null = null
  let localItem = -1
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block === undefined) continue
    if (local !== null && index > localItem) local = null
    if (block.kind === 'heading' && block.header !== null) {
      const opened = { section: block.header, header: { start: block.start, end: block.end } }
      if (block.isLocal) {
        local = opened
        localItem = index + 1
      } else outer = opened
    }
    const now = local ?? outer
    const last = spans[spans.length - 1]
    if (last !== undefined && last.section === now.section && last.header?.start === now.header?.start)
      last.end = block.end
    else spans.push({ section: now.section, header: now.header, start: block.start, end: block.end })
  }
  return spans
}
