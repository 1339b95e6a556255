import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFile } from './files/source-file.ts'
import type { PostingItem, SourceItem } from './index.ts'
import { openSource } from './index.ts'
import { openCsvTable } from './tables/csv-table.ts'
import { isBrokenRow } from './types.ts'

const home = resolve(import.meta.dirname, '../../../shared/data/postings')
const isAbsent = !existsSync(home)
if (isAbsent) console.warn(`skipped: the real postings are not at ${home}`)

interface Expected {
  readonly rows: number
  readonly postings: number
  readonly rejects: Readonly<Record<string, number>>
  readonly pay: number
  readonly disclosed: number
  readonly dated: number
  readonly placed: number
}

const EMPTY = 'the description is empty: nothing to read'
const NO_JOBS = 'the board lists no jobs'
const NO_TEXT_COLUMN =
  'the file has no column with the text of the postings; if one holds it, name it with --map text=COLUMN'
/** Comments are judged with the tables of roles and places, which grow: bounds instead of counts. */
const THREADS = 'hn_who_is_hiring'

const FOLDERS: Readonly<Record<string, Expected>> = {
  adzuna_api: { rows: 543, postings: 543, rejects: {}, pay: 195, disclosed: 145, dated: 543, placed: 543 },
  ashby_board_api: {
    rows: 7574,
    postings: 7574,
    rejects: { [NO_JOBS]: 6 },
    pay: 2817,
    disclosed: 2817,
    dated: 7574,
    placed: 7574,
  },
  ats_api_small_samples: { rows: 6, postings: 6, rejects: {}, pay: 0, disclosed: 0, dated: 6, placed: 6 },
  ats_mixed_2026: {
    rows: 5091,
    postings: 4327,
    rejects: { [EMPTY]: 18, [NO_TEXT_COLUMN]: 746 },
    pay: 0,
    disclosed: 0,
    dated: 0,
    placed: 4326,
  },
  city_of_la_bulletins: {
    rows: 481,
    postings: 481,
    rejects: {},
    pay: 481,
    disclosed: 481,
    dated: 481,
    placed: 481,
  },
  data_jobs_apr2020: {
    rows: 5729,
    postings: 5713,
    rejects: { [EMPTY]: 16 },
    pay: 1673,
    disclosed: 282,
    dated: 0,
    placed: 5713,
  },
  ethical_tech_2021: {
    rows: 393,
    postings: 391,
    rejects: { [EMPTY]: 2 },
    pay: 0,
    disclosed: 0,
    dated: 0,
    placed: 391,
  },
  glassdoor_ds_2020: {
    rows: 956,
    postings: 956,
    rejects: {},
    pay: 742,
    disclosed: 29,
    dated: 0,
    placed: 956,
  },
  google_jobs_uk_2025: { rows: 50, postings: 50, rejects: {}, pay: 0, disclosed: 0, dated: 50, placed: 0 },
  indeed_saved_html_2020: {
    rows: 722,
    postings: 722,
    rejects: {},
    pay: 0,
    disclosed: 0,
    dated: 0,
    placed: 680,
  },
  jobspy_nl: { rows: 684, postings: 684, rejects: {}, pay: 28, disclosed: 0, dated: 671, placed: 630 },
  jobspy_us_2024: {
    rows: 80,
    postings: 60,
    rejects: { [EMPTY]: 20 },
    pay: 31,
    disclosed: 15,
    dated: 60,
    placed: 60,
  },
  jobspy_us_data_jobs: {
    rows: 403,
    postings: 403,
    rejects: {},
    pay: 72,
    disclosed: 72,
    dated: 204,
    placed: 403,
  },
  jobtech_sweden_api: {
    rows: 100,
    postings: 100,
    rejects: {},
    pay: 0,
    disclosed: 0,
    dated: 100,
    placed: 100,
  },
  jsearch_canada: {
    rows: 1145,
    postings: 1145,
    rejects: {},
    pay: 0,
    disclosed: 0,
    dated: 1145,
    placed: 1145,
  },
  linkedin_clipboard_paste: {
    rows: 127,
    postings: 127,
    rejects: {},
    pay: 6,
    disclosed: 6,
    dated: 0,
    placed: 127,
  },
  linkedin_cs_2025: {
    rows: 483,
    postings: 483,
    rejects: {},
    pay: 433,
    disclosed: 433,
    dated: 418,
    placed: 432,
  },
  linkedin_kaggle_124k_sample: {
    rows: 500,
    postings: 500,
    rejects: {},
    pay: 212,
    disclosed: 212,
    dated: 500,
    placed: 500,
  },
  linkedin_saved_html: {
    rows: 14,
    postings: 13,
    rejects: { 'the page shows no text: it was saved before it was filled, or it asks to sign in': 1 },
    pay: 8,
    disclosed: 8,
    dated: 13,
    placed: 13,
  },
  monster_sample: { rows: 1000, postings: 1000, rejects: {}, pay: 0, disclosed: 0, dated: 0, placed: 947 },
  multi_board_json_jul2026: {
    rows: 341,
    postings: 341,
    rejects: {},
    pay: 0,
    disclosed: 0,
    dated: 0,
    placed: 337,
  },
  nyc_open_data_jobs: {
    rows: 1988,
    postings: 1988,
    rejects: {},
    pay: 1988,
    disclosed: 1988,
    dated: 901,
    placed: 1988,
  },
  remoteok_api: {
    rows: 98,
    postings: 95,
    rejects: { 'neither title nor description: a notice or an empty row': 2, [EMPTY]: 1 },
    pay: 18,
    disclosed: 18,
    dated: 95,
    placed: 57,
  },
  seek_au: { rows: 19, postings: 19, rejects: {}, pay: 6, disclosed: 6, dated: 19, placed: 19 },
  usajobs_api: { rows: 8, postings: 8, rejects: {}, pay: 8, disclosed: 8, dated: 8, placed: 8 },
  wuzzuf_egypt: {
    rows: 1947,
    postings: 1944,
    rejects: { [EMPTY]: 3 },
    pay: 95,
    disclosed: 95,
    dated: 0,
    placed: 1944,
  },
}

