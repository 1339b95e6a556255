import type {
  ClusterBlocks,
  ClusterKeys,
  Comparisons,
  CompletenessCheck,
  TextShelf,
} from '../corpus/index.ts'
import type { EmployerKey, MarketStore } from '../market/index.ts'
import type { AskedSkill, Mention, RawPosting, ReadPosting } from '../reader/types.ts'
import type { SourceItem, SourceOptions } from '../sources/index.ts'
import type { FixFolder } from './fixes/fix-folder.ts'
import type { Fixes } from './fixes/fix-set.ts'
import type { ReportProgress } from './progress.ts'

/**
 * The pure rules that turn records into a snapshot, with the versions that a snapshot pins. Tests pass their own.
 */
export interface MarketRules {
  readonly reader: {
    readonly version: string
    readPosting(raw: RawPosting): ReadPosting
    askedSkills(mentions: readonly Mention[], link: (phrase: string) => number | null): readonly AskedSkill[]
  }
  readonly taxonomy: {
    readonly version: string
    /** Skill of a phrase in normal form, null for none. */
    link(phrase: string): number | null
    /** Canonical employer of a name, null when the name says nothing. */
    employer(name: string | null): EmployerKey | null
  }
  /** A person's own word on employers, titles and places; left out where there is none. */
  readonly fixes?: Fixes
  readonly corpus: {
    readonly version: string
    /** A title as duplicates are compared. */
    normalTitle(title: string, places: readonly string[]): string
    /** What the names of one employer have in common however boards write it, of its key. */
    employerStem(key: string): string
    /** Which postings have to be compared, told without their texts. */
    clusterBlocks(keys: ClusterKeys): ClusterBlocks
    /** Position of the first posting of each posting's cluster. Yields every few milliseconds. */
    clusterPostings(
      keys: ClusterKeys,
      blocks: ClusterBlocks,
      shelf: TextShelf,
      counts?: Comparisons,
    ): Generator<void, Int32Array>
    /** Why a posting enters no rate, gathered posting by posting. */
    createCompletenessCheck(): CompletenessCheck
  }
}

/** What the verbs that fill the market need of the outside world. Tests pass fakes. */
export interface IngestContext {
  readonly market: MarketStore
  readonly rules: MarketRules
  openSource(input: string, options: SourceOptions): AsyncIterable<SourceItem>
  /** For reports and the building time of a snapshot; never part of data. */
  now(): Date
  /** The home's files of fixes; a snapshot is built with none when left out. */
  readonly fixes?: FixFolder
  readonly report: ReportProgress
  /** Aborted when the person stops; what is acknowledged stays. */
  readonly signal: AbortSignal | null
  /** Directory for files that a running verb needs and nobody sees; the system's own when left out. */
  readonly scratch?: string
  /** Postings stored at once; 10,000 when left out, which keeps the store's parts large. */
  readonly batchRows?: number
}
