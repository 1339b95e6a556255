import fc from 'fast-check'
import { expect, it } from 'vitest'
import { marketRules } from '../../src/core/app/market-rules.ts'
import { rawPostingOf } from '../../src/core/reading/open-posting.ts'
import type { ReadPosting, Span } from '../../src/reader/types.ts'
import { allSkills, normalisePhrase } from '../../src/taxonomy/index.ts'
import { FUZZ_TIMEOUT, fuzzing, Slowest } from './settings.ts'

const { reader, taxonomy } = marketRules()
/** Every twentieth skill's name, whatever the table holds, and some that make trouble. */
const SKILLS = [
  ...allSkills().flatMap((skill, index) => (index % 20 === 0 ? [skill.name] : [])),
  'Python',
  'C++',
  'C#',
  'C',
  'R',
  'Go',
  '.NET',
  'Node.js',
  'CI/CD',
  'SQL',
  'Excel',
  'communication',
  'Kubernetes',
  'R&D',
]
const CUES = [
  'strong',
  'proven',
  'deep',
  'expert',
  'basic',
  'working',
  'knowledge of',
  'experience with',
  'experience in',
  'familiarity with',
  'proficient in',
  'hands-on',
  'excellent',
  'solid',
  'nice to have',
  'a plus',
  'preferred',
  'required',
  'must have',
  'must not',
  'no',
  'not',
  'without',
  'or equivalent',
  'or similar',
  'such as',
  'e.g.',
  'i.e.',
  'one or more of',
  'at least',
  'Requirements:',
  'Preferred qualifications',
  'Benefits',
  'About us',
  'Duties',
  'You will',
  'design',
  'lead',
  'help',
  'learn',
  'teach',
  'own',
  'build',
  'and',
  'or',
  'and/or',
  'with',
  'of',
  'in',
  'to be learned',
  "Bachelor's degree",
  'PhD',
  'Master',
  'licence',
  'remote',
  'hybrid',
  'on-site',
  'Anforderungen',
  'Kenntnisse in',
  'sehr gute',
  'wünschenswert',
  'Erfahrung mit',
  'von Vorteil',
  'salary',
  'bonus',
  'per hour',
  'a year',
  'OTE',
]
const NUMBERS = [
  '5+ years',
  '3-5 years',
  '10 yrs',
  'two years',
  '2',
  '100%',
  '$100,000',
  '$100k-120k',
  '€50.000',
  '£40k',
  '$20 - $25/hr',
  '401(k)',
  '1,000',
  '0',
  '-1',
  '9'.repeat(30),
  '2024-01-01',
  'ten',
]
const MARKS = [
  '\n',
  '\n- ',
  '\n\n',
  '•',
  ':',
  ';',
  ',',
  '.',
  '. ',
  '!',
  '?',
  '(',
  ')',
  '[',
  ']',
  '"',
  '“',
  '”',
  "'",
  '/',
  '|',
  '-',
  '–',
  '—',
  '*',
  '**',
  '+',
  '&',
  '#',
  '@',
  '\t',
  '\u00a0',
  '\u200b',
  '🦸',
  '👩‍💻',
  '\ud83d',
  '\udc00',
  'e\u0301',
  'İ',
  'ß',
  'ﬁ',
  '漢字',
  '\u202e',
  'https://a.b/c',
  'a@b.c',
]

const words = (separator: string) =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...SKILLS) },
        { weight: 4, arbitrary: fc.constantFrom(...CUES) },
        { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
        { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      ),
      { maxLength: 70 },
    )
    .map((parts) => parts.join(separator))
const texts = fc.oneof(
  { weight: 4, arbitrary: words(' ') },
  { weight: 1, arbitrary: words('') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
)

function checkReading(reading: ReadPosting, text: string): void {
  const inside = (span: Span | null) => {
    if (span === null) return
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.start).toBeLessThan(span.end)
    expect(span.end).toBeLessThanOrEqual(text.length)
  }
  let end = 0
  for (const section of reading.sections) {
    expect(section.start).toBeGreaterThanOrEqual(end)
    inside(section)
    inside(section.header)
    end = section.end
  }
  end = 0
  for (const mention of reading.mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(end)
    for (const span of [mention, mention.clause, mention.levelCue, mention.strengthCue]) inside(span)
    expect(normalisePhrase(text.slice(mention.start, mention.end))).toBe(mention.phrase)
    expect(mention.phrase).not.toBe('')
    if (mention.years !== null) expect(mention.years).toBeGreaterThanOrEqual(0)
    end = mention.end
  }
  for (const span of [reading.degreeSpan, reading.yearsSpan, reading.remoteSpan, reading.pay?.span ?? null])
    inside(span)
  const { low = null, high = null } = reading.pay ?? {}
  for (const amount of [low, high])
    if (amount !== null) expect(amount > 0 && Number.isFinite(amount)).toBe(true)
  if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
  expect(reading.words).toBeGreaterThanOrEqual(0)
}

it(
  'any text is read without throwing, the same each time; spans lie in order inside it and quote it',
  async () => {
    const slowest = new Slowest()
    await fc.assert(
      fc.asyncProperty(texts, texts, async (text, line) => {
        const posting = rawPostingOf({
          title: line.slice(0, 300),
          text,
          employer: line.slice(0, 40),
          place: line.slice(0, 90),
        })
        const reading = await slowest.during(JSON.stringify(text).slice(0, 60), () =>
          reader.readPosting(posting),
        )
        checkReading(reading, text)
        expect(reader.readPosting(posting)).toEqual(reading)
        for (const asked of reader.askedSkills(reading.mentions, taxonomy.link)) {
          expect(asked.mentions).toContain(asked.decisive)
          expect(asked.mentions.every((mention) => reading.mentions.includes(mention))).toBe(true)
        }
      }),
      fuzzing('reader', 0.2),
    )
    slowest.tell('reader')
  },
  FUZZ_TIMEOUT,
)
