import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collapseRedirects } from '../../src/taxonomy/import/redirects.ts'
import { normalisePhrase } from '../../src/taxonomy/phrase.ts'
import { firstWord, otherNumber, standsInBothNumbers } from '../../src/taxonomy/written-form.ts'
import { Catalogue } from './catalogue.ts'
import { addEscoKnowledge, linkEsco, readEsco } from './esco.ts'
import { readHandTable } from './hand-table.ts'
import { giveIds, idsAsText, readIds } from './ids.ts'
import type { DraftAlias, DraftSkill } from './model.ts'
import { linkOnetElements } from './onet.ts'
import { spellingTwins } from './spelling.ts'
import { addTechnologies, readTechnologies } from './technologies.ts'

/** Hand-made tables in order of trust. */
const HAND_TABLES = [
  'language',
  'certification',
  'technical',
  'human',
  'domain',
  'commerce',
  'engineering',
  'care',
  'industry',
] as const

export interface CompiledTaxonomy {
  /** Path from the project's root -> content. */
  readonly files: ReadonlyMap<string, string>
  readonly counts: Readonly<Record<string, number>>
}

/**
 * Puts the list together and lays it out as tables.
 *
 * @throws Error with every offence when two hand-made lines claim one form, two names make one slug, or a
 *   parent is missing or its own ancestor.
 */
export function compileTaxonomy(handFolder: string, publicLists: string): CompiledTaxonomy {
  const catalogue = new Catalogue()
  catalogue.addByHand(HAND_TABLES.flatMap((table) => readHandTable(join(handFolder, `${table}.tsv`))))
  failOn(catalogue.conflicts, 'written forms with two owners')
  const noise = new Set(lines(join(handFolder, 'noise.tsv')).map(normalisePhrase))
  const displayNames = new Map(
    lines(join(handFolder, 'display-names.tsv')).map((line) => line.split('\t') as [string, string]),
  )
  const technologies = readTechnologies(join(publicLists, 'tech', 'technologies.jsonl'))
  addTechnologies(catalogue, technologies, noise, displayNames)
  const esco = readEsco(join(publicLists, 'esco'))
  linkEsco(catalogue, esco.skills)
  addEscoKnowledge(catalogue, esco, noise)
  linkOnetElements(
    catalogue,
    join(publicLists, 'onet', 'elements.tsv.gz'),
    join(handFolder, 'onet-elements.tsv'),
  )
  for (const { skill, alias } of catalogue.entries()) {
    if (alias.ambiguity !== 'none') continue
    for (const twin of spellingTwins(alias.spelling)) catalogue.give(skill, { ...alias, spelling: twin })
  }
  return layOut(catalogue, handFolder)
}

function layOut(catalogue: Catalogue, handFolder: string): CompiledTaxonomy {
  const bySlug = new Map<string, DraftSkill>()
  const offences: string[] = []
  for (const skill of catalogue.skills) {
    const { slug } = skill
    const other = bySlug.get(slug)
    if (other) offences.push(`${slug}: ${other.name} (${other.origin}) and ${skill.name} (${skill.origin})`)
    bySlug.set(slug, skill)
  }
  failOn(offences, 'slugs with two skills')
  const ids = readIds(join(handFolder, 'skill-ids.tsv'))
  giveIds(ids, [...bySlug.keys()])
  const idOf = (skill: DraftSkill): number => ids.get(skill.slug) ?? 0
  const parents = resolveParents(catalogue)

  const skills = [...catalogue.skills].sort((a, b) => idOf(a) - idOf(b))
  const skillRows: string[] = Array.from({ length: idOf(skills.at(-1) ?? failNoSkills()) }, () => '')
  for (const skill of skills) {
    const parent = parents.get(skill)
    const onet = [...skill.onet].sort().join(';')
    const cells = [
      skill.slug,
      skill.name,
      skill.kind,
      skill.family,
      parent ? idOf(parent) : '',
      skill.esco ?? '',
      onet,
    ]
    skillRows[idOf(skill) - 1] = cells.join('|').replace(/\|+$/, '')
  }
  const contexts = new Map<string, number>()
  const entries = catalogue.entries()
  const groups = new Map<string, string[]>()
  const addRow = (phrase: string, row: string): void => {
    const word = firstWord(phrase)
    groups.set(word, [...(groups.get(word) ?? []), row])
  }
  for (const { phrase, skill, alias } of entries)
    addRow(phrase, aliasRow(phrase, idOf(skill), alias, contexts))
  for (const { phrase, skill } of oneWordTwins(catalogue)) addRow(phrase, `${phrase}|${idOf(skill)}|t`)
  const definitions = lines(join(handFolder, 'definitions.tsv')).map((line) => line.replace('\t', '|'))

  const heirs = heirsOf(catalogue, ids, join(handFolder, 'redirects.tsv'))
  const tables = new Map([
    ['skills', rows(skillRows)],
    ['aliases', pairs(groups)],
    ['alias-contexts', rows([...contexts.keys()])],
    ['definitions', rows(definitions.sort())],
    ['redirects', rows(heirs.map(({ id, to }) => `${id}|${to}`))],
  ])
  const hash = createHash('sha256')
  for (const text of tables.values()) hash.update(text)
  tables.set('version', `${JSON.stringify({ taxonomy: hash.digest('hex').slice(0, 12) })}\n`)
  // Addresses, not links: they are no part of the version by which phrases are linked.
  tables.set('old-slugs', rows(heirs.map(({ slug, to, others }) => [slug, to, ...others].join('|'))))
  const files = new Map([...tables].map(([name, text]) => [`src/taxonomy/data/${name}.json`, text]))
  files.set('scripts/taxonomy/skill-ids.tsv', idsAsText(ids))
  const counts: Record<string, number> = { skills: skills.length, aliases: entries.length }
  for (const skill of skills) counts[skill.kind] = (counts[skill.kind] ?? 0) + 1
  return { files, counts }
}

