import type { Json } from './flatten-object.ts'

const STRING_OR_NAN = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g

/**
 * Parses JSON, and what Python prints for it: NaN and Infinity, which JSON does not know, become null.
 *
 * @throws {SyntaxError} of the first attempt when it is neither.
 */
export function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    if (!/\b(?:NaN|Infinity)\b/.test(text)) throw error
    return JSON.parse(
      text.replace(STRING_OR_NAN, (token) => (token.startsWith('"') ? token : 'null')),
    ) as Json
  }
}
