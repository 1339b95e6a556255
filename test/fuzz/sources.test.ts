import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import type { RawPosting } from '../../src/reader/index.ts'
import { LONGEST_TEXT, openSource, SourceError, type SourceItem } from '../../src/sources/index.ts'
import { VALID_FILES } from './files.ts'
import { mutations, signSoup } from './mutations.ts'
import { FUZZ_TIMEOUT, fuzzing, Slowest } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-fuzz-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Everything a file yields; null when it was refused as a whole in the one way a source may refuse. */
async function itemsOf(name: string, content: Buffer): Promise<readonly SourceItem[] | null> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const items: SourceItem[] = []
  try {
    for await (const item of openSource(path, { collectedOn: '2026-03-01' })) items.push(item)
  } catch (error) {
    if (error instanceof SourceError) return null
    throw error
  }
  return items
}

const DAY = /^\d{4}-\d\d-\d\d$/

function checkPosting(posting: RawPosting): void {
  expect(posting.title.trim()).not.toBe('')
  expect(posting.title).not.toContain('\n')
  expect(posting.title.length).toBeLessThanOrEqual(300)
  expect(posting.text.trim()).not.toBe('')
  expect(posting.text.length).toBeLessThanOrEqual(LONGEST_TEXT)
  expect(posting.text).not.toMatch(/[^\P{Cc}\n]|\n\n/u)
  expect(posting.source).not.toBe('')
  expect(posting.sourceId).not.toBe('')
  for (const day of [posting.firstSeen, posting.collectedOn]) if (day !== null) expect(day).toMatch(DAY)
  for (const amount of [posting.pay?.low, posting.pay?.high])
    if (amount !== null && amount !== undefined) {
      expect(Number.isFinite(amount)).toBe(true)
      expect(amount).toBeGreaterThan(0)
    }
  expect(posting.places.every((place) => typeof place === 'string' && place.trim() !== '')).toBe(true)
  if (posting.url !== null) expect(posting.url).toMatch(/^https?:/)
}

/**
 * Each row of each table or document has an outcome, none is passed over; a file without rows says why. A row that
 * could not be read as a record, and the place where a file breaks off, come on top of the rows.
 */
function checkOutcomes(items: readonly SourceItem[]): void {
  expect(items.length).toBeGreaterThan(0)
  let expected: number | null = null
  let rows = new Set<number>()
  const close = () => {
    if (expected !== null) {
      expect(rows.size).toBeGreaterThanOrEqual(expected)
      expect([...rows].toSorted((a, b) => a - b)).toEqual([...rows].map((_, index) => index + 1))
    }
    rows = new Set()
  }
  for (const item of items) {
    if (item.kind === 'columns') {
      close()
      expected = item.rows
      continue
    }
    if (item.row > 0) rows.add(item.row)
    if (item.kind === 'reject') expect(item.reason).not.toBe('')
    else checkPosting(item.posting)
  }
  close()
  expect(items.some((item) => item.kind !== 'columns')).toBe(true)
}

it.each(VALID_FILES)('%s, as it should be, holds postings only', async (name, content) => {
  const items = (await itemsOf(name, content)) ?? []
  checkOutcomes(items)
  expect(items.filter((item) => item.kind === 'posting').length).toBeGreaterThan(0)
})

it(
  'takes any damaged file without throwing, gives every row an outcome and the same file the same items',
  async () => {
    const slowest = new Slowest()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...VALID_FILES), mutations, async ([name, content], mutate) => {
        const damaged = mutate(content)
        const items = await slowest.during(`${name}, ${damaged.length} bytes`, () => itemsOf(name, damaged))
        expect(await itemsOf(name, damaged)).toEqual(items)
        if (items !== null) checkOutcomes(items)
      }),
      fuzzing('damaged files', 0.4),
    )
    slowest.tell('damaged files')
  },
  FUZZ_TIMEOUT,
)

it(
  'takes any bytes under any name',
  async () => {
    const slowest = new Slowest()
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
      signSoup.map((text) => Buffer.from(text)),
      fc.json({ maxDepth: 6 }).map((text) => Buffer.from(text)),
      fc
        .json({ maxDepth: 4 })
        .map((text) => Buffer.from(`[{"title":"Baker","description":"Bread","more":${text}},${text}]`)),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...VALID_FILES), bytes, async ([name], content) => {
        const items = await slowest.during(name, () => itemsOf(name, content))
        if (items !== null) checkOutcomes(items)
      }),
      fuzzing('any bytes', 0.2),
    )
    slowest.tell('any bytes')
  },
  FUZZ_TIMEOUT,
)
