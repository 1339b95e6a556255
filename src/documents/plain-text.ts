import { LINE_TAGS } from './data/html-elements.ts'
import { hasMarkup, unescapeLayers } from './entity-layers.ts'
import { foldLine, foldText } from './fold-text.ts'
import { htmlToText } from './html-to-text.ts'
import { resolveLiteralEscapes } from './literal-escapes.ts'
import { looksLikeMarkdown, markdownToText } from './markdown-to-text.ts'
import { repairMojibake } from './mojibake.ts'

const LINE_TAG = new RegExp(`<(?:${LINE_TAGS})[\\s/>]`, 'gi')
const MARKDOWN_SIGNS = /\*\*|\]\(http|\\[-+.*_#&!()]|^#{1,6} |__|^ {0,3}\* /m
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i

/**
 * A posting's text in its one plain form, whatever it came as: HTML (escaped or not), Markdown, or prose with
 * stray entities, printed escapes or broken encoding. One block a line, list items starting `- `. '' for nothing.
 */
export function toPlainText(raw: string): string {
  const text = unescapeLayers(repairMojibake(resolveLiteralEscapes(raw)))
  const words = hasMarkup(text) ? htmlToText(text, keepsLineBreaks(text)) : text
  // Markup seldom holds Markdown, or entities escaped once too often; where it does the signs give it away.
  return foldText(withoutMarkdown(repairMojibake(withoutEntities(words))))
}

/** The same for a title, a name or a place: one line. */
export function toPlainLine(raw: string): string {
  const text = unescapeLayers(repairMojibake(resolveLiteralEscapes(raw)))
  return foldLine(hasMarkup(text) ? htmlToText(text) : withoutEntities(text))
}

/** In a text whose tags seldom break lines, its own line breaks do. */
function keepsLineBreaks(html: string): boolean {
  // Without its trailing blanks: from each of those the pattern would look on to the end.
  const breaks = (html.trimEnd().match(/\n\s*\S/g) ?? []).length
  return breaks > 3 * (html.match(LINE_TAG) ?? []).length
}

function withoutEntities(text: string): string {
  return text.includes('&') && ENTITY.test(text) ? htmlToText(text.replace(/</g, '&lt;'), true) : text
}

function withoutMarkdown(text: string): string {
  return MARKDOWN_SIGNS.test(text) && looksLikeMarkdown(text) ? markdownToText(text) : text
}
