/** Words that a number was stuck to when spaces were lost: "experience of10+ years", "minimum5 years". */
const BEFORE_NUMBER: ReadonlySet<string> = new Set([
  'of',
  'least',
  'minimum',
  'min',
  'over',
  'with',
  'have',
  'has',
  'than',
  'approximately',
  'about',
  'requires',
  'require',
  'required',
  'experience',
  'exp',
  'and',
  'to',
  'the',
])
const YEARS = /^(?:years?|yrs?)/i

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/**
 * Offsets at which a word and a number of years lost the space between them: "of10+years", "5years", "3+yearsof".
 * Ascending; one pass. Names with digits ("python3", "web3", "level2") are left whole.
 */
export function stuckNumbers(text: string): number[] {
  const found: number[] = []
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const before = text.charCodeAt(at - 1)
    if (isDigit(code) && isLetter(before)) {
      if (BEFORE_NUMBER.has(wordUpTo(text, at)) && leadsToYears(text, at)) found.push(at)
    } else if ((code === 121 || code === 89) && (isDigit(before) || before === 43)) {
      const years = YEARS.exec(text.slice(at, at + 5))
      if (years === null) continue
      found.push(at)
      const end = at + years[0].length
      if (/^(?:of|in|with|exp)/.test(text.slice(end, end + 4))) found.push(end)
    }
  }
  return found
}

function wordUpTo(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 20 && isLetter(text.charCodeAt(start - 1))) start -= 1
  return text.slice(start, at).toLowerCase()
}

/** A number of at most two digits, perhaps a range, with years behind it. */
function leadsToYears(text: string, at: number): boolean {
  return /^\d{1,2}\s*\+?(?:\s*(?:-|–|to)\s*\d{1,2}\s*\+?)?\s*(?:years?|yrs?)/i.test(text.slice(at, at + 20))
}
