import { z } from 'zod'
import { employerDisclosure, employerIndex, employerParts } from '../../market/index.ts'
import { EMPLOYER_SORTS, type EmployersPage } from '../employer-page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { PageNumber, QueryText, rowCount, ScopeInput, validate } from '../scope/scope-input.ts'
import { scopeSummary } from '../scope/scope-summary.ts'
import { partsOf } from './employer-parts.ts'

/** Rows on one page of the list. */
const PAGE_SIZE = 50

/** Roles and countries named beside an employer. */
const PARTS_SHOWN = 3

const EmployersInput = z.object({
  scope: ScopeInput,
  query: QueryText,
  sort: z.enum(EMPLOYER_SORTS).default('postings'),
  page: PageNumber,
  size: rowCount(PAGE_SIZE),
})

/**
 * One page of the known employers with a posting in scope, in counts. An employer whose postings all stand in no rate
 * is listed with none in rates; a page behind the last one is empty.
 */
export async function employersPage(
  ctx: PageContext,
  input: z.input<typeof EmployersInput>,
): Promise<EmployersPage> {
  const { scope: request, query, sort, page, size } = validate(EmployersInput, input)
  const scope = await resolveScope(ctx, request)
  const market = marketScope(ctx, scope)
  const found = await employerIndex(ctx.market, market, { words: query, order: sort, page, size })
  const employers = found.rows.filter((row) => row.inRates > 0).map((row) => row.employer)
  const [summary, parts, disclosed] = await Promise.all([
    scopeSummary(ctx, scope),
    employerParts(ctx.market, market, employers, PARTS_SHOWN),
    employerDisclosure(ctx.market, market, employers),
  ])
  return {
    scope: summary,
    query,
    sort,
    page,
    pages: Math.max(1, Math.ceil(found.total / size)),
    total: found.total,
    rows: found.rows.map((row) => ({
      slug: row.slug,
      name: row.name,
      isAgency: row.isAgency,
      kept: row.kept,
      postings: row.inRates,
      statePay: disclosed.get(row.employer) ?? 0,
      from: row.from,
      to: row.to,
      roles: partsOf(parts, row.employer, 'role'),
      countries: partsOf(parts, row.employer, 'country'),
    })),
  }
}
