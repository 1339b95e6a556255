import type { EmployerPage, EmployerSort, EmployersPage } from '../../core/employer-page-types.ts'
import type { FixKind } from '../../core/fixes/fix-types.ts'
import type { ColumnChoice, FileInspection } from '../../core/import-types.ts'
import type { VerbCall } from '../../core/owner/verbs.ts'
import type {
  DataList,
  DataPage,
  HomePage,
  JobPage,
  JobsPage,
  MethodPage,
  ReadingView,
  RolePage,
  RolesPage,
  SearchAnswer,
  SkillPage,
  SkillSort,
  SkillsPage,
} from '../../core/page-types.ts'
import type { ScopeSummary } from '../../core/scope-types.ts'
import type { Level, SkillKind } from '../../taxonomy/types.ts'

/** The fields of a scope as an address has them, unchecked: the verbs read and refuse them. */
export type ScopeFields = Readonly<Record<string, string>>

/** Reads sources into the visitor's own collection and builds a snapshot. */
export type Ingest = (
  input: {
    inputs: string[]
    maps?: Record<string, ColumnChoice>
    collectedOn?: string
    source?: string
  },
  call: VerbCall,
) => Promise<IngestOutcome>

/** Looks into a file that was brought, without storing anything of it. */
export type Inspect = (
  input: { file: string; map?: ColumnChoice; collectedOn?: string },
  signal: AbortSignal,
) => Promise<FileInspection>

/** Follows a live source and reads it at once: what its first crawl came to, null when it was not read. */
export type Follow = (
  address: string,
  call: VerbCall,
) => Promise<{
  readonly outcome: 'complete' | 'partial' | 'failed'
  /** Why it is not complete; null when it is. */
  readonly reason: string | null
  readonly kept: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
} | null>

/** Makes a folder of its own, inside the home, for files that are brought to a page. */
export type NewUpload = () => Promise<{ readonly path: string; clear(): Promise<void> }>

/** The counts of a reading that its page shows. */
export interface IngestOutcome {
  readonly kept: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
  /** Why a followed source was not read as a whole; null when it was, and for files. */
  readonly incomplete?: string | null
  /** Of this reading's postings those that enter rates, and the others by reason; null when no snapshot was built. */
  readonly inRates: number | null
  readonly leftOut: ScopeSummary['leftOut'] | null
  readonly reasons: Readonly<Record<string, number>>
  /** The first rejected of each reason: its file, its row and how it begins. */
  readonly examples: Readonly<Record<string, string>>
  /** Fields that could not be used in rows that were kept, by field and reason. */
  readonly notes: Readonly<Record<string, number>>
  /** Columns of each file as they were understood. */
  readonly files: readonly {
    readonly file: string
    readonly rows: number
    readonly columns: Readonly<Record<string, string>>
    readonly unused: readonly string[]
  }[]
}

/**
 * What the pages ask of the core, one verb a route, already bound to its context. Each throws `AppError`
 * `NOT_FOUND` for an unknown slug or id and `INVALID_INPUT` for a value it cannot use.
 */
export interface Verbs {
  /** Changes whenever any page may change: the current snapshot and what else pages depend on. */
  version(): Promise<string>
  home(scope: ScopeFields): Promise<HomePage>
  skills(input: {
    readonly scope: ScopeFields
    readonly query: string
    readonly sort: SkillSort
    readonly kind: SkillKind | null
    readonly page: number
    /** Rows at once; the page's usual number when left out. */
    readonly size?: number
  }): Promise<SkillsPage>
  skill(input: {
    readonly scope: ScopeFields
    readonly slug: string
    /** Only the postings at this level; 0 for those that state none. */
    readonly level: Level | null
    /** Postings and employers listed; the page's usual numbers when left out. */
    readonly postings?: number
    readonly employers?: number
  }): Promise<SkillPage>
  roles(scope: ScopeFields): Promise<RolesPage>
  role(input: {
    readonly scope: ScopeFields
    readonly slug: string
    /** Skills listed; the page's usual number when left out. */
    readonly skills?: number
  }): Promise<RolePage>
  employers(input: {
    readonly scope: ScopeFields
    readonly query: string
    readonly sort: EmployerSort
    readonly page: number
    readonly size?: number
  }): Promise<EmployersPage>
  employer(input: {
    readonly scope: ScopeFields
    readonly slug: string
    /** Skills listed; the page's usual number when left out. */
    readonly skills?: number
  }): Promise<EmployerPage>
  jobs(input: {
    readonly scope: ScopeFields
    readonly query: string
    readonly skill: string | null
    readonly employer: string | null
    readonly page: number
    readonly size?: number
  }): Promise<JobsPage>
  job(id: string): Promise<JobPage>
  data(input: {
    readonly scope: ScopeFields
    /** The list to show whole, page by page; null shows the beginning of each. */
    readonly whole: DataList | null
    readonly page: number
    /** Rows at once; the page's usual number when left out. */
    readonly size?: number
  }): Promise<DataPage>
  method(): Promise<MethodPage>
  search(input: { readonly scope: ScopeFields; readonly query: string }): Promise<SearchAnswer>
  /** Reads a pasted posting, its title on the first line. Nothing is stored. */
  read(text: string): Promise<ReadingView>
  /** Left out where pages may not add postings: the first page then shows no form for it. */
  readonly ingest?: Ingest
  /** Stand where `ingest` does. */
  readonly inspect?: Inspect
  readonly newUpload?: NewUpload
  readonly follow?: Follow
  /** The one form of a live source that was typed; throws for what is none. Asks nothing of anybody. */
  readonly liveAddress?: (given: string) => string
  /** Left out where pages may not change anything, as the next two. */
  addFix?(
    input: FixFields & { readonly target: string; readonly more: string },
    call: VerbCall,
  ): Promise<void>
  removeFix?(input: FixFields, call: VerbCall): Promise<unknown>
  /** Builds a snapshot of everything stored. */
  snapshot?(input: object, call: VerbCall): Promise<unknown>
}

/** What a fix is about, as a form has it. */
interface FixFields {
  readonly kind: FixKind
  readonly written: string
}
