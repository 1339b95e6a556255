import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withLiterals } from './literals.ts'
import { list, number, text } from './row.ts'
import { type MarketStore, openStore } from './store.ts'

describe('values in a statement', () => {
  const directory = mkdtempSync(join(tmpdir(), 'market-literals-'))
  let store: MarketStore
  beforeAll(async () => {
    store = await openStore({ path: directory })
  })
  afterAll(async () => {
    await store.close()
    rmSync(directory, { recursive: true, force: true })
  })

  it('come back as they went in, whatever characters they hold', async () => {
    const hostile = ["'", '\\', "\\'", "'; DROP TABLE x; --", '{name:String}', '\n\t\0', '😀 ü', '`"$1$&']
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
        async (value) => {
          // What is no text (half of a surrogate pair) cannot be sent as UTF-8 by anybody.
          fc.pre(value.isWellFormed())
          const row = await store.row({ value: text }, 'SELECT {value:String} AS value', { value })
          expect(row.value).toBe(value)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('keep the type that the statement names', async () => {
    const row = await store.row(
      { type: text, ids: list(number), none: number },
      'SELECT toTypeName({n:UInt32}) AS type, {ids:Array(UInt32)} AS ids, isNull({gone:Nullable(Date32)}) AS none',
      { n: 5, ids: [3, 1], gone: null },
    )
    expect(row).toEqual({ type: 'UInt32', ids: [3, 1], none: 1 })
  })

  it('of inserted rows may hold halves of surrogate pairs: a sign stands in their place', async () => {
    await store.run('CREATE TABLE halves (text String) ENGINE = MergeTree ORDER BY text')
    const inserted = ['cut \ud83d', '\ude00 begun', 'whole 😀', 'a backslash \\ud83d']
    await store.insert(
      'halves',
      inserted.map((value) => ({ text: value })),
    )
    const rows = await store.rows({ text }, 'SELECT text FROM halves ORDER BY text')
    expect(rows.map((row) => row.text).sort()).toEqual(inserted.map((value) => value.toWellFormed()).sort())
  })

  it('may be long lists', async () => {
    const ids = Array.from({ length: 50_000 }, (_, at) => BigInt(at) * 92_233_720_368_547n)
    const names = ids.map((id) => `record ${id}`)
    const row = await store.row(
      { ids: number, names: number, holds: number },
      `SELECT length({ids:Array(UInt64)}) AS ids, length({names:Array(String)}) AS names,
         {one:UInt64} IN {ids:Array(UInt64)} AS holds`,
      { ids, names, one: ids[12_345] ?? 0n },
    )
    expect(row).toEqual({ ids: ids.length, names: names.length, holds: 1 })
  })

  it('are all given and are numbers where numbers are bound', () => {
    expect(() => withLiterals('SELECT {a:UInt8}', {})).toThrow('no value is given')
    expect(() => withLiterals('SELECT {a:Float64}', { a: Number.NaN })).toThrow('cannot bind')
  })

  it('that look like placeholders are not replaced in turn', () => {
    expect(withLiterals('SELECT {a:String}, {b:String}', { a: '{b:String}', b: 'x' })).toBe(
      "SELECT '{b:String}', 'x'",
    )
  })

  it('of statements asked at the same time are not mixed up', async () => {
    const asked = Array.from({ length: 40 }, (_, value) => value)
    const rows = await Promise.all(
      asked.map((value) => store.row({ value: number }, 'SELECT {value:UInt32} AS value', { value })),
    )
    expect(rows.map((row) => row.value)).toEqual(asked)
  })
})
