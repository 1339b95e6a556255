import redirectRows from './data/redirects.json' with { type: 'json' }
import skillRows from './data/skills.json' with { type: 'json' }
import { SKILL_KINDS, type Skill, type SkillKind } from './types.ts'

/** A row of `data/skills.json`: id|slug|name|kind|family|parent id|ESCO id|O*NET names parted by ";". */
function parseSkill(row: string): Skill {
  const [id = '', slug = '', name = '', kind = '', family = '', parent = '', esco = '', onet = ''] =
    row.split('|')
  return {
    id: Number(id),
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

const skills: readonly Skill[] = skillRows.map(parseSkill)
const byId = new Map(skills.map((skill) => [skill.id, skill]))
const bySlug = new Map(skills.map((skill) => [skill.slug, skill]))
const children = new Map<number, Skill[]>()
for (const skill of skills) {
  if (skill.parentId === null) continue
  const siblings = children.get(skill.parentId)
  if (siblings) siblings.push(skill)
  else children.set(skill.parentId, [skill])
}
const redirects: ReadonlyMap<number, number> = new Map(
  (redirectRows as readonly string[]).map((row) => {
    const [from, to] = row.split('|')
    return [Number(from), Number(to)]
  }),
)

/** Every skill of the list, by id. */
export function allSkills(): readonly Skill[] {
  return skills
}

/** The skill with this id, or null when there is none (ask `redirectOf` for a merged or split id). */
export function skillById(id: number): Skill | null {
  return byId.get(id) ?? null
}

/** The skill with this slug, or null. */
export function skillBySlug(slug: string): Skill | null {
  return bySlug.get(slug) ?? null
}

/** The skills directly below this one, by id; [] when there are none. */
export function childrenOf(id: number): readonly Skill[] {
  return children.get(id) ?? []
}

/** The id that took the place of a merged or split one; null for an id that is in use or was never given. */
export function redirectOf(id: number): number | null {
  return redirects.get(id) ?? null
}
