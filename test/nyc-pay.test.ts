import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { marketRules } from '../src/core/app/market-rules.ts'
import { openApp } from '../src/core/app/open-app.ts'
import { contentHash, openStore, recordId, tableName } from '../src/market/index.ts'
import { nullable, number, text } from '../src/market/row.ts'
import { payPerYear } from '../src/method/index.ts'
import type { RawPosting, ReadPosting } from '../src/reader/types.ts'
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

interface StoredPay {
  /** Yearly pay by the stored reading of the stored record. */
  readonly ofRecord: number | null
  /** Yearly pay in the snapshot, for a record that is its posting's current content. */
  readonly ofPosting: number | null | undefined
}

/** Ingests the folder into a home of its own and reads every record's pay back from the store, by record id. */
async function storedPay(home: string): Promise<ReadonlyMap<string, StoredPay>> {
  const app = await openApp({
    home,
    marketUrl: null,
    rules: marketRules(),
    now: () => new Date(0),
    fill: async () => {},
  })
  const call = { progress: () => {}, signal: new AbortController().signal }
  const report = await app.verbs.ingest({ inputs: [resolve(FOLDER)] }, call)
  await app.close()
  expect(report).toMatchObject({ read: 1988, rejected: 0 })
  const store = await openStore({ path: join(home, 'market') })
  try {
    const current = await store.rows(
      { record: text, pay: nullable(number) },
      `SELECT record, pay_per_year AS pay FROM ${tableName('posting')} WHERE snapshot = {snapshot:String}`,
      { snapshot: report.snapshot },
    )
    const ofPosting = new Map(current.map(({ record, pay }) => [record, pay]))
    const rows = await store.rows(
      { id: text, raw: text, reading: text },
      `SELECT r.id AS id, r.raw AS raw, g.reading AS reading FROM ${tableName('record')} AS r
       INNER JOIN ${tableName('reading')} AS g ON g.text_hash = r.text_hash`,
    )
    return new Map(
      rows.map(({ id, raw, reading }) => {
        const { hoursPerWeek, employmentType } = JSON.parse(raw) as RawPosting
        const { pay } = JSON.parse(reading) as ReadPosting
        const year = pay && payPerYear({ ...pay, hoursPerWeek, employmentType })
        return [id, { ofRecord: year?.kind === 'usable' ? year.value : null, ofPosting: ofPosting.get(id) }]
      }),
    )
  } finally {
    await store.close()
  }
}

it.skipIf(!existsSync(FOLDER))(
  'yearly pay of every stored New York City record is METHOD 4.1 on its own columns',
  async () => {
    const rows = csv(gunzipSync(readFileSync(`${FOLDER}/NYC_Jobs_part.csv.gz`)).toString('utf8'))
    expect(rows).toHaveLength(1988)
    const expected = rows.map(yearly)
    const home = mkdtempSync(join(tmpdir(), 'plumbline-nyc-'))
    try {
      const stored = await storedPay(home)
      const records: string[] = []
      for await (const item of openSource(FOLDER)) {
        if (item.kind !== 'posting') continue
        const { source, sourceId } = item.posting
        records.push(recordId(source, sourceId, contentHash(item.posting)))
      }
      expect(records).toHaveLength(1988)
      const differing = records.flatMap((id, index) => {
        const found = stored.get(id)
        const isSame =
          found !== undefined &&
          found.ofRecord === expected[index] &&
          (found.ofPosting === undefined || found.ofPosting === expected[index])
        return isSame
          ? []
          : [{ row: index + 1, of: rows[index]?.['Job ID'], expected: expected[index], found }]
      })
      expect(differing).toEqual([])
      // A row that stands twice is one record; a posting with two contents is in the snapshot with its current one.
      expect(stored.size).toBe(new Set(records).size)
      expect([...stored.values()].filter((one) => one.ofPosting !== undefined).length).toBeGreaterThan(1950)
      expect(expected.filter((value) => value === null).length).toBeGreaterThan(50)
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  },
  120_000,
)
