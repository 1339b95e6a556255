import type { ColumnsItem } from '../types.ts'

const LABELS: Readonly<Record<string, string>> = {
  id: 'id',
  date: 'date posted',
  collected: 'date collected',
  payLow: 'pay from',
  payHigh: 'pay to',
  payMiddle: 'pay',
  payPeriod: 'pay period',
  payCurrency: 'pay currency',
  payEstimated: 'pay is an estimate',
  employmentType: 'employment type',
  statedLength: 'stated length',
}

/**
 * What was recognised in a file, for a person: a line on the file, then one line a field (`title  <- "Job Title"  98 %
 * filled, e.g. …`), then the columns left unused. Boards and text files have no columns and give the first line only.
 */
export function describeColumns(item: ColumnsItem): readonly string[] {
  const lines = [`${item.format}, ${item.rows} ${item.rows === 1 ? 'row' : 'rows'}, source ${item.source}`]
  for (const column of item.recognised) {
    const label = (LABELS[column.field] ?? column.field).padEnd(18)
    const why = column.because === 'name' ? '' : column.because === 'map' ? ', mapped' : ', by content'
    lines.push(
      `  ${label} <- "${column.column}"  ${Math.round(column.filled * 100)} % filled${why}, e.g. ${column.sample}`,
    )
  }
  if (item.unused.length > 0)
    lines.push(`  not used: ${item.unused.map((column) => `"${column}"`).join(', ')}`)
  return lines
}
