import type { Cell } from '../types.ts'
import { isNullText } from './null-cell.ts'
import { type PythonValue, parsePythonLiteral } from './python-literal.ts'

/** Keys under which an object in a cell keeps its name, best first. */
const NAME_KEYS = ['display_name', 'displayName', 'name', 'label', 'title', 'text', 'value'] as const

/** A cell as plain string, '' when it says nothing. Lists are joined by `; `, a Python dict gives its name. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') {
    if (isNullText(cell)) return ''
    const parsed = parsePythonLiteral(cell)
    return parsed === undefined ? cell.trim() : pythonText(parsed)
  }
  if (typeof cell === 'object') return cell.filter((item) => !isNullText(item)).join('; ')
  return cell === -1 ? '' : String(cell)
}

/** A cell as a list: JSON and Python lists item by item, anything else as one item; empty items are left out. */
export function cellList(cell: Cell | undefined): {
  readonly items: readonly string[]
  readonly isList: boolean
} {
  if (typeof cell === 'object' && cell !== null) {
    return { items: cell.filter((item) => !isNullText(item)), isList: true }
  }
  if (typeof cell === 'string') {
    const parsed = parsePythonLiteral(cell)
    if (Array.isArray(parsed)) {
      return { items: parsed.map(pythonText).filter((item) => item.trim() !== ''), isList: true }
    }
  }
  const text = cellText(cell)
  return { items: text === '' ? [] : [text], isList: false }
}

/** A cell's number, or null: thousands separators and a currency sign are allowed, words are not. -1 is null. */
export function cellNumber(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) && cell !== -1 ? cell : null
  if (typeof cell !== 'string' || isNullText(cell)) return null
  const bare = cell
    .trim()
    .replace(/^[$£€]\s?/, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
  if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(bare)) return null
  const number = Number(bare)
  return Number.isFinite(number) && number !== -1 ? number : null
}

/** Yes and no as files write them; null for anything else. */
export function cellFlag(cell: Cell | undefined): boolean | null {
  if (typeof cell === 'boolean') return cell
  const text = cellText(cell).toLowerCase()
  if (/^(?:true|t|yes|y|1|1\.0)$/.test(text)) return true
  return /^(?:false|f|no|n|0|0\.0)$/.test(text) ? false : null
}

function pythonText(value: PythonValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return isNullText(value) ? '' : value
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value))
    return value
      .map(pythonText)
      .filter((text) => text !== '')
      .join('; ')
  const object = value as { readonly [key: string]: PythonValue }
  for (const key of NAME_KEYS) {
    const found = object[key]
    if (typeof found === 'string' && !isNullText(found)) return found
  }
  return ''
}
