import type { EmployerPage, EmployersPage } from '../../core/employer-page-types.ts'
import type { Facet } from '../../core/page-types.ts'
import { toCsv } from './csv.ts'
import { FIGURE_HEAD, figure, plain, type Row } from './csv-figures.ts'

/** Values with their counts in one cell: "Data analyst 12; Data engineer 4". */
function inOneCell(facets: readonly Facet[]): string {
  return facets.map(({ value, postings }) => `${value} ${postings}`).join('; ')
}

/** The employers of a scope in counts. */
export function employersCsv(page: EmployersPage): string {
  return toCsv(
    [
      'employer',
      'name',
      'is_agency',
      'postings',
      'postings_in_rates',
      'state_pay',
      'first_seen_from',
      'first_seen_to',
      'roles',
      'countries',
      'snapshot',
    ],
    page.rows.map((row) => [
      row.slug,
      row.name,
      row.isAgency ? 1 : 0,
      row.kept,
      row.postings,
      row.statePay,
      row.from,
      row.to,
      inOneCell(row.roles),
      inOneCell(row.countries),
      page.scope.snapshotId,
    ]),
  )
}

/** What one employer's postings say, as figures: counts, and shares where they may be stated. */
export function employerCsv(page: EmployerPage): string {
  const { scope, employer } = page
  const counts = (facets: readonly Facet[]): Row[] =>
    facets.map(({ value, postings }) => plain(scope, 'postings', value, postings))
  return toCsv(FIGURE_HEAD, [
    plain(scope, 'postings', employer.slug, page.postings),
    figure(scope, 'employerStatesPay', employer.slug, page.statesPay),
    ...counts(page.roles),
    ...counts(page.countries),
    ...counts(page.seniorities),
    ...page.skills.map((row) => figure(scope, 'employerAsks', row.slug, row.share)),
  ])
}
