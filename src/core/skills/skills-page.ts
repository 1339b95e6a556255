import { z } from 'zod'
import { skillIndex } from '../../market/index.ts'
import { publishMedianLevel } from '../../method/index.ts'
import { SKILL_KINDS } from '../../taxonomy/types.ts'
import { SKILL_SORTS, type SkillIndexRow, type SkillSort, type SkillsPage } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { baseOf } from '../scope/scope-base.ts'
import { PageNumber, QueryText, rowCount, ScopeInput, validate } from '../scope/scope-input.ts'
import { scopeSummary } from '../scope/scope-summary.ts'
import { skillFit } from './skill-fit.ts'
import { countSkills, type RankedSkill, rankByDemand, skillIndexRows } from './skill-rows.ts'

/** Rows on one page of the index. */
const PAGE_SIZE = 50

const SkillsInput = z.object({
  scope: ScopeInput,
  query: QueryText,
  sort: z.enum(SKILL_SORTS).default('demand'),
  kind: z.enum(SKILL_KINDS).nullable().default(null),
  page: PageNumber,
  size: rowCount(PAGE_SIZE),
})

/** True when a skill's name holds the words or one of its written forms begins with them. Empty words hold for all. */
export function matchesSkill({ skill }: Pick<RankedSkill, 'skill'>, words: string): boolean {
  return words === '' || skillFit(skill, words) !== null
}

/** Skills with a published median first, the deepest first; what is left equal keeps its order. */
function byDepth(ranked: readonly RankedSkill[]): readonly RankedSkill[] {
  return ranked
    .map((skill) => ({ skill, median: publishMedianLevel(skill.entry.atLeast) }))
    .sort(({ median: a }, { median: b }) => {
      if (a.status === 'suppressed' || b.status === 'suppressed')
        return Number(a.status === 'suppressed') - Number(b.status === 'suppressed') || b.n - a.n
      return b.value - a.value || b.low - a.low || b.high - a.high || b.n - a.n
    })
    .map(({ skill }) => skill)
}

/** Rows with published pay first; amounts are compared within one currency, currencies stand by their code. */
function byPay(a: SkillIndexRow, b: SkillIndexRow): number {
  const one = a.medianPay
  const other = b.medianPay
  if (one.status === 'suppressed' || other.status === 'suppressed')
    return Number(one.status === 'suppressed') - Number(other.status === 'suppressed')
  if (a.currency !== b.currency)
    return currencyRank(a) - currencyRank(b) || compareNames(a.currency ?? '', b.currency ?? '')
  return other.value - one.value || other.low - one.low
}

/** US dollars first: most postings that state pay state them. */
function currencyRank(row: SkillIndexRow): number {
  return row.currency === 'USD' ? 0 : 1
}

/** The order in which a page is cut out of the index; pay is only known row by row and comes later. */
function inOrder(ranked: readonly RankedSkill[], sort: SkillSort): readonly RankedSkill[] {
  if (sort === 'depth') return byDepth(ranked)
  if (sort === 'name') return [...ranked].sort((a, b) => compareNames(a.skill.name, b.skill.name))
  return ranked
}

function compareNames(a: string, b: string): number {
  const one = a.toLowerCase()
  const other = b.toLowerCase()
  return one < other ? -1 : one > other ? 1 : a < b ? -1 : 1
}

/**
 * One page of the index of a scope's skills. `published` counts the skills found whose rate may be stated; a page
 * behind the last one is empty. Skills that no posting of the scope asks for are not listed.
 */
export async function skillsPage(ctx: PageContext, input: z.input<typeof SkillsInput>): Promise<SkillsPage> {
  const { scope: request, query, sort, kind, page, size } = validate(SkillsInput, input)
  const scope = await resolveScope(ctx, request)
  const ranked = rankByDemand(await skillIndex(ctx.market, marketScope(ctx, scope), await baseOf(ctx, scope)))
  const found = ranked.filter((entry) => matchesSkill(entry, query))
  const shown = kind === null ? found : found.filter(({ skill }) => skill.kind === kind)
  const start = (page - 1) * size
  const rows =
    sort === 'pay'
      ? (await skillIndexRows(ctx, scope, shown)).toSorted(byPay).slice(start, start + size)
      : await skillIndexRows(ctx, scope, inOrder(shown, sort).slice(start, start + size))
  const { listed, published, withDepth } = countSkills(shown)
  return {
    scope: await scopeSummary(ctx, scope),
    query,
    sort,
    kind,
    page,
    pages: Math.max(1, Math.ceil(shown.length / size)),
    total: listed,
    published,
    withDepth,
    kinds: SKILL_KINDS.map((each) => ({
      kind: each,
      skills: found.filter(({ skill }) => skill.kind === each).length,
    })),
    rows,
  }
}
