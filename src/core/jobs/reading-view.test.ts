import { describe, expect, it } from 'vitest'
import { MENTIONS, mentionOf, READING, TEXT } from '../../../test/fixtures/written-posting.ts'
import { askedSkills, linkPhrase } from '../../reader/index.ts'
import { type PostingRead, readingViewOf } from './reading-view.ts'

const [python, docker, kubernetes] = askedSkills(MENTIONS, linkPhrase)
if (!python || !docker || !kubernetes) throw new Error('the written posting asks for three skills')
const posting: PostingRead = {
  title: 'Senior Backend Engineer',
  employer: null,
  place: null,
  pay: null,
  text: TEXT,
  isFactsOnly: false,
  reading: READING,
  asked: [kubernetes, docker, python],
}

describe('a posting shown read', () => {
  const view = readingViewOf(posting)

  it('numbers rows in the order of the text and lists the deepest first', () => {
    expect(view.requirements.map((row) => [row.number, row.skill.name, row.level, row.strength])).toEqual([
      [1, 'Python', 3, 'required'],
      [2, 'Docker', 3, 'required'],
      [3, 'Kubernetes', null, 'preferred'],
    ])
  })

  it('says the words, the cue, the alternatives and the clause in parts', () => {
    const [first] = view.requirements
    expect(first).toMatchObject({
      words: 'Python',
      cue: 'Strong',
      isAlternative: true,
      alternatives: ['Docker'],
    })
    expect(first?.sentence).toEqual([
      { text: 'Strong', mark: 'cue' },
      { text: ' ', mark: null },
      { text: 'Python', mark: 'skill' },
      { text: ' and Docker', mark: null },
    ])
  })

  it('marks the text with the numbers of its rows, a shared cue with both', () => {
    const pieces = view.text?.flatMap((block) => block.pieces) ?? []
    expect(pieces.filter((piece) => piece.numbers.length > 0)).toEqual([
      { text: 'Strong', numbers: [1, 2], level: 3 },
      { text: 'Python', numbers: [1], level: 3 },
      { text: 'Docker', numbers: [2], level: 3 },
      { text: 'Kubernetes', numbers: [3], level: null },
    ])
    expect(pieces.map((piece) => piece.text).join('')).toContain('Strong Python and Docker.')
  })

  it('says what was read beside the skills', () => {
    expect(view).toMatchObject({
      role: { slug: 'backend-engineer', name: 'Backend Engineer' },
      degree: 'Degree or equivalent experience',
      remote: 'On site',
      yearsOverall: 5,
    })
  })

  it('keeps hard stops apart', () => {
    const gated = readingViewOf({ ...posting, asked: [{ ...docker, isGate: true }, python, kubernetes] })
    expect(gated.hardStops.map((row) => row.skill.slug)).toEqual(['docker'])
    expect(gated.requirements).toHaveLength(2)
  })

  it('shows no text and no sentence where only facts are kept', () => {
    const facts = readingViewOf({ ...posting, isFactsOnly: true })
    expect(facts.text).toBeNull()
    expect(facts.requirements.every((row) => row.sentence === null && row.words !== '')).toBe(true)
  })

  it('leaves out what is not asked for', () => {
    const told = mentionOf('Docker', 'Strong Python and Docker', { strength: 'incidental' })
    const shown = readingViewOf({
      ...posting,
      reading: { ...READING, mentions: [told] },
      asked: askedSkills([told], linkPhrase),
    })
    expect(shown.requirements).toEqual([])
    expect(shown.notAsked).toEqual([
      {
        skill: { slug: 'docker', name: 'Docker' },
        strength: 'incidental',
        strengthRule: 'section:requirements',
        words: 'Docker',
      },
    ])
  })

  it('keeps what no skill of the list owns, apart and in its own words', () => {
    const open = mentionOf('plus', 'Kubernetes is a plus', { phrase: 'no such skill', level: 2 })
    const waived = mentionOf('is a', 'Kubernetes is a plus', { phrase: 'nor this', strength: 'none' })
    const shown = readingViewOf({
      ...posting,
      reading: { ...READING, mentions: [...MENTIONS, open, waived] },
    })
    expect(shown.unlisted).toMatchObject([{ words: 'plus', level: 2, strength: 'required' }])
    expect(shown.notAsked).toMatchObject([{ words: 'is a', skill: null, strength: 'none' }])
    expect(shown.requirements).toHaveLength(3)
    expect(view.unlisted).toEqual([])
  })
})
