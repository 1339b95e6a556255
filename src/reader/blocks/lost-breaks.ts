/** Words that open a sentence: "PreparationA working understanding" was two lines. */
const OPENERS: ReadonlySet<string> = new Set([
  'A',
  'An',
  'The',
  'This',
  'We',
  'You',
  'Our',
  'Your',
  'To',
  'In',
  'As',
  'At',
  'For',
  'If',
  'It',
  'Must',
  'Are',
  'Do',
])

/** Beginnings of names that carry a capital inside: McDonald, DeVry, iPhone, LinkedIn. */
const NAME_STARTS: ReadonlySet<string> = new Set(['mc', 'mac', 'de', 'la', 'le', 'van', 'di', 'o'])

const isLower = (code: number): boolean => code >= 97 && code <= 122
const isUpper = (code: number): boolean => code >= 65 && code <= 90
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => isLower(code) || isUpper(code)

/**
 * Offsets where a line break was lost when a page was turned into text: a capital stuck to the word or mark
 * before it ("settingFood provided", "stakeholders.Our", "A+Preferred"). Names with inner capitals
 * ("JavaScript", "HubSpot") are left whole: a word split needs a small first letter, a heading's last word
 * before, or a sentence opener or colon after. `headingEnds` are the last words of the language's headings ("Job
 * DescriptionAction Equipment" was two lines). Ascending; one pass.
 */
export function lostBreaks(text: string, headingEnds: ReadonlySet<string>): number[] {
  const found: number[] = []
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (!isUpper(code)) continue
    const before = text.charCodeAt(at - 1)
    if (isLower(before)) {
      if (isLostBetweenWords(text, at, headingEnds)) found.push(at)
    } else if (before === 46 || before === 33 || before === 63 || before === 58 || before === 59) {
      if (isLostAfterMark(text, at)) found.push(at)
    } else if (before === 41 || before === 43 || isDigit(before)) {
      const right = wordFrom(text, at)
      if (
        right.length >= 4 &&
        isLower(right.charCodeAt(1)) &&
        isLower(right.charCodeAt(2)) &&
        before !== 43
      ) {
        if (before === 41 || headingEnds.has(right.toLowerCase())) found.push(at)
      } else if (before === 43 && headingEnds.has(right.toLowerCase())) found.push(at)
    }
  }
  return found
}

function wordFrom(text: string, at: number): string {
  let end = at
  while (end < text.length && end - at < 40 && isLetter(text.charCodeAt(end))) end += 1
  return text.slice(at, end)
}

function wordUpTo(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 40 && isLetter(text.charCodeAt(start - 1))) start -= 1
  return text.slice(start, at)
}

/** "providedLaid": small first letter; "DescriptionAction": heading word; "PreparationA": sentence opener. */
function isLostBetweenWords(text: string, at: number, headingEnds: ReadonlySet<string>): boolean {
  const left = wordUpTo(text, at)
  const right = wordFrom(text, at)
  if (headingEnds.has(left.toLowerCase()) && left.length >= 5) return right.length >= 2 || OPENERS.has(right)
  if (text.charCodeAt(at + right.length) === 58 && left.length >= 3 && right.length >= 4) return true
  const hasSmallStart = isLower(left.charCodeAt(0))
  if (OPENERS.has(right)) return left.length >= 5 || hasSmallStart
  if (!hasSmallStart || left.length < 3 || right.length < 3) return false
  if (NAME_STARTS.has(left)) return false
  return isLower(right.charCodeAt(1))
}

/** "stakeholders.Our", "includes:Modern"; not "Node.Js", "U.S.Army", "www.Name.com", "Inc.Name". */
function isLostAfterMark(text: string, at: number): boolean {
  const right = wordFrom(text, at)
  const left = wordUpTo(text, at - 1)
  const after = text.charCodeAt(at + right.length)
  if (after === 46 && isLower(text.charCodeAt(at + right.length + 1))) return false
  if (right.length === 1) return after === 32 && left.length >= 3
  if (left === '') return text.charCodeAt(at - 2) === 41 && right.length >= 3
  if (left.length < 2 || left === 'www' || right === 'Js' || right === 'JS' || right === 'NET') return false
  if (isUpper(left.charCodeAt(left.length - 1))) return left.length >= 4 && isLower(right.charCodeAt(1))
  return right.length >= 3 || isLower(right.charCodeAt(1))
}
