import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { normalisePhrase } from '../../src/taxonomy/phrase.ts'
import type { SkillKind } from '../../src/taxonomy/types.ts'
import type { Catalogue } from './catalogue.ts'
import { type DraftSkill, plainAlias } from './model.ts'
import { slugOf } from './slug.ts'

/** One skill or knowledge of the ESCO classification. */
export interface EscoSkill {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: string
  readonly broader: readonly string[]
  readonly pillar: readonly string[]
}

interface EscoGroup {
  readonly id: string
  readonly code: string
}

/** Broad fields of ISCED-F, by the first two digits of a group's code: kind and family of what has no line by hand. */
const FIELDS: Readonly<Record<string, readonly [SkillKind, string]>> = {
  '01': ['domain', 'education'],
  '02': ['domain', 'arts and culture'],
  '03': ['domain', 'social sciences and media'],
  '04': ['domain', 'business, administration and law'],
  '05': ['technical', 'science and laboratory'],
  '06': ['technical', 'computing'],
  '07': ['technical', 'engineering and production'],
  '08': ['domain', 'farming, forestry and fishing'],
  '09': ['domain', 'health and welfare'],
  '10': ['domain', 'personal and public services'],
}

/** Verbs with which ESCO names what others name by a noun: "manage budgets" is also "budgets management". */
const NOUNS: Readonly<Record<string, string>> = {
  manage: 'management',
  develop: 'development',
  design: 'design',
  analyse: 'analysis',
  operate: 'operation',
  prepare: 'preparation',
  maintain: 'maintenance',
  install: 'installation',
  repair: 'repair',
  plan: 'planning',
  monitor: 'monitoring',
  inspect: 'inspection',
  test: 'testing',
  coordinate: 'coordination',
  supervise: 'supervision',
  train: 'training',
  write: 'writing',
}
/** Names of inventories rather than of something a person knows. */
const NOT_A_FIELD = /^(?:types|characteristics|functionalities|composition|manufacturing) of /
/** Verbs that add nothing to the name of the thing. */
const EMPTY_VERBS = /^(?:apply|use|perform|conduct|carry out|provide|practise|undertake|do) /

export function readEsco(folder: string): { skills: EscoSkill[]; groups: EscoGroup[] } {
  const read = (name: string): unknown[] =>
    gunzipSync(readFileSync(`${folder}/${name}.jsonl.gz`))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line))
  return { skills: read('skills') as EscoSkill[], groups: read('skill_groups') as EscoGroup[] }
}

/** "Python (computer programming)" -> "Python". */
const shortName = (name: string): string => name.replace(/\s*\([^)]*\)$/, '')

/** The names by which others may know what ESCO calls so, the likeliest first. */
function usualNames(name: string): string[] {
  const short = shortName(name)
  const names = [name, short]
  const rest = short.replace(EMPTY_VERBS, '')
  if (rest !== short) names.push(rest)
  const cut = short.indexOf(' ')
  const noun = NOUNS[short.slice(0, cut)]
  if (noun !== undefined) {
    const object = short.slice(cut + 1)
    names.push(`${object} ${noun}`, `${object.replace(/s$/, '')} ${noun}`)
  }
  return names
}

/**
 * Links ESCO's ids to the skills that own one of their names; a skill keeps the first. Where no name is owned, the
 * further names decide when all that are owned point to one skill.
 */
export function linkEsco(catalogue: Catalogue, skills: readonly EscoSkill[]): void {
  for (const isByName of [true, false]) {
    for (const skill of skills) {
      const owner = isByName ? ownerByName(catalogue, skill) : ownerByAliases(catalogue, skill)
      if (owner !== null) owner.esco ??= skill.id
    }
  }
}

function ownerByName(catalogue: Catalogue, skill: EscoSkill): DraftSkill | null {
  for (const name of usualNames(skill.name)) {
    const owner = catalogue.ownerOf(name)
    if (owner !== null) return owner
  }
  return null
}

function ownerByAliases(catalogue: Catalogue, skill: EscoSkill): DraftSkill | null {
  if (ownerByName(catalogue, skill) !== null) return null
  const owners = new Set(skill.aliases.map((alias) => catalogue.ownerOf(shortName(alias))))
  owners.delete(null)
  const [only] = owners
  return owners.size === 1 && only ? only : null
}

/**
 * Adds the fields of knowledge that nobody owns yet under their own names: at least two words, none of them
 * `noise`, in a field of ISCED-F. Their names are phrases that mean nothing else, so they need no context.
 */
export function addEscoKnowledge(
  catalogue: Catalogue,
  { skills, groups }: { skills: readonly EscoSkill[]; groups: readonly EscoGroup[] },
  noise: ReadonlySet<string>,
): void {
  const codeOf = new Map(groups.map((group) => [group.id, group.code]))
  for (const skill of skills) {
    if (skill.type !== 'knowledge' || skill.pillar[0] !== 'knowledge') continue
    const name = shortName(skill.name)
    const phrase = normalisePhrase(name)
    const words = phrase.split(' ').length
    if (words < 2 || words > 5 || noise.has(phrase) || NOT_A_FIELD.test(name)) continue
    const code = skill.broader.map((id) => codeOf.get(id) ?? '').find((at) => at.slice(0, 2) in FIELDS)
    const field = FIELDS[code?.slice(0, 2) ?? '']
    if (field === undefined) continue
    const [kind, family] = field
    const shown = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
    catalogue.addFromSource({
      name: shown,
      slug: slugOf(shown),
      kind,
      family,
      parent: null,
      aliases: [plainAlias(shown)],
      esco: skill.id,
      onet: new Set(),
      origin: 'esco',
    })
  }
}
