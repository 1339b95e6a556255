import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { payPerYear } from '../src/method/index.ts'
import { readPay } from '../src/reader/index.ts'
import { openSource } from '../src/sources/index.ts'

const FOLDER = '../shared/data/postings/nyc_open_data_jobs'

/** Records of a CSV text with quoted cells, written for this check alone. */
function csv(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]
    if (isQuoted) {
      if (mark !== '"') cell += mark
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (mark === '"') isQuoted = true
    else if (mark === ',') {
      row.push(cell)
      cell = ''
    } else if (mark === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else if (mark !== '\r') cell += mark
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  const [header = [], ...records] = rows
  return records.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}

/** METHOD 4.1 on from, to and frequency, in other words than the project's own. */
function yearly(row: Readonly<Record<string, string>>): number | null {
  const from = Number(row['Salary Range From'])
  const to = Number(row['Salary Range To'])
  const times = { Annual: 1, Hourly: 2080, Daily: 260 }[row['Salary Frequency'] ?? '']
  const isPartTime = row['Full-Time/Part-Time indicator'] === 'P'
  if (!times || !(from > 0) || !(to > 0) || isPartTime) return null
  if (Math.max(from, to) > 3 * Math.min(from, to)) return null
  return Math.round(((from + to) / 2) * times * 100) / 100
}

it.skipIf(!existsSync(FOLDER))(
  'yearly pay of every New York City record is METHOD 4.1 on its own columns',
  async () => {
    const rows = csv(gunzipSync(readFileSync(`${FOLDER}/NYC_Jobs_part.csv.gz`)).toString('utf8'))
    expect(rows).toHaveLength(1988)
    const expected = rows.map(yearly)
    const found: (number | null)[] = []
    for await (const item of openSource(FOLDER)) {
      if (item.kind !== 'posting') continue
      const { text, country, pay: fields, hoursPerWeek, employmentType } = item.posting
      const pay = readPay(text, fields, country)
      const year = pay && payPerYear({ ...pay, hoursPerWeek, employmentType })
      found.push(year?.kind === 'usable' ? year.value : null)
    }
    const differing = expected.flatMap((value, index) =>
      value === found[index]
        ? []
        : [{ row: index + 1, expected: value, found: found[index], of: rows[index]?.['Job ID'] }],
    )
    expect(differing).toEqual([])
    expect(found).toHaveLength(1988)
    expect(expected.filter((value) => value === null).length).toBeGreaterThan(50)
  },
)
