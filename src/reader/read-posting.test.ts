import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedSkills } from './asked/asked-skills.ts'
import { goldPrediction } from './gold-form.ts'
import { linkPhrase } from './mentions/alias-index.ts'
import { mentionsOf } from './mentions/testing.ts'
import { readPosting } from './read-posting.ts'
import type { RawPosting } from './types.ts'
import { READER_VERSION, RULES_VERSION } from './version.ts'

/** A posting of the tests' own. */
const raw = (text: string, fields: Partial<RawPosting> = {}): RawPosting => ({
  source: 'test',
  sourceId: '1',
  title: 'Senior Data Engineer',
  employer: 'Northwind GmbH',
  text,
  url: null,
  firstSeen: null,
  collectedOn: null,
  places: ['Berlin, Germany'],
  country: null,
  isRemote: null,
  pay: null,
  employmentType: null,
  hoursPerWeek: null,
  statedLength: null,
  isSnippet: false,
  department: null,
  ...fields,
})

const TEXT = `About us
We map the sea floor for ports.

What you will do
- Build and maintain pipelines in Python
- Work from home two days a week

Requirements
- 5+ years of experience with SQL
- Bachelor's degree in statistics or equivalent experience
- Willingness to learn Rust

Nice to have
- Terraform`

describe('a posting read whole', () => {
  const reading = readPosting(raw(TEXT))

  it('has the facts of title and place', () => {
    expect(reading).toMatchObject({
      readerVersion: READER_VERSION,
      language: 'en',
      seniority: 'senior',
      roleFamily: 'data',
      country: 'DE',
      degree: 'or-equivalent',
      isTextComplete: true,
    })
  })

  it('has each skill once in the flat form, with the words that decided', () => {
    const prediction = goldPrediction('p', TEXT, reading)
    expect(prediction.skills.find((skill) => skill.skill === 'Python')).toMatchObject({
      quote: 'Python',
      strength: 'stated',
      level: 3,
      level_evidence: 'Build and maintain pipelines in Python',
    })
    expect(prediction.skills.find((skill) => skill.skill === 'SQL')).toMatchObject({
      level: 3,
      years: 5,
      strength: 'required',
    })
    expect(prediction.skills.find((skill) => skill.skill === 'Rust')?.strength ?? 'none').toBe('none')
  })

  it('states no depth in a language without a cue table', () => {
    const dutch = readPosting(
      raw(
        'Wij zoeken een collega met veel kennis van Python en SQL, die met ons en voor de klanten werkt en niet alleen achter de computer zit. Strong Python.',
      ),
    )
    expect(dutch.language).toBe('nl')
    expect(dutch.mentions.every((mention) => mention.level === null)).toBe(true)
  })

  it('states depth and facts in German, which has a cue table', () => {
    const german = readPosting(
      raw(
        [
          'Über uns',
          'Wir bauen mit unserem Team die Software, mit der die Kunden ihre Lager führen.',
          'Dein Profil',
          '- Abgeschlossenes Studium der Informatik oder eine vergleichbare Ausbildung',
          '- Mindestens 4 Jahre Berufserfahrung in der Softwareentwicklung',
          '- Sehr gute Kenntnisse in Python und Grundkenntnisse in Kubernetes',
          '- Kommunikationsstärke und fließend Deutsch',
          'Wir bieten',
          '- Hybrides Arbeitsmodell',
        ].join('\n'),
        { title: 'Backend Entwickler', country: 'DE' },
      ),
    )
    const byPhrase = new Map(german.mentions.map((mention) => [mention.phrase, mention.level]))
    expect(german).toMatchObject({
      language: 'de',
      degree: 'or-equivalent',
      yearsOverall: 4,
      remote: 'hybrid',
    })
    expect(byPhrase.get('python')).toBe(3)
    expect(byPhrase.get('kubernetes')).toBe(1)
    expect(byPhrase.get('deutsch')).toBe(3)
    expect(byPhrase.has('kommunikationsstarke')).toBe(true)
  })

  it('reads an empty posting', () => {
    expect(readPosting(raw('', { title: '', employer: null, places: [] }))).toMatchObject({
      mentions: [],
      sections: [],
      country: null,
    })
  })

  it('never throws on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ maxLength: 40 }),
        (text, title) => {
          expect(readPosting(raw(text, { title })).isTextComplete).toBeTypeOf('boolean')
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('asked skills', () => {
  const ids = new Map([
    ['python', 1],
    ['sql', 2],
    ['go', 3],
  ])
  const asked = (text: string) => askedSkills(mentionsOf(text), (phrase) => ids.get(phrase) ?? null)

  it.each([
    [
      'R4: the highest of the levels that asking mentions give',
      'Requirements\n- Familiarity with SQL\n- Strong SQL',
      { level: 3, strength: 'required' },
    ],
    [
      'R4: a preferred mention gives the level only when no asking one does',
      'Requirements\n- SQL\n\nNice to have\n- Expert SQL',
      { level: 4, strength: 'required' },
    ],
    [
      'R4: else the asking mention decides',
      'Requirements\n- Basic SQL\n\nNice to have\n- Expert SQL',
      { level: 1, strength: 'required' },
    ],
    [
      'R28: years of a wish count only where nothing that is asked says how many',
      'Requirements\n- 5+ years of SQL\n\nNice to have\n- 2 years of SQL',
      { years: 5, strength: 'required' },
    ],
    ['R28: else they do', 'Requirements\n- SQL\n\nNice to have\n- 2 years of SQL', { years: 2 }],
    [
      'sigma is the strongest',
      'Responsibilities\n- Build SQL models\n\nRequirements\n- SQL',
      { level: 3, strength: 'required' },
    ],
    [
      'R27: the strongest mention decides on the group',
      'Requirements\n- Python or SQL\n\nNice to have\n- SQL',
      { altGroup: 1 },
    ],
    [
      'R27: on a tie with a plain mention there is no group',
      'Requirements\n- Python or SQL\n- SQL',
      { altGroup: null },
    ],
    [
      'R28: years are those of the lowest route',
      'Requirements\n- 2 years of SQL, or 5 years of SQL',
      { years: 2 },
    ],
  ])('%s', (_name, text, expected) => {
    expect(asked(text).find((row) => row.skillId === 2)).toMatchObject(expected)
  })

  it('leaves out what links to no skill, and keeps one row a skill in order of first mention', () => {
    expect(asked('Requirements\n- Go and Python\n- Java\n- Python').map((row) => row.skillId)).toEqual([3, 1])
  })

  it('agrees with the written forms of the list', () => {
    expect(linkPhrase('python')).not.toBeNull()
    expect(linkPhrase('no such phrase anywhere')).toBeNull()
  })
})

/**
 * Digest of the readings of the written examples by rules version. When it changes, a rule changed: raise
 * `RULES_VERSION` and put the new digest under it. The list of skills is the tests' own here, and roles and
 * places are left out: changes of the taxonomy raise the reader's version by themselves.
 */
const DIGESTS: Readonly<Record<number, string>> = {
  4: 'd0a7c78dcfa8',
  5: 'd0a7c78dcfa8',
  6: 'd0a7c78dcfa8',
  7: 'd0a7c78dcfa8',
  8: 'd0a7c78dcfa8',
}

it('rules do not change without a new version', () => {
  const file = join(import.meta.dirname, '../../examples/postings.json')
  const examples: { title: string; text?: string; description?: string }[] = Object.values(
    JSON.parse(readFileSync(file, 'utf8')),
  ).flat() as never
  const hash = createHash('sha256')
  for (const example of examples) {
    const text = example.description ?? example.text ?? ''
    const { readerVersion, mentions, role, roleFamily, country, region, ...facts } = readPosting(
      raw(text, { title: example.title }),
    )
    hash.update(JSON.stringify([facts, mentionsOf(text)]))
  }
  expect(hash.digest('hex').slice(0, 12)).toBe(DIGESTS[RULES_VERSION])
})
