import { aliasOwner } from './alias-table.ts'
import { GERMAN_NAMES } from './data/german-names.ts'
import { normalisePhrase } from './phrase.ts'
import { tableHash } from './table-hash.ts'
import type { Alias } from './types.ts'

/** A name of a skill in another language than English; its `spelling` is in small letters with all accents. */
export interface ForeignName {
  readonly alias: Alias
}

/** ISO 639-1 -> rows `a form of the skill|its names in that language parted by ";"`. */
const TABLES: Readonly<Record<string, readonly string[]>> = { de: GERMAN_NAMES }

/** Changes whenever a row of these tables does. */
export const FOREIGN_NAMES_VERSION: string = tableHash(Object.values(TABLES).flat())

const read = new Map<string, readonly ForeignName[]>()
let owners: ReadonlyMap<string, number> | null = null

/** The names of skills in a language, in the order of its table; [] for one that has none. */
export function foreignNames(language: string): readonly ForeignName[] {
  const known = read.get(language)
  if (known !== undefined) return known
  const names = (TABLES[language] ?? []).flatMap((row) => {
    const [form = '', written = ''] = row.split('|')
    const skillId = aliasOwner(form)
    if (skillId === null) throw new Error(`names in "${language}": no skill is written "${form}"`)
    return written.split(';').map((spelling): ForeignName => ({ alias: aliasOf(spelling, skillId) }))
  })
  read.set(language, names)
  return names
}

const aliasOf = (spelling: string, skillId: number): Alias => ({
  phrase: normalisePhrase(spelling),
  skillId,
  ambiguity: 'none',
  spelling,
  isCaseBound: false,
  contextWords: [],
})

/** The skill that a phrase in its normal form names in another language than English, or null. */
export function foreignOwner(phrase: string): number | null {
  owners ??= new Map(
    Object.keys(TABLES).flatMap((language) =>
      foreignNames(language).map(({ alias }): [string, number] => [alias.phrase, alias.skillId]),
    ),
  )
  return owners.get(phrase) ?? null
}
