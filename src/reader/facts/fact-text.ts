import type { SectionSpan } from '../blocks/sections.ts'
import type { LanguageTables } from '../language/tables.ts'
import type { Section, Span } from '../types.ts'

/** A text with its sections and the words of its language, as the readers of facts need it. */
export interface FactText {
  readonly text: string
  readonly sections: readonly SectionSpan[]
  readonly tables: LanguageTables
}

/** The section an offset stands in; `unsectioned` outside all of them. */
export function sectionAt({ sections }: FactText, offset: number): Section {
  return sections.find((span) => offset >= span.start && offset < span.end)?.section ?? 'unsectioned'
}

/**
 * The sentence around a span: cut at line ends, bullets, semicolons and full stops, but not at the dot of an
 * abbreviation ("B.S.", "approx.") or a number.
 */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const isEnd = (at: number): boolean => {
    const mark = text[at]
    if (mark === '\n' || mark === '•' || mark === ';' || mark === '·') return true
    if (mark !== '.' && mark !== '!' && mark !== '?') return false
    const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]]
    // "e.g.", "Node.js", "ASP.NET", "3.5" go on; "science.3 years" lost its space.
    if (/\p{Ll}/u.test(after) || /\s/.test(before) || /\p{Lu}\p{Lu}/u.test(before + after)) return false
    if (/\d/.test(after)) return /\p{Ll}/u.test(before)
    return !/(?:\b\p{Lu}|\b(?:e\.g|i\.e|etc|approx|min|max|yrs?|incl|deg|dept|no|vs|Sr|Jr|Dr|Ph|St))$/u.test(
      text.slice(Math.max(0, at - 7), at),
    )
  }
  let from = start
  while (from > 0 && start - from < 400 && !isEnd(from - 1)) from -= 1
  let to = end
  while (to < text.length && to - end < 400 && !isEnd(to)) to += 1
  return { start: from, end: to }
}
