import { FAMILY_WORDS } from './data/role-family-words.ts'
import { ROLE_TABLE } from './data/roles.ts'
import { patternWord } from './role-title.ts'
import { ROLE_FAMILIES, type Role, type RoleFamily } from './types.ts'

/** Words a pattern asks for, one place after the other; any word of a place will do. */
export type PatternWords = readonly (readonly string[])[]

export interface RolePattern {
  readonly slug: string
  readonly words: PatternWords
  /** Further phrases that must stand somewhere else in the title; [] for most. */
  readonly beside: readonly PatternWords[]
  /** Number of words over all phrases: what "longest" means. */
  readonly size: number
  /** Number of phrases the written pattern stands for: fewer is more deliberate. */
  readonly breadth: number
}

/** Patterns by each word their first phrase can end with. */
export type PatternIndex = ReadonlyMap<string, readonly RolePattern[]>

/** Everything the matcher looks up. */
export interface RoleIndex {
  readonly roles: readonly Role[]
  readonly bySlug: ReadonlyMap<string, Role>
  readonly strong: PatternIndex
  readonly weak: PatternIndex
  readonly whole: ReadonlyMap<string, string>
  readonly familyWords: ReadonlyMap<string, RoleFamily>
}

const FAMILY_NAMES: Readonly<Record<Exclude<RoleFamily, 'other'>, string>> = {
  software: 'Other software role',
  data: 'Other data role',
  'it-support': 'Other IT and support role',
  engineering: 'Other engineering role',
  product: 'Other product role',
  design: 'Other design role',
  sales: 'Other sales role',
  marketing: 'Other marketing role',
  customer: 'Other customer role',
  finance: 'Other finance role',
  hr: 'Other people and hiring role',
  legal: 'Other legal role',
  operations: 'Other operations role',
  healthcare: 'Other healthcare role',
  education: 'Other education role',
  trades: 'Other trades and production role',
  transport: 'Other transport and warehouse role',
  hospitality: 'Other hospitality role',
  public: 'Other public service role',
  science: 'Other science role',
  admin: 'Other administrative role',
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** A choice of a phrase: single words share one place, a longer wording is a branch of its own. */
function branchesOf(choices: readonly string[]): PatternWords[] {
  const phrases = choices.map((choice) => choice.split(' ').map(patternWord))
  const single = [...new Set(phrases.filter((words) => words.length === 1).flat())]
  const longer = phrases.filter((words) => words.length > 1).map((words) => words.map((word) => [word]))
  return single.length > 0 ? [[single], ...longer] : longer
}

/** `(a|b c) d? !` as places, one list per branch. A leading rank goes last, as in titles. */
function placesOf(phrase: string): PatternWords[] {
  let all: PatternWords[] = [[]]
  for (const [written] of phrase.matchAll(/\([^)]*\)\??|\S+/g)) {
    const isOptional = written.endsWith('?')
    const bare = written.replace(/^\(|\)?\??$/g, '')
    const branches = branchesOf(bare === '!' ? ['manager', 'director', 'lead'] : bare.split('|'))
    if (isOptional) branches.push([])
    all = all.flatMap((places) => branches.map((branch) => [...places, ...branch]))
  }
  return all
    .filter((places) => places.length > 0)
    .map((places) => {
      const [first, ...rest] = places
      const isRankFirst = first?.every((word) => word === 'director' || word === 'manager')
      return first && isRankFirst && rest.length > 0 ? [...rest, first] : places
    })
}

/** One pattern of the table, written out; several where words are optional. */
export function readPattern(slug: string, text: string): RolePattern[] {
  const [first = '', ...others] = text.split(' + ')
  const beside = others.map((other) => placesOf(other)[0] ?? [])
  const extra = beside.reduce((sum, words) => sum + words.length, 0)
  const branches = placesOf(first)
  const breadth = branches.reduce(
    (sum, words) => sum + words.reduce((product, place) => product * place.length, 1),
    0,
  )
  return branches.map((words) => ({ slug, words, beside, size: words.length + extra, breadth }))
}

function build(): RoleIndex {
  const roles: Role[] = []
  const strong = new Map<string, RolePattern[]>()
  const weak = new Map<string, RolePattern[]>()
  const whole = new Map<string, string>()
  let family: RoleFamily = 'other'
  for (const line of ROLE_TABLE.split('\n')) {
    if (line.startsWith('# ')) {
      family = ROLE_FAMILIES.find((known) => known === line.slice(2)) ?? 'other'
      continue
    }
    const [name, soc, patterns] = line.split(' | ')
    if (!name || !soc || !patterns) continue
    const slug = slugOf(name)
    roles.push({ slug, name, family, soc })
    for (const written of patterns.split(';')) {
      const text = written.trim()
      const mark = text[0]
      for (const pattern of readPattern(slug, mark === '~' || mark === '=' ? text.slice(1) : text)) {
        if (mark === '=') {
          whole.set(pattern.words.map((place) => place[0]).join(' '), slug)
          continue
        }
        const map = mark === '~' ? weak : strong
        for (const last of pattern.words.at(-1) ?? []) {
          const list = map.get(last)
          if (list) list.push(pattern)
          else map.set(last, [pattern])
        }
      }
    }
  }
  for (const known of ROLE_FAMILIES) {
    if (known !== 'other')
      roles.push({ slug: `other-${known}`, name: FAMILY_NAMES[known], family: known, soc: null })
  }
  const familyWords = new Map<string, RoleFamily>()
  for (const known of ROLE_FAMILIES) {
    for (const word of (FAMILY_WORDS[known] ?? '').split(' ')) {
      if (word !== '') familyWords.set(patternWord(word), known)
    }
  }
  return { roles, bySlug: new Map(roles.map((role) => [role.slug, role])), strong, weak, whole, familyWords }
}

let index: RoleIndex | undefined

/** The role table, compiled on first use and kept. */
export function roleIndex(): RoleIndex {
  index ??= build()
  return index
}
