/**
 * Deterministic postings for benchmarks and recounts: realistic skew (Zipf) over skills, employers, roles, places
 * and dates; each role asks mostly for skills of its own. The same number and seed give the same postings.
 */
import { type AskedRow, type SnapshotPosting, shortHashOf } from '../src/market/index.ts'
import { type Confidence, STRENGTHS } from '../src/reader/types.ts'
import { type RequiredLevel, ROLE_FAMILIES, SENIORITIES } from '../src/taxonomy/types.ts'

export interface GeneratorOptions {
  readonly postings: number
  readonly mentionsEach?: number
  readonly skills?: number
  readonly employers?: number
  readonly roles?: number
  readonly seed?: number
  readonly collection?: string
}

/** Random numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Picks 0..size-1, the first far more often than the last: share of rank k is about 1/k to the power `skew`. */
function zipf(size: number, skew: number): (random: number) => number {
  const cumulative = new Float64Array(size)
  let sum = 0
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + 1) ** skew
    cumulative[rank] = sum
  }
  return (random) => {
    const target = random * sum
    let low = 0
    let high = size - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cumulative[middle] ?? 0) >= target) high = middle
      else low = middle + 1
    }
    return low
  }
}

const COUNTRIES = ['US', 'GB', 'CA', 'DE', 'IN', 'FR', 'NL', 'AU', 'IE', 'ES', 'PL', 'SG'] as const
const CURRENCIES = [
  'USD',
  'GBP',
  'CAD',
  'EUR',
  'INR',
  'EUR',
  'EUR',
  'AUD',
  'EUR',
  'EUR',
  'PLN',
  'SGD',
] as const
const FEEDS = ['ashby', 'greenhouse', 'lever', 'file'] as const
const REMOTES = ['onsite', 'not stated', 'hybrid', 'remote'] as const
const CUES: Readonly<Record<RequiredLevel, readonly string[]>> = {
  1: ['familiarity', 'exposure', 'basic'],
  2: ['experience with', 'working knowledge', 'knowledge of'],
  3: ['strong', 'proficient', 'solid', 'hands-on', 'build'],
  4: ['deep', 'expert', 'design', 'lead'],
  5: ['set company-wide'],
}
const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low']
const FIRST_DAY = Date.UTC(2025, 0, 6)

/** Postings one at a time; each is a cluster of its own and enters the rates. */
export function* generatePostings(options: GeneratorOptions): Generator<SnapshotPosting> {
  const { postings, mentionsEach = 12, skills = 6000, employers = 40_000, roles = 200, seed = 7 } = options
  const random = randomFrom(seed)
  const anySkill = zipf(skills, 0.9)
  const ownSkill = zipf(80, 0.8)
  const anyEmployer = zipf(employers, 0.8)
  const anyRole = zipf(roles, 0.7)
  const anyCountry = zipf(COUNTRIES.length, 1.1)
  const anyFeed = zipf(FEEDS.length, 0.8)
  const among = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  for (let index = 0; index < postings; index++) {
    const role = anyRole(random())
    const family = ROLE_FAMILIES[role % ROLE_FAMILIES.length] ?? 'other'
    const employer = anyEmployer(random())
    const isKnown = random() < 0.93
    const country = anyCountry(random())
    const source = `${FEEDS[anyFeed(random())]}:board-${employer}`
    const id = shortHashOf(source, String(index))
    const chosen = new Set<number>()
    while (chosen.size < mentionsEach) {
      const isOwn = random() < 0.6
      chosen.add(1 + (isOwn ? (role * 29 + ownSkill(random()) * 31) % skills : anySkill(random())))
    }
    const asks = [...chosen].map((skill, order) => ask(skill, order, random))
    const base = 40_000 + (role % 40) * 3000
    const low = Math.round((base * (0.8 + random() * 0.6)) / 500) * 500
    const hasPay = random() < 0.4
    const seniority = random() < 0.45 ? 'not stated' : among(SENIORITIES)
    yield {
      collection: options.collection ?? 'mine',
      source,
      id,
      record: `${id}${id}`,
      cluster: id,
      isRepresentative: true,
      leftOut: null,
      title: `Role ${role} of desk ${index % 97}`,
      employer: isKnown
        ? { key: `employer ${employer}`, slug: `employer-${employer}`, name: `Employer ${employer}` }
        : null,
      family,
      role: `role-${role}`,
      seniority,
      country: COUNTRIES[country] ?? 'US',
      region: country === 0 ? among(['CA', 'NY', 'TX', 'WA']) : null,
      remote: among(REMOTES),
      places: [`City ${Math.floor(random() * 300)}`],
      url: `https://jobs.example/${id}`,
      firstSeen:
        random() < 0.95
          ? new Date(FIRST_DAY + Math.floor(random() * 364) * 86_400_000).toISOString().slice(0, 10)
          : null,
      collectedOn: '2026-01-10',
      language: 'en',
      words: 120 + Math.floor(random() * 500),
      isTextComplete: true,
      degree: among(['none', 'required', 'preferred', 'or-equivalent'] as const),
      yearsOverall: random() < 0.5 ? Math.floor(random() * 10) : null,
      pay: hasPay
        ? {
            isDisclosed: true,
            low,
            high: low * 1.25,
            currency: CURRENCIES[country] ?? 'USD',
            period: 'year',
            yearly: { low, high: low * 1.25, value: low * 1.125 },
          }
        : null,
      readerVersion: 'generator',
      search: searchText(role, employer, asks, random),
      asks,
    }
  }
}

function ask(skill: number, order: number, random: () => number): AskedRow {
  const levels = [2, 3, 3, 2, 4, 1, 3, 2, 4, 5] as const
  const level = random() < 0.48 ? (levels[Math.floor(random() * levels.length)] ?? 2) : null
  const cues = level === null ? null : CUES[level]
  const strength = STRENGTHS[2 + Math.floor(random() * 3)] ?? 'stated'
  return {
    skillId: skill,
    strength,
    level,
    years: random() < 0.2 ? 1 + Math.floor(random() * 8) : null,
    confidence: CONFIDENCES[Math.floor(random() * 3)] ?? 'medium',
    altGroup: random() < 0.15 ? order >> 1 : null,
    isGate: false,
    section: strength === 'preferred' ? 'preferred' : strength === 'required' ? 'requirements' : 'duties',
    words: `skill ${skill}`,
    cue: cues === null ? null : (cues[Math.floor(random() * cues.length)] ?? null),
    levelRule: level === null ? 'none' : 'cue:generated',
    strengthRule: 'section:generated',
    spanStart: order * 40,
    spanEnd: order * 40 + 10,
  }
}

/** About 90 words, skewed like prose, with the names of the skills among them. */
function searchText(role: number, employer: number, asks: readonly AskedRow[], random: () => number): string {
  const words = [`Role ${role}`, `Employer ${employer}`]
  for (const { words: name } of asks) words.push(name.replace(' ', ''))
  for (let count = 0; count < 70; count++) words.push(`word${Math.floor(random() ** 3 * 20_000)}`)
  return words.join(' ')
}
