import { AppError } from '../core/errors.ts'
import { aliasOwner, allSkills, normalisePhrase, skillById, skillBySlug } from '../taxonomy/index.ts'
import { nearest } from './nearest.ts'

/** Slug of a skill by slug, name or alias. Throws `NOT_FOUND` with the nearest name. */
export function findSkill(words: string): string {
  const bySlug = skillBySlug(words.toLowerCase())
  if (bySlug) return bySlug.slug
  const byAlias = skillById(aliasOwner(normalisePhrase(words)) ?? 0)
  if (byAlias) return byAlias.slug
  const near = nearest(
    words.toLowerCase(),
    allSkills().map(({ slug }) => slug),
  )
  throw new AppError('NOT_FOUND', `there is no skill "${words}"`, {
    remedy: `${near === null ? '' : `did you mean ${near}? `}plumbline skills lists them`,
  })
}
