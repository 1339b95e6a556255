import { EXPORT_COLUMNS, EXPORTS } from '../src/core/export/columns.ts'

const OPEN = '<!-- columns -->'
const CLOSE = '<!-- /columns -->'

/** docs/export.md with the tables of columns put anew between their marks. */
export function exportPage(page: string): string {
  const [start, end] = [page.indexOf(OPEN), page.indexOf(CLOSE)]
  if (start < 0 || end < start) throw new Error(`docs/export.md lacks ${OPEN} ... ${CLOSE}`)
  const tables = EXPORTS.map(
    (kind) =>
      `### ${kind}\n\n${table(
        ['Column', 'Type', 'What it holds'],
        EXPORT_COLUMNS[kind].map(({ name, type, help }) => [`\`${name}\``, type, help]),
      )}`,
  )
  return `${page.slice(0, start + OPEN.length)}\n\n${tables.join('\n\n')}\n\n${page.slice(end)}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |`
  return [
    line(head),
    line(
      head.map(() => ''),
      '-',
    ),
    ...rows.map((row) => line(row)),
  ].join('\n')
}
