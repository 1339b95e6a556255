import { describe, expect, it } from 'vitest'
import { FILES, TEXTS } from '../bench/hostile/families.ts'
import { drain, TEXT_TARGETS } from '../bench/hostile/targets.ts'

// Each of these took minutes where time grew with the square of the length, or doubled with every word.
describe('input made to be slow comes to an end', () => {
  it.each(Object.entries(FILES))('file: %s', async (_name, [ending, content]) => {
    expect(await drain(content(200_000), ending)).toBeGreaterThan(0)
  })

  it.each([
    ['plain text', 'table cells'],
    ['plain text', 'printed bytes'],
    ['plain text', 'line breaks'],
    ['plain text', 'spaces before a letter'],
    ['reader, text', 'amounts and periods'],
    ['reader, title', 'nouns of roles'],
    ['reader, title', 'words glued to words'],
    ['reader, place', 'spaces'],
    ['reader, place', 'tabs and line breaks'],
    ['reader, employer', 'spaces'],
    ['table, place', 'spaces'],
    ['table, further text', 'near-duplicate lines'],
    ['thread comment', 'terms of employment'],
    ['thread comment', 'terms of employment, joined'],
    ['thread comment', 'printed line breaks'],
    ['thread comment', 'gigantic token of capitals'],
    ['front matter', 'spaces'],
    ['Markdown file', 'sections of Markdown'],
  ])('%s: %s', async (target, family) => {
    const run = TEXT_TARGETS[target]
    const text = TEXTS[family]
    if (run === undefined || text === undefined) throw new RangeError(`no ${target} or no ${family}`)
    await run(text(180_000))
  })
})
