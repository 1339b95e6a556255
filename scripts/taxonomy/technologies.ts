import { readFileSync } from 'node:fs'
import { normalisePhrase } from '../../src/taxonomy/phrase.ts'
import type { Catalogue } from './catalogue.ts'
import { type DraftAlias, type DraftSkill, plainAlias } from './model.ts'
import { slugOf } from './slug.ts'

/** One line of the merged technology list. */
export interface Technology {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly source: readonly string[]
  readonly so_only?: boolean
  readonly onet_name?: string
  readonly onet_hot?: boolean
  readonly onet_in_demand?: number
  readonly cncf?: string
  readonly esco?: string
}

const FAMILY: Readonly<Record<string, string>> = {
  language: 'programming languages',
  framework: 'frameworks and libraries',
  library: 'frameworks and libraries',
  database: 'databases and storage',
  cloud: 'cloud services',
  platform: 'platforms and systems',
  practice: 'engineering practice',
  protocol: 'protocols and standards',
}

export function readTechnologies(path: string): Technology[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Technology)
}

/** Two sources agree on it, or a public list marks it as in demand. */
function isCore(technology: Technology): boolean {
  const isGraduated = technology.cncf === 'graduated' || technology.cncf === 'incubating'
  return (
    technology.source.length >= 2 ||
    technology.onet_hot === true ||
    (technology.onet_in_demand ?? 0) > 0 ||
    isGraduated
  )
}

/** "Routing (disambiguation)" -> "Routing"; other names stay. */
const shortName = (name: string): string => name.replace(/\s*\((?:disambiguation|[A-Z0-9a-z]{2,6})\)$/i, '')

/**
 * Merges technologies into the list: one that a hand-made skill already names lends it its links and free
 * forms, another becomes a skill when two sources know it. Forms in `noise` are never taken; `displayNames`
 * gives the usual spelling of a name by its slug.
 */
export function addTechnologies(
  catalogue: Catalogue,
  technologies: readonly Technology[],
  noise: ReadonlySet<string>,
  displayNames: ReadonlyMap<string, string>,
): void {
  for (const technology of technologies) {
    if (technology.so_only) continue
    const name = shortName(technology.name)
    const forms = [technology.name, ...technology.aliases].filter((form) => isUsable(form, noise))
    const owner =
      catalogue.ownerOf(name) ?? catalogue.ownerOf(technology.name) ?? catalogue.atSlug(slugOf(name))
    if (owner) {
      owner.esco ??= technology.esco ?? null
      if (technology.onet_name) owner.onet.add(technology.onet_name)
      for (const form of forms) catalogue.give(owner, listedAlias(form))
      continue
    }
    if (!isCore(technology) || !isUsable(name, noise)) continue
    const slug = slugOf(name)
    const shown = displayNames.get(slug) ?? name
    const skill: DraftSkill = {
      name: shown,
      slug,
      kind: 'technical',
      family: FAMILY[technology.kind] ?? 'software tools',
      parent: null,
      aliases: [shown, name, ...forms].map(listedAlias),
      esco: technology.esco ?? null,
      onet: new Set(technology.onet_name ? [technology.onet_name] : []),
      origin: 'technologies',
    }
    catalogue.addFromSource(skill)
  }
}

/** Words of a clause that speaks of technology; they vouch for short names. */
const COMPUTING_WORDS: readonly string[] = [
  'api',
  'apis',
  'cloud',
  'code',
  'coding',
  'database',
  'databases',
  'deployment',
  'developer',
  'developers',
  'framework',
  'frameworks',
  'languages',
  'libraries',
  'library',
  'linux',
  'microservices',
  'pipelines',
  'platforms',
  'programming',
  'protocols',
  'python',
  'server',
  'servers',
  'software',
  'sql',
  'stack',
  'technologies',
  'tools',
]

/** Up to this length a lone name may be somebody's initials or an everyday word. */
const SHORT_NAME = 6

/** A form as the lists spell it; a short lone one needs a word of computing or another skill beside it. */
function listedAlias(form: string): DraftAlias {
  const isShort = form.length <= SHORT_NAME && /^[a-z]+$/i.test(form)
  if (!isShort) return plainAlias(form)
  return { spelling: form, ambiguity: 'context', isCaseBound: false, contextWords: COMPUTING_WORDS }
}

/** Long enough to be told apart, and not an ordinary word. */
function isUsable(form: string, noise: ReadonlySet<string>): boolean {
  const phrase = normalisePhrase(form)
  return phrase.length >= 3 && !noise.has(phrase)
}
