import { describe, expect, it } from 'vitest'
import { MENTIONS, READING, TEXT } from '../../../test/fixtures/written-posting.ts'
import { askedSkills, linkPhrase } from '../../reader/index.ts'
import type { RawPosting } from '../../reader/types.ts'
import { smallRules } from '../ingest/fixtures.ts'
import { readPasted, splitPasted } from './read-pasted.ts'

const small = smallRules()
const read: RawPosting[] = []
const rules = {
  reader: {
    version: 'test',
    readPosting(raw: RawPosting) {
      read.push(raw)
      return {
        ...READING,
        mentions: MENTIONS,
        pay: {
          low: 90_000,
          high: 110_000,
          currency: 'USD',
          period: 'year' as const,
          confidence: 'high' as const,
          span: null,
          isDisclosed: true,
          basis: 'base' as const,
        },
      }
    },
    askedSkills,
  },
  taxonomy: { ...small.taxonomy, link: linkPhrase },
}

describe('a pasted posting', () => {
  it.each([
    ['Backend Engineer\n\nWe ask for Go.', 'Backend Engineer', 'We ask for Go.'],
    ['Backend Engineer\r\nWe ask for Go.', 'Backend Engineer', 'We ask for Go.'],
    ['We ask for Go. And more.\nThat is all.', '', 'We ask for Go. And more.\nThat is all.'],
    ['What we ask:\n- Go', '', 'What we ask:\n- Go'],
    ['Only one line', '', 'Only one line'],
  ])('%j has the title %j', (pasted, title, text) => expect(splitPasted(pasted)).toEqual({ title, text }))

  it('is shown read, with the words behind each row', () => {
    const view = readPasted({ rules }, { text: `Senior Backend Engineer\n${TEXT}` })
    expect(read.at(-1)).toMatchObject({ title: 'Senior Backend Engineer', text: TEXT })
    expect(view).toMatchObject({ title: 'Senior Backend Engineer', pay: '$90,000–110,000 a year' })
    expect(view.requirements.map((row) => row.skill.slug)).toEqual(['python', 'docker', 'kubernetes'])
    expect(view.text).not.toBeNull()
  })

  it.each(['', '  \n ', 'x'.repeat(200_001)])(
    'is refused when there is nothing, or too much, to read',
    (text) => {
      expect(() => readPasted({ rules }, { text })).toThrow(
        expect.objectContaining({ code: 'INVALID_INPUT' }),
      )
    },
  )
})
