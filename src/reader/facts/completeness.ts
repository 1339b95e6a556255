/**
 * A text shorter than its stated length by more than this share was cut: cleaning (tags, blanks) shortens too.
 * Convention.
 */
const CLEANING_MARGIN = 0.02

/**
 * Whether a text is whole as far as it and its source say (METHOD 2): not known to be a snippet, not ending in
 * an ellipsis, not shorter than the stated length. The source's length cap needs its other texts: see corpus.
 */
export function isTextComplete(
  text: string,
  source: { readonly statedLength: number | null; readonly isSnippet: boolean },
): boolean {
  const end = text.trimEnd().replace(/["'”’)\]]+$/, '')
  if (source.isSnippet || /(?:…|\.{3}|\[\.\.\.|&hellip;)$/.test(end)) return false
  return source.statedLength === null || text.length >= source.statedLength * (1 - CLEANING_MARGIN)
}
