import { z } from 'zod'
import { type JobsPage, SKILL_SORTS, type SkillsPage } from '../../core/page-types.ts'
import { SENIORITIES } from '../../taxonomy/types.ts'
import { ScopeSchema, SkillRowSchema, scopeOf, skillRowOf } from './figures.ts'

const paging = { query: z.string(), page: z.int(), pages: z.int(), total: z.int() }

/** `plumbline skills --json` */
export const SkillsAnswer = z.object({
  scope: ScopeSchema,
  ...paging,
  sort: z.enum(SKILL_SORTS),
  published: z.int(),
  skills: z.array(SkillRowSchema),
})

/** A page of the skills index in the words of the schema. */
export function skillsAnswer(list: SkillsPage): z.infer<typeof SkillsAnswer> {
  const { query, page, pages, total, sort, published, rows, scope } = list
  return { scope: scopeOf(scope), query, page, pages, total, sort, published, skills: rows.map(skillRowOf) }
}

/** `plumbline jobs QUERY --json` */
export const JobsAnswer = z.object({
  scope: ScopeSchema,
  ...paging,
  isFactsOnly: z.boolean(),
  postings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      employer: z.string().nullable(),
      place: z.string().nullable(),
      firstSeen: z.string().nullable(),
      url: z.string().nullable(),
      seniority: z.enum(SENIORITIES),
      role: z.string().nullable(),
      pay: z.string().nullable(),
    }),
  ),
})

/** A page of found postings in the words of the schema. */
export function jobsAnswer(list: JobsPage): z.infer<typeof JobsAnswer> {
  const { query, page, pages, total, isFactsOnly, scope, rows } = list
  const postings = rows.map(({ id, title, employer, place, firstSeen, url, seniority, role, pay }) => ({
    id,
    title,
    employer,
    place,
    firstSeen,
    url,
    seniority,
    role,
    pay,
  }))
  return { scope: scopeOf(scope), query, page, pages, total, isFactsOnly, postings }
}