/** One-word forms in their other number, where nobody owns that: it begins with another word than the form itself. */
function oneWordTwins(catalogue: Catalogue): { readonly phrase: string; readonly skill: DraftSkill }[] {
  const twins = new Map<string, DraftSkill>()
  for (const { phrase, skill, alias } of catalogue.entries()) {
    if (phrase.includes(' ') || !standsInBothNumbers({ ...alias, phrase }, skill.kind)) continue
    const twin = otherNumber(phrase)
    if (twin !== null && catalogue.ownerOf(twin) === null && !twins.has(twin)) twins.set(twin, skill)
  }
  return [...twins].map(([phrase, skill]) => ({ phrase, skill }))
}

function aliasRow(phrase: string, id: number, alias: DraftAlias, contexts: Map<string, number>): string {
  if (alias.ambiguity === 'none') return `${phrase}|${id}`
  const letter = { case: 'c', context: 'x', 'never-alone': 'n' }[alias.ambiguity]
  const mark = alias.isCaseBound && alias.ambiguity !== 'case' ? `${letter}=` : letter
  const words = [...new Set(alias.contextWords)].sort().join(' ')
  let context = ''
  if (words !== '') {
    if (!contexts.has(words)) contexts.set(words, contexts.size)
    context = String(contexts.get(words))
  }
  const spelling = alias.spelling === phrase ? '' : alias.spelling
  return `${phrase}|${id}|${mark}|${spelling}|${context}`.replace(/\|+$/, '')
}

/** An id whose slug has left the list, with the ids that took its place. */
interface Heirs {
  readonly slug: string
  readonly id: number
  readonly to: number
  readonly others: readonly number[]
}

/**
 * The heirs of each slug that has left the list: the skills that a line `old slug<tab>slug[<tab>further slugs]` names, the
 * main heir first, else the skill that owns the old slug's words. A named slug may have left in turn: chains end at what
 * is in the list, and one that comes back to itself is refused. An id that nothing took over is left out.
 */
function heirsOf(catalogue: Catalogue, ids: ReadonlyMap<string, number>, path: string): readonly Heirs[] {
  const byHand = collapseRedirects(
    lines(path).map((line) => {
      const [from = '', to = '', ...others] = line.split('\t')
      return { from, to, others }
    }),
  )
  const named = new Map(byHand.map((redirect) => [redirect.from, redirect]))
  return [...ids].flatMap(([slug, id]) => {
    if (catalogue.atSlug(slug) !== null) return []
    const redirect = named.get(slug)
    const idOfSlug = (other: string): number => {
      const found = catalogue.atSlug(other) === null ? undefined : ids.get(other)
      if (found === undefined) throw new Error(`${path}: no skill at "${other}"`)
      return found
    }
    if (redirect !== undefined)
      return [{ slug, id, to: idOfSlug(redirect.to), others: redirect.others.map(idOfSlug) }]
    const owner = catalogue.ownerOf(slug.replace(/-/g, ' '))
    const to = owner === null ? undefined : ids.get(owner.slug)
    return to === undefined ? [] : [{ slug, id, to, others: [] }]
  })
}

/** Parent of each skill that has one; names are looked up among names first, then among all forms. */
function resolveParents(catalogue: Catalogue): Map<DraftSkill, DraftSkill> {
  const byName = new Map(catalogue.skills.map((skill) => [normalisePhrase(skill.name), skill]))
  const parents = new Map<DraftSkill, DraftSkill>()
  const offences: string[] = []
  for (const skill of catalogue.skills) {
    if (skill.parent === null) continue
    const parent = byName.get(normalisePhrase(skill.parent)) ?? catalogue.ownerOf(skill.parent)
    if (!parent) offences.push(`${skill.name} (${skill.origin}): no skill "${skill.parent}"`)
    else parents.set(skill, parent)
  }
  for (const skill of parents.keys()) {
    const seen = new Set([skill])
    for (let at = parents.get(skill); at; at = parents.get(at)) {
      if (seen.has(at)) {
        offences.push(`${skill.name} (${skill.origin}): its line of parents comes back to ${at.name}`)
        break
      }
      seen.add(at)
    }
  }
  failOn(offences, 'parents that cannot be')
  return parents
}

/** Lines of a hand-made file without its comments; [] when there is no such file. */
function lines(path: string): string[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#\t'))
}

/** A JSON array of strings, one a line, so that a change of one row is a change of one line. */
function rows(values: readonly string[]): string {
  return values.length === 0 ? '[]\n' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`
}

/** A JSON array of first word, forms of it parted by ";", and so on: one first word a line, in order. */
function pairs(groups: ReadonlyMap<string, readonly string[]>): string {
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  const body = sorted.map(([word, forms]) => `${JSON.stringify(word)},${JSON.stringify(forms.join(';'))}`)
  return `[\n${body.join(',\n')}\n]\n`
}

function failNoSkills(): never {
  throw new Error('the list of skills is empty; are the hand-made tables there?')
}

function failOn(offences: readonly string[], what: string): void {
  if (offences.length > 0) throw new Error(`${offences.length} ${what}:\n${offences.join('\n')}`)
}
