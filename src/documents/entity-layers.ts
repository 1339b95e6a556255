import { MARKUP_TAGS } from './data/html-elements.ts'

const TAG = new RegExp(`</?(?:${MARKUP_TAGS})(?:\\s[^<>]*)?/?>`, 'i')
const ESCAPED_TAG = new RegExp(`&(?:amp;)*lt;/?(?:${MARKUP_TAGS})(?:\\s|/|&(?:amp;)*gt;)`, 'i')
const LAYER: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&apos;': "'",
}

/** True when the text holds tags a browser would obey. */
export function hasMarkup(text: string): boolean {
  return text.includes('<') && TAG.test(text)
}

/**
 * Takes HTML that was entity-escaped once or more ("&lt;p&gt;", "&amp;lt;p&amp;gt;") back to HTML.
 * A text with real tags is left alone: its entities are what its author wants to show. At most three layers.
 */
export function unescapeLayers(text: string): string {
  let current = text
  for (let layer = 0; layer < 3; layer += 1) {
    if (hasMarkup(current) || !current.includes('lt;') || !ESCAPED_TAG.test(current)) return current
    current = current.replace(/&(?:amp|lt|gt|quot|apos|#34|#39);/g, (entity) => LAYER[entity] ?? entity)
  }
  return current
}
