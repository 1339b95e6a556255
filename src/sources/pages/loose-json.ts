import { toPlainLine } from '../../documents/index.ts'
import type { Json } from '../tables/flatten-object.ts'
import { parseJson } from '../tables/parse-json.ts'

const CONTROL: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * JSON as pages embed it, or null when it cannot be understood. Taken besides JSON itself: a wrapping comment or CDATA
 * mark, raw line breaks and unescaped quotes inside strings, escapes that JSON does not know, commas before a closing
 * bracket, a final semicolon, and the whole text escaped as HTML. Time is linear in the text.
 */
export function parseLooseJson(text: string): Json | null {
  const bare = text
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)\s*/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>|\/\*\s*\]\]>\s*\*\/)$/, '')
    .trimEnd()
    .replace(/;$/, '')
  const json = !bare.includes('"') && bare.includes('&quot;') ? toPlainLine(bare) : bare
  return parsed(json) ?? parsed(repaired(json))
}

function parsed(text: string): Json | null {
  try {
    return parseJson(text)
  } catch {
    // Asked to find out: the caller tries the repaired text, then goes on without this script.
    return null
  }
}

/** Puts right what stands inside strings and drops commas that separate nothing. */
function repaired(text: string): string {
  const out: string[] = []
  let isInside = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (!isInside) {
      if (character === '"') isInside = true
      if (character === ',' && /[}\]]/.test(nextSolid(text, at + 1))) continue
      out.push(character)
    } else if (character === '\\') {
      const next = text[at + 1] ?? ''
      out.push(isEscape(text, at) ? `\\${next}` : next === '"' || next === '\\' ? `\\${next}` : next)
      at += 1
    } else if (character === '"') {
      // A quote ends its string only before what may follow a string.
      if (/[,:}\]]|^$/.test(nextSolid(text, at + 1))) {
        isInside = false
        out.push(character)
      } else out.push('\\"')
    } else if (character < ' ') out.push(CONTROL[character] ?? ' ')
    else out.push(character)
  }
  return out.join('')
}

function isEscape(text: string, at: number): boolean {
  const next = text[at + 1] ?? ''
  return next === 'u' ? /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) : /["\\/bfnrt]/.test(next)
}

/** The next character that is no space, looked for in the following hundred only; '' at the end. */
function nextSolid(text: string, from: number): string {
  for (let at = from; at < Math.min(text.length, from + 100); at += 1) {
    const character = text[at] ?? ''
    if (!/\s/.test(character)) return character
  }
  return ''
}
