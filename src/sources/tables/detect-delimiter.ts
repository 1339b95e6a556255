import { knownColumnNames } from '../columns/column-names.ts'
import { CsvParser } from './csv-parser.ts'

const CANDIDATES = [',', '\t', ';', '|', '~', '^', '\u0001', '\u001f'] as const

/** What the beginning of a file says about its being a table. */
export interface DelimiterGuess {
  readonly delimiter: string
  readonly columns: number
  /** Share of the sampled records that have as many cells as the header. */
  readonly consistency: number
  /** Header cells that are known names of a posting's fields. */
  readonly knownNames: number
}

/**
 * Finds the delimiter by trying each candidate on the beginning of a text: known column names in the header speak
 * loudest, then how steady the number of cells is, then how many there are. Null when no candidate gives two columns.
 */
export function detectDelimiter(beginning: string): DelimiterGuess | null {
  const declared = /^sep=(.)\r?\n/i.exec(beginning)?.[1]
  if (declared !== undefined) return tryDelimiter(beginning, declared)
  let best: DelimiterGuess | null = null
  let bestScore = 0
  for (const delimiter of CANDIDATES) {
    if (!beginning.includes(delimiter)) continue
    const guess = tryDelimiter(beginning, delimiter)
    if (guess === null) continue
    const score = guess.knownNames * 2 + guess.consistency * 5 + Math.min(guess.columns, 30) / 30
    if (score > bestScore) {
      best = guess
      bestScore = score
    }
  }
  return best
}

function tryDelimiter(beginning: string, delimiter: string): DelimiterGuess | null {
  const parser = new CsvParser(delimiter)
  const headEnd = beginning.indexOf('\n')
  const records = parser.push(beginning)
  // The last record may be cut by the end of the sample: counted only when it is the only one.
  if (records.length === 0) records.push(...parser.end())
  const header = records[0]?.cells
  if (header === undefined || header.length < 2) return null
  if (headEnd > 0 && header.some((cell) => cell.length > 2000)) return null
  const steady = records.filter((record) => record.cells.length === header.length).length
  return {
    delimiter,
    columns: header.length,
    consistency: steady / records.length,
    knownNames: knownColumnNames(header),
  }
}
