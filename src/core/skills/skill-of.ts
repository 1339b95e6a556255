import { redirectOfSlug, type Skill, skillBySlug } from '../../taxonomy/index.ts'
import { AppError } from '../errors.ts'

/** The skill of a slug, or the one that took its place. Throws `NOT_FOUND` for a slug that no skill has. */
export function skillOf(slug: string): Skill {
  const skill = skillBySlug(slug) ?? redirectOfSlug(slug)?.skill
  if (skill) return skill
  throw new AppError('NOT_FOUND', `There is no skill "${slug}"`, {
    remedy: 'Search for it on the skills page.',
  })
}
