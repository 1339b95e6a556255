import type { SkillRole } from '../../market/index.ts'
import { type Estimate, publishMedianLevel, publishShare } from '../../method/index.ts'
import { roleBySlug } from '../../taxonomy/index.ts'
import type { RoleRow } from '../page-types.ts'

/** How many times the scope's share a role asks for the skill; null unless both shares are published. */
export function concentration(ofRole: Estimate, demand: Estimate): number | null {
  if (ofRole.status === 'suppressed' || demand.status === 'suppressed' || demand.value === 0) return null
  return ofRole.value / demand.value
}

/**
 * Roles that ask for a skill: published shares first, the largest first, then the withheld by their postings.
 * Roles that the list no longer has are left out.
 */
export function roleRows(roles: readonly SkillRole[], demand: Estimate): readonly RoleRow[] {
  const rows = roles.flatMap((entry): RoleRow[] => {
    const role = roleBySlug(entry.role)
    if (!role) return []
    const ofRole = publishShare(entry.ofRole)
    return [
      {
        slug: role.slug,
        name: role.name,
        family: role.family,
        ofRole,
        ofSkill: publishShare(entry.ofSkill),
        concentration: concentration(ofRole, demand),
        asking: entry.ofRole.x,
        postings: entry.ofRole.n,
        counts: entry.depth.counts,
        median: publishMedianLevel(entry.depth.atLeast),
      },
    ]
  })
  return rows.sort((a, b) => {
    const one = a.ofRole
    const other = b.ofRole
    if (one.status === 'suppressed' || other.status === 'suppressed')
      return (
        Number(one.status === 'suppressed') - Number(other.status === 'suppressed') ||
        b.asking - a.asking ||
        (a.slug < b.slug ? -1 : 1)
      )
    return other.value - one.value || other.low - one.low || (a.slug < b.slug ? -1 : 1)
  })
}
