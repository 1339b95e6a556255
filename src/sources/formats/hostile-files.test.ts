import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { openSource, type SourceItem } from '../index.ts'
import { JsonElements } from '../tables/json-elements.ts'

const home = mkdtempSync(join(tmpdir(), 'hostile-'))
afterAll(() => rmSync(home, { recursive: true }))

const BREAD = 'Bake rye bread before sunrise for our three shops, and keep the deck oven clean.'

async function open(name: string, content: string | Buffer): Promise<readonly SourceItem[]> {
  const path = join(home, name)
  writeFileSync(path, content)
  const items: SourceItem[] = []
  for await (const item of openSource(path)) items.push(item)
  return items
}

async function outcome(name: string, content: string | Buffer): Promise<readonly string[]> {
  return (await open(name, content)).flatMap((item) =>
    item.kind === 'reject' ? [item.reason] : item.kind === 'posting' ? [item.posting.title] : [],
  )
}

describe('files made to hurt give a clear reason', () => {
  it('20,000 columns are no table; names of objects beyond 2,000 are passed over', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `c${index}`)
    expect(await outcome('wide.csv', `${names.join(',')}\n${names.join(',')}\n`)).toEqual([
      expect.stringContaining('the first row has 20,000 columns'),
    ])
    const posting = { title: 'Baker', description: BREAD }
    const rows = Array.from({ length: 200 }, (_, row) =>
      Object.assign({ ...posting }, ...names.slice(row * 25, row * 25 + 25).map((name) => ({ [name]: 'x' }))),
    )
    expect(await outcome('wide.json', JSON.stringify(rows))).toEqual(rows.map(() => 'Baker'))
  })

  it('a line without an end costs itself, or the file when it is all there is', async () => {
    const long = 'x'.repeat(5_000_000)
    const csv = `title,company,description\nBaker,Oven House,"${BREAD}"\n`
    const line = 'a line of more than 2 million characters: no record of a table'
    expect(await outcome('long.csv', `${csv}${long}\nCook,Oven House,"${BREAD}"\n`)).toEqual([
      'Baker',
      line,
      'Cook',
    ])
    expect(await outcome('only.csv', long)).toEqual([line])
    const json = JSON.stringify({ title: 'Baker', description: BREAD })
    expect(await outcome('long.jsonl', `${json}\n{"title":"${'x'.repeat(21_000_000)}"}\n${json}`)).toEqual([
      'Baker',
      'the line is longer than 20 million characters: no single posting',
      'Baker',
    ])
    expect(await outcome('long.txt', 'x'.repeat(21_000_000))).toEqual([
      'the file holds more than 20 million characters as one text; save its postings as CSV or JSON Lines, which are read piece by piece',
    ])
  })

  it('a long JSON document is read object by object, or turned away when it has no list of postings', async () => {
    const posting = {
      title: 'Baker',
      description: `${BREAD} ${'Bread. '.repeat(3000)}`,
      company: { name: 'Oven House' },
    }
    const facets = Array.from({ length: 20 }, (_, index) => ({ name: `f${index}`, count: index }))
    const items = await open(
      'long.json',
      JSON.stringify({ facets, data: { jobs: Array.from({ length: 1600 }, () => posting) } }),
    )
    expect(items[0]).toMatchObject({ kind: 'columns', format: 'JSON array, read piece by piece', rows: 1600 })
    expect(items[1]).toMatchObject({ kind: 'posting', posting: { title: 'Baker', employer: 'Oven House' } })
    expect(await outcome('deep.json', '['.repeat(33_000_000))).toEqual([
      expect.stringContaining('too long to be held and has no list of postings'),
    ])
  })

  it('a gzip file that unpacks to far more than texts do', async () => {
    expect(await outcome('lists.json.gz', gzipSync(Buffer.alloc(210_000_000, '[')))).toEqual([
      expect.stringContaining('far beyond its packed size'),
    ])
  })

  it('an HTML page of open tags, and one of unclosed items, take the time of their length', async () => {
    expect(await outcome('tags.html', `<html>${'<div itemscope itemprop=x>'.repeat(100_000)}`)).toHaveLength(
      1,
    )
    expect(
      await outcome('mixed.html', `<html>${'<b>'.repeat(200_000)}${'</i>'.repeat(200_000)}`),
    ).toHaveLength(1)
  })
})

describe('objects cut out of a JSON document', () => {
  it('are the same as those of the document held whole, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        (objects, isInside, size) => {
          const text = JSON.stringify(isInside ? { meta: [{ a: 1 }], data: { jobs: objects } } : objects)
          const elements = new JsonElements((one) => one !== '{"a":1}', 1_000_000)
          const found: unknown[] = []
          for (let at = 0; at < text.length; at += size)
            for (const element of elements.push(text.slice(at, at + size)))
              found.push(JSON.parse(element.text ?? 'null'))
          expect(found).toEqual(JSON.parse(JSON.stringify(objects)))
        },
      ),
      { numRuns: 300 },
    )
  })
})
