import { statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DEMO_FILE, demoLines } from './demo-file.ts'
import { DemoHeader, parseFactLine } from './demo-format.ts'

const [first = '', ...rest] = demoLines().filter((line) => line !== '')
const header = DemoHeader.parse(JSON.parse(first))
const facts = rest.map(parseFactLine)

it('is at most 6 MB and names the reader that made it', () => {
  expect(statSync(DEMO_FILE).size).toBeLessThanOrEqual(6_000_000)
  expect(header.readerVersion).not.toBe('')
  expect(facts).toHaveLength(header.postings)
})

it('holds three feeds: job boards, New York City, Los Angeles', () => {
  expect([...new Set(facts.map(([source]) => source.split(':')[0]))].sort()).toEqual([
    'ashby',
    'city-of-la-bulletins',
    'nyc-open-data-jobs',
  ])
})

it('keeps words, not sentences', () => {
  const kept = facts.flatMap((line) => line[25].flatMap((one) => [one[1], one[10] ?? '', one[11] ?? '']))
  expect(kept.filter((words) => words.split(' ').length > 8)).toEqual([])
})

it('gives the address of every job-board original', () => {
  const without = facts.filter(
    ([source, , , , url]) => source.startsWith('ashby:') && !url?.startsWith('https://'),
  )
  expect(without).toEqual([])
})

it('merges duplicates into postings that are there', () => {
  const known = new Set(facts.map(([source, id]) => `${source} ${id}`))
  const lost = facts.flatMap((line) => (line[16] && !known.has(line[16].join(' ')) ? [line[16]] : []))
  expect(lost).toEqual([])
})
