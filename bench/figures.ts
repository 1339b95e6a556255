/** What the benchmarks print: figures with their aims, as a table for people or as JSON. */

/** One measured figure. */
export interface Figure {
  readonly section: string
  readonly what: string
  readonly value: number
  readonly unit: string
  /** What it should be; left out where a figure is only told. */
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number }
  /** 95th percentile of the runs, where the value is their median. */
  readonly p95?: number
  /** Milliseconds of processor time, all threads: what other work on the machine disturbs least. */
  readonly processor?: number
  /** How it was measured, where the name does not say it all. */
  readonly note?: string
}

/** What a section found: its figures, and what it could not measure with the reason. */
export interface Findings {
  readonly figures: readonly Figure[]
  readonly skipped: readonly string[]
}

/** Median and 95th percentile (nearest rank) of some measurements. Throws for none. */
export function spread(values: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  const [median, p95] = [at(0.5), at(0.95)]
  if (median === undefined || p95 === undefined) throw new RangeError('No measurements to summarise')
  return { median, p95 }
}

/** Whether a figure reaches its aim; null when it has none. */
export function isMet({ value, aim }: Figure): boolean | null {
  if (aim === undefined) return null
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost
}

const plain = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

function written(value: number): string {
  return Math.abs(value) >= 100 ? whole.format(value) : plain.format(value)
}

function aimOf({ aim }: Figure): string {
  if (aim === undefined) return ''
  return 'atLeast' in aim ? `>= ${written(aim.atLeast)}` : `<= ${written(aim.atMost)}`
}

const VERDICT = new Map<boolean | null, string>([
  [true, 'met'],
  [false, 'NOT MET'],
  [null, ''],
])

const COLUMNS = ['', 'value', 'unit', 'aim', 'met?', '95 % within', 'processor ms'] as const
/** Columns of numbers stand to the right. */
const RIGHT = new Set([1, 5, 6])

/** The figures as a table, one block a section; notes stand under their block. */
export function asTable(figures: readonly Figure[]): string {
  const blocks = [...Map.groupBy(figures, (figure) => figure.section)].map(([section, own]) => ({
    section,
    rows: own.map((one) => [
      one.what,
      written(one.value),
      one.unit,
      aimOf(one),
      VERDICT.get(isMet(one)) ?? '',
      one.p95 === undefined ? '' : written(one.p95),
      one.processor === undefined ? '' : written(one.processor),
    ]),
    notes: [...new Set(own.flatMap((one) => (one.note === undefined ? [] : [one.note])))],
  }))
  const rows = blocks.flatMap((block) => block.rows)
  const widths = COLUMNS.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return blocks
    .map(({ section, rows: own, notes }) =>
      [
        line([section.toUpperCase(), ...COLUMNS.slice(1)]),
        ...own.map(line),
        ...notes.map((note) => `  (${note})`),
      ].join('\n'),
    )
    .join('\n\n')
}
