import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import definitions from './data/definitions.json' with { type: 'json' }
import { FOREIGN_NAMES_VERSION } from './foreign-names.ts'
import {
  AMBIGUITIES,
  aliases,
  aliasesOf,
  aliasOwner,
  allSkills,
  childrenOf,
  definitionOf,
  foreignNames,
  foreignOwner,
  LEVELS,
  normalisePhrase,
  redirectOf,
  SKILL_KINDS,
  skillById,
  skillBySlug,
  TAXONOMY_VERSION,
} from './index.ts'

describe('the list of skills', () => {
  const skills = allSkills()

  it('gives each skill an id and a slug of its own', () => {
    expect(new Set(skills.map((skill) => skill.id)).size).toBe(skills.length)
    expect(new Set(skills.map((skill) => skill.slug)).size).toBe(skills.length)
    for (const skill of skills) {
      expect(skill.id).toBeGreaterThan(0)
      expect(skill.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(skillById(skill.id)).toBe(skill)
      expect(skillBySlug(skill.slug)).toBe(skill)
    }
  })

  it('has skills of every kind, each in a named family', () => {
    const kinds = new Set(skills.map((skill) => skill.kind))
    expect([...kinds].sort()).toEqual([...SKILL_KINDS].sort())
    for (const skill of skills) expect(skill.family, skill.slug).not.toBe('')
  })

  it('covers every kind in the breadth that postings ask for', () => {
    const counts: Record<string, number> = {}
    for (const skill of skills) counts[skill.kind] = (counts[skill.kind] ?? 0) + 1
    expect(skills.length).toBeGreaterThanOrEqual(5_500)
    expect(counts.technical).toBeGreaterThanOrEqual(3_000)
    expect(counts.domain).toBeGreaterThanOrEqual(1_200)
    expect(counts.human).toBeGreaterThanOrEqual(120)
    expect(counts.certification).toBeGreaterThanOrEqual(150)
    expect(counts.language).toBeGreaterThanOrEqual(70)
  })

  it('has only parents that exist, and no skill above itself', () => {
    for (const skill of skills) {
      const seen = new Set([skill.id])
      let above = skill.parentId
      while (above !== null) {
        expect(seen.has(above), `${skill.slug} is its own ancestor`).toBe(false)
        seen.add(above)
        const parent = skillById(above)
        expect(parent, `${skill.slug} has an unknown parent`).not.toBeNull()
        above = parent?.parentId ?? null
      }
      if (skill.parentId !== null) expect(childrenOf(skill.parentId)).toContain(skill)
    }
  })

  it('knows nothing of ids it never gave', () => {
    expect(skillById(0)).toBeNull()
    expect(skillBySlug('no-such-skill')).toBeNull()
    expect(childrenOf(0)).toEqual([])
    expect(aliasesOf(0)).toEqual([])
    expect(redirectOf(0)).toBeNull()
  })

  it('defines every skill in one sentence', () => {
    for (const skill of skills) expect(definitionOf(skill)).toMatch(/^[A-Z].*\.$/)
  })

  it('has hand-written sentences for the most demanded, none for a skill that is not there', () => {
    const rows: readonly string[] = definitions
    expect(rows.length).toBeGreaterThanOrEqual(300)
    for (const row of rows) {
      const [slug = '', sentence] = row.split('|')
      const skill = skillBySlug(slug)
      expect(skill && definitionOf(skill), slug).toBe(sentence)
    }
  })
})

describe('written forms', () => {
  const table = aliases()

  it('stand under their normal form, once each', () => {
    expect(new Set(table.map((alias) => alias.phrase)).size).toBe(table.length)
    for (const alias of table) {
      expect(normalisePhrase(alias.phrase)).toBe(alias.phrase)
      expect(normalisePhrase(alias.spelling)).toBe(alias.phrase)
      expect(skillById(alias.skillId), alias.phrase).not.toBeNull()
    }
  })

  it('include the name of every skill', () => {
    for (const skill of allSkills()) expect(aliasOwner(skill.name), skill.name).toBe(skill.id)
  })

  it.each([
    'professional certifications',
    'industry certifications',
    'advocacy',
    'design experiments',
    'NASM',
    'MIG',
  ])('name no skill by words that many fields share: %s', (form) => {
    expect(aliasOwner(form)).toBeNull()
  })

  it('belong to the tool they name, not to its sister', () => {
    expect(skillById(aliasOwner('Nomad') ?? 0)?.slug).toBe('hashicorp-nomad')
    expect(skillById(aliasOwner('Vault') ?? 0)?.slug).toBe('hashicorp-vault')
  })

  it('carry an ambiguity class that can be applied', () => {
    for (const alias of table) {
      expect(AMBIGUITIES).toContain(alias.ambiguity)
      if (alias.ambiguity === 'case') expect(alias.isCaseBound).toBe(true)
      if (alias.ambiguity === 'none') expect(alias.isCaseBound).toBe(false)
      if (alias.ambiguity === 'context') expect(alias.contextWords.length, alias.phrase).toBeGreaterThan(0)
      if (alias.isCaseBound) expect(alias.spelling, alias.phrase).not.toBe(alias.phrase)
      for (const word of alias.contextWords) expect(normalisePhrase(word)).toBe(word)
    }
  })
})

describe('the tables', () => {
  it('match the version they state', () => {
    const hash = createHash('sha256')
    for (const table of ['skills', 'aliases', 'alias-contexts', 'definitions', 'redirects']) {
      hash.update(readFileSync(new URL(`data/${table}.json`, import.meta.url)))
    }
    expect(TAXONOMY_VERSION).toBe(`${hash.digest('hex').slice(0, 12)}-${FOREIGN_NAMES_VERSION}`)
  })
})

describe('LEVELS', () => {
  it('are L0 to L5 in order, each with a meaning and, above L0, a question', () => {
    expect(LEVELS.map((step) => step.level)).toEqual([0, 1, 2, 3, 4, 5])
    for (const step of LEVELS) {
      expect(step.meaning).toMatch(/\.$/)
      expect(step.question === null).toBe(step.level === 0)
    }
  })
})

describe('names in other languages', () => {
  it('belong each to one skill of the list and to no other skill’s form', () => {
    const names = foreignNames('de')
    const phrases = names.map(({ alias }) => alias.phrase)
    expect(new Set(phrases).size).toBe(phrases.length)
    for (const { alias } of names) {
      expect(skillById(alias.skillId)).not.toBeNull()
      expect([null, alias.skillId]).toContain(aliasOwner(alias.phrase))
    }
  })

  it('are found by their normal form', () => {
    expect(foreignOwner('kommunikationsfahigkeit')).toBe(aliasOwner('communication'))
    expect(foreignOwner('kommunikation und mehr')).toBeNull()
    expect(foreignNames('xx')).toEqual([])
  })
})