describe.skipIf(isAbsent)('every folder of real postings opens without a word from the user', () => {
  it.each(Object.entries(FOLDERS))('%s', async (folder, expected) => {
    const rejects: Record<string, number> = {}
    const found = { rows: 0, postings: 0, rejects, pay: 0, disclosed: 0, dated: 0, placed: 0 }
    for await (const item of openSource(resolve(home, folder))) add(found, rejects, item)
    expect(found).toEqual(expected)
  })

  it('hiring threads: most comments are offers, split into their roles; the others say why they are none', async () => {
    const kept = new Set<string>()
    const turnedAway = new Map<string, number>()
    let rows = 0
    const facts = { employer: 0, placed: 0, postings: 0 }
    for await (const item of openSource(resolve(home, THREADS))) {
      if (item.kind === 'columns') rows += item.rows
      else if (item.kind === 'reject') turnedAway.set(item.reason, (turnedAway.get(item.reason) ?? 0) + 1)
      else {
        kept.add(`${item.file} ${item.row}`)
        facts.postings += 1
        if (item.posting.employer !== null) facts.employer += 1
        if (item.posting.places.length > 0 || item.posting.isRemote !== null) facts.placed += 1
        expect(item.posting.firstSeen).toMatch(/^2026-0[1-5]-/)
        expect(item.posting.title.length).toBeLessThanOrEqual(200)
      }
    }
    expect(rows).toBe(2301)
    expect(kept.size + [...turnedAway.values()].reduce((sum, count) => sum + count, 0)).toBe(2301)
    expect(kept.size).toBeGreaterThan(1950)
    expect(facts.postings).toBeGreaterThan(kept.size * 1.4)
    expect(facts.employer / facts.postings).toBeGreaterThan(0.95)
    expect(facts.placed / facts.postings).toBeGreaterThan(0.85)
    expect([...turnedAway.keys()].length).toBeLessThan(8)
  })

  it('every row the folders are said to hold has an outcome', () => {
    const rows = Object.values(FOLDERS).reduce((sum, folder) => sum + folder.rows, 2301)
    // 31,861 rows by the README, which counts neither the entries without text, nor the saved pages, nor a legal notice.
    expect(rows).toBe(31_861 + 746 + 175 + 1)
    for (const [folder, { rows: stated, postings, rejects }] of Object.entries(FOLDERS)) {
      const rejected = Object.entries(rejects).reduce(
        (sum, [reason, count]) => sum + (reason === NO_JOBS ? 0 : count),
        0,
      )
      expect(postings + rejected, folder).toBe(stated)
    }
  })

  it('New York: pay is exactly what the columns say on every row, and rows broken from the description on lose the date only', async () => {
    const path = resolve(home, 'nyc_open_data_jobs/NYC_Jobs_part.csv.gz')
    const postings: PostingItem[] = []
    for await (const item of openSource(path)) if (item.kind === 'posting') postings.push(item)
    const table = await openCsvTable(sourceFile(path), ',')
    const column = (name: string) => table.columns.indexOf(name)
    let row = 0
    for await (const batch of table.read()) {
      for (const raw of batch) {
        if (isBrokenRow(raw)) throw new Error(`row ${raw.row} is broken`)
        const cell = (name: string) => String(raw.cells[column(name)])
        const posting = postings[row]?.posting
        row += 1
        const [low, high] = [Number(cell('Salary Range From')), Number(cell('Salary Range To'))]
        expect(posting?.pay).toEqual({
          low: low === 0 ? null : low,
          high: high === 0 ? null : high,
          currency: 'USD',
          period: { Annual: 'year', Hourly: 'hour', Daily: 'day' }[cell('Salary Frequency')],
          isDisclosed: true,
        })
        expect(posting?.sourceId).toBe(`${cell('Job ID')} ${cell('Posting Type')}`)
        const kind = cell('Full-Time/Part-Time indicator')
        expect(posting?.employmentType).toBe(kind === 'F' ? 'full-time' : kind === 'P' ? 'part-time' : null)
        if (kind === 'P') expect(posting?.hoursPerWeek).toBeNull()
        const date = /^\d{4}-\d\d-\d\d(?=T)/.exec(cell('Posting Date'))?.[0] ?? null
        expect(posting?.firstSeen).toBe(date)
        expect(posting?.isSnippet).toBe(date === null)
      }
    }
    expect(row).toBe(1988)
  })

  it('the same folder gives the same items again', async () => {
    const read = async () => {
      const items: SourceItem[] = []
      for await (const item of openSource(resolve(home, 'jobspy_us_2024'))) items.push(item)
      return JSON.stringify(items)
    }
    expect(await read()).toBe(await read())
  })
})

function add(
  found: { -readonly [key in keyof Expected]: Expected[key] },
  rejects: Record<string, number>,
  item: SourceItem,
): void {
  if (item.kind === 'columns') {
    found.rows += item.rows
  } else if (item.kind === 'reject') {
    rejects[item.reason] = (rejects[item.reason] ?? 0) + 1
  } else {
    const { posting } = item
    found.postings += 1
    if (posting.pay !== null) found.pay += 1
    if (posting.pay?.isDisclosed) found.disclosed += 1
    if (posting.firstSeen !== null) found.dated += 1
    if (posting.places.length > 0) found.placed += 1
  }
}
