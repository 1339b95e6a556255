/** Why a source cannot be read at all. `NOT_FOUND` file or board; `BAD_INPUT` what the user typed; the rest speak for themselves. */
export type SourceErrorCode =
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'UNREADABLE'
  | 'TOO_LARGE'
  | 'REFUSED'
  | 'UNAVAILABLE'

/** Says what went wrong, with which value, and what to do next. */
export class SourceError extends Error {
  readonly code: SourceErrorCode
  constructor(code: SourceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SourceError'
    this.code = code
  }
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The beginning of a value for a report: one line, at most `length` characters. */
export function sampleOf(value: unknown, length: number): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(outermost(value)) ?? '')
  const line = text
    .slice(0, length * 3)
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...line]
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line
}

/** The first members of a list or object, lists and objects inside it left out: they may be nested too deep to write. */
function outermost(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .slice(0, 50)
    .map(([key, inner]) => [key, typeof inner === 'object' && inner !== null ? '…' : inner] as const)
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}
