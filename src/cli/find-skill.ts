import { AppError } from '../core/errors.ts'
import {
  aliasOwner,
  allSkills,
  normalisePhrase,
  redirectOfSlug,
  skillById,
  skillBySlug,
} from '../taxonomy/index.ts'
import { nearest } from './nearest.ts'

/** Slug of a skill by slug, name or alias. Throws `NOT_FOUND` with the nearest name. */
export function findSkill(words: string): string {
  const bySlug = skillBySlug(words.toLowerCase())
  if (bySlug) return bySlug.slug
  const moved = redirectOfSlug(words.toLowerCase())
  if (moved) return moved.skill.slug
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

/** What to say of a slug whose skill was split: "x was split into A, B and C"; null for any other. */
export function splitNote(words: string): string | null {
  const moved = skillBySlug(words.toLowerCase()) === null ? redirectOfSlug(words.toLowerCase()) : null
  if (moved === null || moved.others.length === 0) return null
  return `${words} was split; this is ${moved.skill.name}, the others are ${moved.others.map(({ slug }) => slug).join(', ')}`
}
