const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffc]|\ufe0f/g
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Runs of spaces, and single ones that are not the plain kind: a plain single space needs no replacing. */
const SPACES =
  /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{2,}|[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Signs that open a list item, alone or after the `- ` of an HTML list. A dash or letter counts only before a space. */
const BULLET = /^(?:- )?(?:[•·●▪■◦○∙‣⁃►▶➢➤✓✔✅❖◆◾▸⦁\uf0b7\uf0a7\uf0d8\uf076]+ ?|(?:[-–—*+]|o) (?=\S))/u
const BULLET_SIGN = /[•●▪◦‣⦁\uf0b7]/u
const INLINE_BULLET = / ?[•●▪◦‣⦁\uf0b7] ?/gu

/**
 * Folds a text into the form every posting has: one block a line, no blank lines, single spaces, list items
 * starting `- `, no invisible characters, NBSP and its kin as spaces. '' when nothing visible is left.
 * A line holding two or more bullet signs is a list that lost its line breaks; it gets them back.
 */
export function foldText(text: string): string {
  const lines: string[] = []
  const clean = breakGluedSentences(
    text.replace(LINE_BREAKS, '\n').replace(INVISIBLE, '').replace(SPACES, ' '),
  )
  const hasSigns = BULLET_SIGN.test(clean)
  for (const raw of clean.split('\n')) {
    const line = raw.trim()
    if (line === '') continue
    const signs = hasSigns ? line.match(INLINE_BULLET) : null
    if (signs !== null && signs.length >= 2) {
      const [head, ...items] = line.split(INLINE_BULLET)
      pushLine(lines, head ?? '')
      for (const item of items) if (item.trim() !== '') pushLine(lines, `- ${item.trim()}`)
    } else {
      pushLine(lines, line)
    }
  }
  return lines.join('\n')
}

function pushLine(lines: string[], line: string): void {
  const bullet = BULLET.exec(line)
  const folded = bullet === null ? line : `- ${line.slice(bullet[0].length).trimStart()}`
  if (folded === '- ' || folded === '-' || folded === '') return
  lines.push(folded)
}

const MAYBE_GLUED = /[a-z][.:!?;][A-Z][a-z]/
/** The end of a sentence or heading glued to the beginning of the next: "requirements.Key", "Duties:Cook". */
const GLUED = /(?<=\p{Ll}{3}[.:!?;])(?=\p{Lu}\p{Ll}+[ ,])(?!(?:Js|Net|Io|Ai|Com|Org)\b)/gu

/** A text with at least three glued sentences lost its line breaks there (a scraper that joined elements). */
function breakGluedSentences(text: string): string {
  return MAYBE_GLUED.test(text) && (text.match(GLUED) ?? []).length >= 3 ? text.replace(GLUED, '\n') : text
}

/** The same for a title or a name: everything on one line, without a leading bullet. */
export function foldLine(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(/\n/g, ' ').replace(INVISIBLE, '').replace(SPACES, ' ').trim()
}
