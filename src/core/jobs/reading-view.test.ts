import { describe, expect, it } from 'vitest'
import type { AskedSkill, Mention, ReadPosting } from '../../reader/types.ts'
import { skillBySlug } from '../../taxonomy/index.ts'
import { type PostingRead, readingViewOf } from './reading-view.ts'

const text = 'What we ask\n- Strong Python and Docker.\n- Kubernetes is a plus.'

/** A span of the words where they stand first. */
function spanOf(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function mentionOf(words: string, clause: string, change: Partial<Mention> = {}): Mention {
  return {
    ...spanOf(words),
    phrase: words.toLowerCase(),
    strength: 'required',
    level: null,
    years: null,
    confidence: 'medium',
    altGroup: null,
    section: 'requirements',
    levelRule: 'none',
    strengthRule: 'section:requirements',
    levelCue: null,
    strengthCue: null,
    clause: spanOf(clause),
    isGate: false,
    ...change,
  }
}

function askedOf(slug: string, decisive: Mention): AskedSkill {
  const skill = skillBySlug(slug)
  if (!skill) throw new Error(`no skill ${slug}`)
  const { strength, level, years, confidence, altGroup, isGate } = decisive
  return {
    skillId: skill.id,
    kind: skill.kind,
    strength,
    level,
    years,
    confidence,
    altGroup,
    isGate,
    decisive,
    mentions: [decisive],
  }
}

const strong = { level: 3, levelRule: 'cue:strong', levelCue: spanOf('Strong') } as const
const reading: ReadPosting = {
  readerVersion: 'test',
  language: 'en',
  words: 9,
  seniority: 'senior',
  role: 'backend-engineer',
  roleFamily: 'software',
  degree: 'or-equivalent',
  degreeSpan: null,
  yearsOverall: 5,
  yearsSpan: null,
  pay: null,
  remote: 'onsite',
  remoteSpan: null,
  country: 'US',
  region: null,
  isTextComplete: true,
  sections: [],
  mentions: [],
}
const posting: PostingRead = {
  title: 'Senior Backend Engineer',
  employer: null,
  place: null,
  pay: null,
  text,
  isFactsOnly: false,
  reading,
  asked: [
    askedOf('kubernetes', mentionOf('Kubernetes', 'Kubernetes is a plus', { strength: 'preferred' })),
    askedOf('docker', mentionOf('Docker', 'Strong Python and Docker', { ...strong, altGroup: 1 })),
    askedOf(
      'python',
      mentionOf('Python', 'Strong Python and Docker', { ...strong, altGroup: 1, isGate: false }),
    ),
  ],
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
    const [python] = view.requirements
    expect(python).toMatchObject({
      words: 'Python',
      cue: 'Strong',
      isAlternative: true,
      alternatives: ['Docker'],
    })
    expect(python?.sentence).toEqual([
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
    const gate = askedOf('english', mentionOf('Python', 'Strong Python and Docker', { isGate: true }))
    const gated = readingViewOf({ ...posting, asked: [...posting.asked, gate] })
    expect(gated.hardStops.map((row) => row.skill.slug)).toEqual(['english'])
    expect(gated.requirements).toHaveLength(3)
  })

  it('shows no text and no sentence where only facts are kept', () => {
    const facts = readingViewOf({ ...posting, isFactsOnly: true })
    expect(facts.text).toBeNull()
    expect(facts.requirements.every((row) => row.sentence === null && row.words !== '')).toBe(true)
  })

  it('leaves out what is not asked for', () => {
    const told = askedOf('sql', mentionOf('Docker', 'Strong Python and Docker', { strength: 'incidental' }))
    expect(readingViewOf({ ...posting, asked: [told] }).requirements).toEqual([])
  })
})
