import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aliasOwner, allSkills, redirectOf, skillById } from '../../src/taxonomy/index.ts'
import { compileTaxonomy } from './compile.ts'

const root = join(import.meta.dirname, '..', '..')
const publicLists = join(root, '..', 'shared', 'data', 'taxonomy')
const isAbsent = !existsSync(publicLists)
if (isAbsent) console.warn(`skipped: the public lists are not at ${publicLists}`)

const registry = readFileSync(join(import.meta.dirname, 'skill-ids.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))

describe('the registry of ids', () => {
  it('gives each id once, in order, and each slug once', () => {
    expect(registry.map(([id]) => Number(id))).toEqual(registry.map((_, at) => at + 1))
    expect(new Set(registry.map(([, slug]) => slug)).size).toBe(registry.length)
  })

  it('only ever grows: the first ids stay with their slugs', () => {
    const first = registry.slice(0, 2023).map((row) => row.join('\t'))
    const hash = createHash('sha256').update(first.join('\n')).digest('hex')
    expect(hash.slice(0, 16)).toBe('7c708fad2ece3d2f')
  })

  it('holds every skill of the list, and tells what took the place of most that left it', () => {
    const slugs = new Map(registry.map(([id, slug]) => [Number(id), slug]))
    for (const skill of allSkills()) expect(slugs.get(skill.id)).toBe(skill.slug)
    for (const id of slugs.keys()) {
      const heir = redirectOf(id)
      if (heir === null) continue
      expect(skillById(id), `${id} redirects and is in use`).toBeNull()
      expect(skillById(heir), `${id} redirects to ${heir}`).not.toBeNull()
    }
  })
})

describe.skipIf(isAbsent)('compiling the list', () => {
  it('gives the committed tables byte for byte', () => {
    const { files } = compileTaxonomy(join(root, 'scripts', 'taxonomy'), publicLists)
    for (const [path, text] of files) expect(readFileSync(join(root, path), 'utf8') === text, path).toBe(true)
  })

  it('resolves every well-known skill that one of the public lists lacks', () => {
    const lines = readFileSync(join(publicLists, 'tech', 'gaps.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
    const names = lines.map((line) => (JSON.parse(line) as { name: string }).name)
    expect(names.length).toBeGreaterThan(200)
    expect(names.filter((name) => aliasOwner(name) === null)).toEqual([])
  })
})
