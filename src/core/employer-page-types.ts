import type { Estimate } from '../method/estimate.ts'
import type { SkillKind } from '../taxonomy/types.ts'
import type { Facet, LevelCounts, PostingRow, SkillLink } from './page-types.ts'
import type { ScopeSummary } from './scope-types.ts'

export const EMPLOYER_SORTS = ['postings', 'newest', 'name'] as const
export type EmployerSort = (typeof EMPLOYER_SORTS)[number]

/** An employer of a scope in the list: counts only, because one employer's postings are few. */
export interface EmployerIndexRow {
  readonly slug: string
  readonly name: string
  /** A staffing or recruiting agency: its postings are for others. */
  readonly isAgency: boolean
  /** Its postings in scope, also those in no rate; duplicates counted once. */
  readonly kept: number
  /** Of them those that enter rates. */
  readonly postings: number
  /** Of those in rates the ones that state pay. */
  readonly statePay: number
  readonly from: string | null
  readonly to: string | null
  /** The roles and countries of most of those in rates, with their counts. */
  readonly roles: readonly Facet[]
  readonly countries: readonly Facet[]
}

/** `/companies`: one page of the known employers that have a posting in scope. */
export interface EmployersPage {
  readonly scope: ScopeSummary
  readonly query: string
  readonly sort: EmployerSort
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly rows: readonly EmployerIndexRow[]
}

/** One skill an employer asks for. */
export interface EmployerSkillRow extends SkillLink {
  readonly kind: SkillKind
  readonly asking: number
  /** Of its postings in rates; the counts below 30 of them. */
  readonly share: Estimate
  readonly counts: LevelCounts
}

/** `/companies/:company`: what one employer's postings in scope say. */
export interface EmployerPage {
  readonly scope: ScopeSummary
  readonly employer: { readonly slug: string; readonly name: string; readonly isAgency: boolean }
  /** Other ways its postings write its name, with how many of the whole collection do; the name shown is left out. */
  readonly otherNames: readonly { readonly name: string; readonly postings: number }[]
  readonly kept: number
  readonly postings: number
  /** Its postings in the whole collection, whatever the scope narrows. */
  readonly keptAnywhere: number
  /** Other collections that hold postings of it. */
  readonly alsoIn: readonly { readonly collection: string; readonly label: string }[]
  readonly from: string | null
  readonly to: string | null
  readonly statesPay: Estimate
  /** Skills asked for, most asked first; `skillsAsked` counts all of them. */
  readonly skills: readonly EmployerSkillRow[]
  readonly skillsAsked: number
  readonly roles: readonly Facet[]
  readonly countries: readonly Facet[]
  readonly seniorities: readonly Facet[]
  /** The newest of its postings in scope, also those in no rate. */
  readonly latest: readonly PostingRow[]
}
