import { describe, expect, it } from 'vitest'
import { mentionsUnder, shown } from './testing.ts'

const read = (line: string): string[] =>
  mentionsUnder('Req', line).map((mention) => `${mention.phrase}: ${shown(mention)}`)

describe('a name that is an ordinary word too', () => {
  it.each([
    ['an exposure to it', 'Some exposure to Flink', ['flink: L1 required']],
    ['a hedge behind it', 'Nomad would be a big plus', ['nomad: L- preferred']],
    ['a hedge in brackets', 'Flink (nice to have)', ['flink: L- preferred']],
    ['a hedge before it', 'Bonus points for Nomad', ['nomad: L- preferred']],
    ['a hedge and a verb before it', 'Ideally you know Nomad', ['nomad: L- preferred']],
    ['a demand behind it', 'Flink is required', ['flink: L- required']],
    ['a level noted behind it', 'Nomad (expert)', ['nomad: L4 required']],
    ['years noted behind it', 'Flink (3+ years)', ['flink: L3 required 3y']],
    ['years before it', '3+ years Flink', ['flink: L3 required 3y']],
    ['a cue before it and a noun of skill behind', 'Hands-on Flink experience', ['flink: L3 required']],
    ['"or similar"', 'Flink or similar', ['flink: L- required alt']],
    ['skills beside it', 'Nomad, Python and SQL', ['nomad: L-', 'python: L-', 'sql: L-']],
  ])('is a skill by %s', (_what, line, expected) => {
    const found = read(line)
    expect(found).toHaveLength(expected.length)
    for (const [at, start] of expected.entries()) expect(found[at]).toContain(start)
  })

  it.each([
    ['nothing beside it', 'You live the life of a Nomad'],
    ['a noun behind the demand', 'Nomad required paperwork'],
    ['the wish for something of its name', 'Bonus points for Nomad habits'],
  ])('is none by %s', (_what, line) => {
    expect(read(line).filter((mention) => mention.startsWith('nomad'))).toEqual([])
  })
})
