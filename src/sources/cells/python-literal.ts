/** What a Python literal can hold, as JSON would; tuples are lists. */
export type PythonValue =
  | string
  | number
  | boolean
  | null
  | readonly PythonValue[]
  | { readonly [key: string]: PythonValue }

const MAX_DEPTH = 20
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '',
  b: '',
  f: '\n',
  v: '\n',
}

/**
 * Reads a Python list, tuple or dict written out in a cell ("['a', 'b']", "{'name': 'x'}"), JSON included.
 * Undefined when the text is anything else or does not parse to its end, so that prose stays prose.
 */
export function parsePythonLiteral(text: string): PythonValue | undefined {
  const start = skipSpace(text, 0)
  const first = text[start]
  if (first !== '[' && first !== '{' && first !== '(') return undefined
  const last = text.trimEnd().at(-1)
  if (last !== (first === '[' ? ']' : first === '{' ? '}' : ')')) return undefined
  const result = parseValue(text, start, 0)
  return result !== null && skipSpace(text, result.end) === text.length ? result.value : undefined
}

interface Parsed {
  readonly value: PythonValue
  readonly end: number
}

function skipSpace(text: string, position: number): number {
  let at = position
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1
  return at
}

function parseValue(text: string, position: number, depth: number): Parsed | null {
  if (depth > MAX_DEPTH) return null
  const first = text[position]
  if (first === '[') return parseItems(text, position + 1, ']', depth)
  if (first === '(') return parseItems(text, position + 1, ')', depth)
  if (first === '{') return parseDict(text, position + 1, depth)
  return parseScalar(text, position)
}

function parseScalar(text: string, position: number): Parsed | null {
  const first = text[position]
  if (first === "'" || first === '"') return parseString(text, position)
  if ((first === 'u' || first === 'b' || first === 'r') && /['"]/.test(text[position + 1] ?? '')) {
    return parseString(text, position + 1)
  }
  const word = /^(?:None|null|nan|NaN|True|true|False|false|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
    text.slice(position, position + 40),
  )?.[0]
  if (word === undefined) return null
  const end = position + word.length
  if (/^[Tt]rue$/.test(word)) return { value: true, end }
  if (/^[Ff]alse$/.test(word)) return { value: false, end }
  return { value: /^-?\d/.test(word) ? Number(word) : null, end }
}

function parseItems(text: string, position: number, closing: string, depth: number): Parsed | null {
  const items: PythonValue[] = []
  let at = skipSpace(text, position)
  while (text[at] !== closing) {
    const item = parseValue(text, at, depth + 1)
    if (item === null) return null
    items.push(item.value)
    at = skipSpace(text, item.end)
    if (text[at] === ',') at = skipSpace(text, at + 1)
    else if (text[at] !== closing) return null
  }
  return { value: items, end: at + 1 }
}

function parseDict(text: string, position: number, depth: number): Parsed | null {
  const entries: [string, PythonValue][] = []
  let at = skipSpace(text, position)
  while (text[at] !== '}') {
    const key = parseScalar(text, at)
    if (key === null) return null
    at = skipSpace(text, key.end)
    if (text[at] !== ':') return null
    const value = parseValue(text, skipSpace(text, at + 1), depth + 1)
    if (value === null) return null
    entries.push([String(key.value), value.value])
    at = skipSpace(text, value.end)
    if (text[at] === ',') at = skipSpace(text, at + 1)
    else if (text[at] !== '}') return null
  }
  return { value: Object.fromEntries(entries), end: at + 1 }
}

function parseString(text: string, position: number): Parsed | null {
  const quote = text[position] ?? ''
  const parts: string[] = []
  let from = position + 1
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (character === quote) {
      parts.push(text.slice(from, at))
      return { value: parts.join(''), end: at + 1 }
    }
    if (character !== '\\') continue
    parts.push(text.slice(from, at))
    const [value, length] = readEscape(text, at)
    parts.push(value)
    at += length - 1
    from = at + 1
  }
  return null
}

/** What the escape at a backslash stands for, and its length. */
function readEscape(text: string, at: number): readonly [string, number] {
  const kind = text[at + 1] ?? ''
  const digits = kind === 'x' ? 2 : kind === 'u' ? 4 : kind === 'U' ? 8 : 0
  if (digits > 0) {
    const hex = text.slice(at + 2, at + 2 + digits)
    const code = Number.parseInt(hex, 16)
    if (hex.length === digits && /^[0-9a-fA-F]+$/.test(hex) && code <= 0x10ffff) {
      return [String.fromCodePoint(code), digits + 2]
    }
  }
  return [ESCAPES[kind] ?? kind, 2]
}
