import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openShelf } from './text-shelf.ts'

it('gives back what was put on it, in any order, and leaves no file behind', () => {
  const directory = mkdtempSync(join(tmpdir(), 'plumbline-shelf-'))
  const shelf = openShelf(3, directory)
  try {
    const card = (sourceId: string) => ({
      source: 'ashby:acme',
      sourceId,
      places: ['Zürich', '東京'],
      employer: 'acme',
      facts: 2,
    })
    const long = 'Köche gesucht. '.repeat(100_000)
    shelf.put(2, card('c'), long)
    shelf.put(0, card('a'), 'short')
    shelf.put(1, card('b'), null)
    expect(readdirSync(directory)).toEqual([])
    expect([0, 1, 2].map((position) => shelf.textAt(position))).toEqual(['short', '', long])
    expect(shelf.cardAt(1)).toEqual(card('b'))
    expect(shelf.nameAt(2)).toMatchObject({ source: 'ashby:acme', sourceId: 'c' })
  } finally {
    shelf.close()
    rmSync(directory, { recursive: true, force: true })
  }
})
