import type {
  DataPage,
  HomePage,
  JobPage,
  JobsPage,
  ReadingView,
  RolePage,
  RolesPage,
  SearchAnswer,
  SkillPage,
  SkillSort,
  SkillsPage,
} from '../../core/page-types.ts'
import type { Scope } from '../../core/scope-types.ts'
import type { RequiredLevel, SkillKind } from '../../taxonomy/types.ts'
import type { MethodData } from '../pages/method-page.tsx'

/** A scope as an address gives it: the collection may be left to the default. */
export type ScopeRequest = Omit<Scope, 'collection'> & { readonly collection?: Scope['collection'] }

/**
 * What the pages ask of the core, one verb a route, already bound to its context. Each throws `AppError`
 * `NOT_FOUND` for an unknown slug or id and `INVALID_INPUT` for a value it cannot use.
 */
export interface Verbs {
  /** Changes whenever any page may change: the current snapshot and what else pages depend on. */
  version(): Promise<string>
  home(scope: ScopeRequest): Promise<HomePage>
  skills(input: {
    readonly scope: ScopeRequest
    readonly query: string
    readonly sort: SkillSort
    readonly kind: SkillKind | null
    readonly page: number
  }): Promise<SkillsPage>
  skill(input: {
    readonly scope: ScopeRequest
    readonly slug: string
    readonly level: RequiredLevel | null
  }): Promise<SkillPage>
  roles(scope: ScopeRequest): Promise<RolesPage>
  role(input: { readonly scope: ScopeRequest; readonly slug: string }): Promise<RolePage>
  jobs(input: {
    readonly scope: ScopeRequest
    readonly query: string
    readonly skill: string | null
    readonly page: number
  }): Promise<JobsPage>
  job(id: string): Promise<JobPage>
  data(): Promise<DataPage>
  method(): Promise<MethodData>
  search(query: string): Promise<SearchAnswer>
  /** Reads a pasted posting, its title on the first line. Nothing is stored. */
  read(text: string): Promise<ReadingView>
}
