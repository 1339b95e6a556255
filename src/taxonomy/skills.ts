import oldSlugRows from './data/old-slugs.json' with { type: 'json' }
import redirectRows from './data/redirects.json' with { type: 'json' }
import skillRows from './data/skills.json' with { type: 'json' }
import { SKILL_KINDS, type Skill, type SkillKind } from './types.ts'

/**
 * The rows of `data/skills.json`, of the skill with id n at place n - 1 and '' where an id is no longer in use:
 * slug|name|kind|family|parent id|ESCO id|O*NET names parted by ";". A row is read when its skill is first asked for.
 */
const rows: readonly string[] = skillRows
const read: (Skill | undefined)[] = []

function parseSkill(id: number, row: string): Skill {
  const [slug = '', name = '', kind = '', family = '', parent = '', esco = '', onet = ''] = row.split('|')
  return {
    id,
    slug,
    name,
    kind: kindOf(kind, row),
    family,
    parentId: parent === '' ? null : Number(parent),
    esco: esco === '' ? null : esco,
    onet: onet === '' ? [] : onet.split(';'),
  }
}

function kindOf(kind: string, row: string): SkillKind {
  const known = SKILL_KINDS.find((candidate) => candidate === kind)
  if (known) return known
  throw new Error(`skills.json: "${kind}" is no kind of skill, in the row "${row}"; rebuild the taxonomy`)
}

let all: readonly Skill[] | null = null
let idBySlug: ReadonlyMap<string, number> | null = null
let children: ReadonlyMap<number, readonly Skill[]> | null = null
let oldSlugs: ReadonlyMap<string, readonly number[]> | null = null
let redirects: ReadonlyMap<number, number> | null = null

/** Every skill of the list, by id. */
export function allSkills(): readonly Skill[] {
  all ??= rows.flatMap((_, at) => skillById(at + 1) ?? [])
  return all
}

/** The skill with this id, or null when there is none (ask `redirectOf` for a merged or split id). */
export function skillById(id: number): Skill | null {
  const known = read[id]
  if (known !== undefined) return known
  const row = rows[id - 1]
  if (row === undefined || row === '') return null
  const skill = parseSkill(id, row)
  read[id] = skill
  return skill
}

/** The skill with this slug, or null. */
export function skillBySlug(slug: string): Skill | null {
  idBySlug ??= new Map(rows.map((row, at) => [row.slice(0, row.indexOf('|')), at + 1]))
  const id = slug === '' ? undefined : idBySlug.get(slug)
  return id === undefined ? null : skillById(id)
}

/** The skills directly below this one, by id; [] when there are none. */
export function childrenOf(id: number): readonly Skill[] {
  children ??= Map.groupBy(
    allSkills().filter(({ parentId }) => parentId !== null),
    ({ parentId }) => parentId ?? 0,
  )
  return children.get(id) ?? []
}

/** An id in use for one that may be old: itself, the one that took its place, or null when none did. */
export function currentSkillId(id: number): number | null {
  return skillById(id) === null ? redirectOf(id) : id
}

/** Where an address of a skill leads that is no longer used. */
export interface SkillRedirect {
  /** The survivor of a merge, the main heir of a split. */
  readonly skill: Skill
  /** The other heirs of a split; [] for a merge. */
  readonly others: readonly Skill[]
}

/** What took the place of a slug that left the list; null for a slug that is in use or never was. */
export function redirectOfSlug(slug: string): SkillRedirect | null {
  oldSlugs ??= new Map(
    (oldSlugRows as readonly string[]).map((row) => {
      const [old = '', ...heirs] = row.split('|')
      return [old, heirs.map(Number)]
    }),
  )
  const [skill, ...others] = (oldSlugs.get(slug) ?? []).flatMap((id) => skillById(id) ?? [])
  return skill === undefined ? null : { skill, others }
}

/** The id that took the place of a merged or split one; null for an id that is in use or was never given. */
export function redirectOf(id: number): number | null {
  redirects ??= new Map(
    (redirectRows as readonly string[]).map((row) => {
      const [from, to] = row.split('|')
      return [Number(from), Number(to)]
    }),
  )
  return redirects.get(id) ?? null
}
