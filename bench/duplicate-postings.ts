/**
 * Deterministic postings to find duplicates among, with the truth: which of them are one. Employers, titles and copies
 * are skewed; one employer posts one in twenty of all, under one title and by one template.
 */
import { randomFrom } from './generator.ts'

/** A generated posting. `truth` is equal for postings that are one. */
export interface DuplicatePosting {
  readonly title: string
  /** Null when the posting does not say. */
  readonly employer: string | null
  readonly day: number
  readonly text: string
  readonly truth: number
}

const WORDS = Array.from({ length: 8000 }, (_, at) => `${syllable(at)}${syllable(at * 7 + 3)}${at % 10}`)

function syllable(at: number): string {
  return `${'bcdfghklmnprstvz'[at % 16]}${'aeiou'[(at >> 4) % 5]}${'lmnrst'[(at >> 2) % 6]}`
}

/** Words skewed like prose. */
function prose(count: number, random: () => number): string[] {
  return Array.from({ length: count }, () => WORDS[Math.floor(random() ** 2 * WORDS.length)] ?? '')
}

/** Words in lines of twelve, as ads have them. */
function lines(words: readonly string[]): string {
  const out: string[] = []
  for (let at = 0; at < words.length; at += 12) out.push(words.slice(at, at + 12).join(' '))
  return out.join('\n')
}

const rank = (size: number, random: () => number): number => Math.floor(size ** random()) - 1

/**
 * Postings one at a time. A job is its employer's story, what the title says everywhere and words of its own; a
 * posting of it is the job with two words in a hundred changed, sometimes cut, sometimes without its employer.
 */
export function* duplicatePostings(postings: number, seed = 11): Generator<DuplicatePosting> {
  const random = randomFrom(seed)
  const template = prose(210, randomFrom(seed + 1))
  const huge = Math.floor(postings / 20)
  let job = 0
  for (let made = 0; made < postings; job += 1) {
    const isHuge = made < huge
    const employer = isHuge ? 'Huge Employer' : `Employer${rank(60_000, random)} Works`
    const title = isHuge ? 'Field Technician' : `Title ${rank(40_000, random)} desk`
    const story = isHuge ? template : prose(60, randomFrom(hash(employer)))
    const about = isHuge ? [] : prose(60, randomFrom(hash(title)))
    const own = prose(isHuge ? 90 : 120 + Math.floor(random() * 120), random)
    const copies = random() < 0.8 ? 1 : Math.min(postings - made, 2 + rank(40, random))
    const day = 20_000 + Math.floor(random() * 300)
    for (let copy = 0; copy < copies && made < postings; copy += 1, made += 1) {
      const kind = random()
      const words = [...own]
      for (let change = 0; change < words.length / 100; change += 1)
        words[Math.floor(random() * words.length)] = WORDS[Math.floor(random() * WORDS.length)] ?? ''
      const isCut = copy > 0 && !isHuge && kind < 0.04
      yield {
        title: copy === 0 ? title : `${title} - ${kind < 0.5 ? 'Boston' : 'Berlin'}`,
        employer: !isHuge && kind > 0.93 ? null : employer,
        day: day + Math.floor(random() * 40),
        text: isCut
          ? `${lines(story)}\n${lines([...about, ...words].slice(0, 130))}`
          : `${lines(story)}\n${lines(about)}\n${lines(words)}`,
        truth: job,
      }
    }
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}
