import { type EmployerKey, shortHashOf } from '../../market/index.ts'
import {
  countryCode,
  employerKey,
  employerSlug,
  isAgency,
  parsePlaces,
  placeWords,
  type RoleMatch,
  roleBySlug,
  titleKey,
  writtenEmployerKey,
} from '../../taxonomy/index.ts'
import type { FixFile, FixKind, FixLine, FixSet } from './fix-types.ts'
import { agencyOf, NO_EMPLOYER } from './read-fixes.ts'

/** Fixes, ready to be asked of. Each answers null, or what it was given, where no fix speaks of it. */
export interface Fixes {
  /** Hash of the set; '' for none. Part of a snapshot's settings. */
  readonly id: string
  employer(name: string | null, found: EmployerKey | null): EmployerKey | null
  role(title: string): RoleMatch | null
  /** The first of these places that a fix speaks of, unless one that is known stands before it. */
  place(places: readonly string[]): { readonly country: string; readonly region: string | null } | null
}

const byKey = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0

/** The lines in force of all files as one set, in normal form and order: comments and bad lines leave no trace. */
export function fixSetOf(files: readonly FixFile[]): FixSet {
  const lines = (kind: FixKind): readonly FixLine[] =>
    files.flatMap((file) => (file.kind === kind ? file.lines : []))
  return {
    employers: lines('employers')
      .map(({ key, target, more }) => {
        const name = target === '' ? null : target === NO_EMPLOYER ? '' : target
        return [key, name, agencyOf(more) ?? null] as const
      })
      .sort(byKey),
    titles: lines('titles')
      .map(({ key, target }) => [key, target] as const)
      .sort(byKey),
    places: lines('places')
      .map(
        ({ key, target, more }) =>
          [key, countryCode(target) ?? '', more === '' ? null : more.toUpperCase()] as const,
      )
      .sort(byKey),
  }
}

/** A set as the text that is kept of it; its hash is its id. '' for a set without a row. */
export function fixSetText(set: FixSet): string {
  const isEmpty = set.employers.length + set.titles.length + set.places.length === 0
  return isEmpty ? '' : JSON.stringify([set.employers, set.titles, set.places])
}

/** A kept text as the set it was made of. */
export function parseFixSet(text: string): FixSet {
  if (text === '') return { employers: [], titles: [], places: [] }
  // Written by `fixSetText` alone, from this very type.
  const [employers, titles, places] = JSON.parse(text) as [
    FixSet['employers'],
    FixSet['titles'],
    FixSet['places'],
  ]
  return { employers, titles, places }
}

/** Id of a set by its kept text. */
export function fixSetId(text: string): string {
  return text === '' ? '' : shortHashOf('fixes', text)
}

/** Compiles a set. */
export function compileFixes(set: FixSet): Fixes {
  const names = new Map<string, string>()
  const flags = new Map<string, boolean>()
  for (const [key, name] of set.employers) if (name !== null) names.set(key, name)
  /** The name that fixes lead to, one after the other; circles were left out when the files were read. */
  const lastName = (key: string): string | undefined => {
    let name = names.get(key)
    for (let steps = 0; name !== undefined && steps < names.size; steps += 1) {
      const further = names.get(writtenEmployerKey(name) ?? '')
      if (further === undefined || further === name) break
      name = further
    }
    return name
  }
  for (const [key, , agency] of set.employers) {
    if (agency === null) continue
    flags.set(key, agency)
    const name = lastName(key)
    const led = name ? employerKey(name) : null
    if (led !== null) flags.set(led, agency)
  }
  const roles = new Map(set.titles)
  const places = new Map(set.places.map(([key, country, region]) => [key, { country, region }]))
  const flagged = (employer: EmployerKey, written: string): EmployerKey => {
    const isOne = flags.get(employer.key) ?? flags.get(written)
    return isOne === undefined ? employer : { ...employer, isAgency: isOne, isMapped: true }
  }
  return {
    id: fixSetId(fixSetText(set)),
    employer(name, found) {
      const written = writtenEmployerKey(name)
      if (written === null) return found
      const fixed = lastName(written) ?? (found ? lastName(found.key) : undefined)
      if (fixed === '') return null
      if (fixed === undefined) return found && flagged(found, written)
      const [key, slug] = [employerKey(fixed), employerSlug(fixed)]
      if (key === null || slug === null) return found
      return flagged({ key, slug, name: fixed, isAgency: isAgency(fixed), isMapped: true }, written)
    },
    role(title) {
      if (roles.size === 0) return null
      const role = roleBySlug(roles.get(titleKey(title)) ?? '')
      return role && { role: role.slug, family: role.family }
    },
    place(written) {
      if (places.size === 0) return null
      for (const one of written) {
        const fixed = places.get(placeWords(one))
        if (fixed !== undefined) return fixed
        if (parsePlaces(one).some(({ country }) => country !== null)) return null
      }
      return null
    },
  }
}
