import type { ListingStanding } from '../corpus/listings/types.ts'
import type { Estimate } from '../method/estimate.ts'
import type { Confidence, Section, Strength } from '../reader/types.ts'
import type { RequiredLevel, RoleFamily, Seniority, SkillKind } from '../taxonomy/types.ts'
import type { Collection, Scope, ScopeSummary } from './scope-types.ts'

/** Counts of stated levels L1..L5, in that order. */
export type LevelCounts = readonly [number, number, number, number, number]

export interface SkillLink {
  readonly slug: string
  readonly name: string
}

/** Ordinal median by METHOD 3.4: a real level with an interval of levels, or the count that is too small. */
export type LevelMedian =
  | {
      readonly status: 'ok' | 'low'
      readonly value: RequiredLevel
      readonly low: RequiredLevel
      readonly high: RequiredLevel
      readonly n: number
    }
  | { readonly status: 'suppressed'; readonly n: number; readonly reason: string }

export interface DepthFigures {
  /** Postings that state a level, by level. */
  readonly counts: LevelCounts
  readonly stated: number
  readonly notStated: number
  /** Share of asking postings that state a level. */
  readonly statedShare: Estimate
  readonly median: LevelMedian
  /** Share asking exactly L1..L5, of those that state a level. */
  readonly exactly: readonly Estimate[]
  /** Share asking at least L1..L5, of those that state a level. */
  readonly atLeast: readonly Estimate[]
  /** Title of the chart: a finding when its test passes (3.7), else neutral. */
  readonly title: string
  readonly sentence: string
  /** The level most postings state, null when there is no single one or too few postings. */
  readonly dominant: RequiredLevel | null
}

/** Pay figures of one group of postings in one currency, yearly. Quantiles that fail their minimum are suppressed. */
export interface PayFigures {
  readonly label: string
  readonly postings: number
  readonly disclosed: Estimate
  readonly n: number
  readonly employers: number
  readonly p10: Estimate
  readonly p25: Estimate
  readonly median: Estimate
  readonly p75: Estimate
  readonly p90: Estimate
  /** [Q50(all mins), Q50(all maxes)], METHOD 4.2; null below the median's minimum. */
  readonly rangeBand: readonly [number, number] | null
  /** Median weighted by one over the disclosure rate, METHOD 4.4; null unless disclosure is uneven. */
  readonly weightedMedian: number | null
}

export interface SkillPay {
  /** The one family and country compared; null with a reason when no pair holds enough. */
  readonly family: RoleFamily | null
  readonly country: string | null
  readonly currency: string | null
  readonly reason: string | null
  readonly with: PayFigures
  readonly without: PayFigures
  /** Raw gap of METHOD 5.1 (yearly). */
  readonly gap: Estimate
  readonly title: string
  readonly sentence: string | null
}

export interface PairingRow extends SkillLink {
  /** P(other | this skill). */
  readonly share: Estimate
  /** Its share of all postings in scope: `share` over it is `lift`. */
  readonly overall: number
  readonly together: number
  readonly lift: number
  readonly npmi: number
  readonly counts: LevelCounts
}

export interface RoleRow {
  readonly slug: string
  readonly name: string
  readonly family: RoleFamily
  /** Share of role r's postings that ask for the skill. */
  readonly ofRole: Estimate
  /** Share of the skill's postings that are role r. */
  readonly ofSkill: Estimate
  /** Location quotient; null unless both inputs are published. */
  readonly concentration: number | null
  readonly asking: number
  readonly postings: number
  readonly counts: LevelCounts
  readonly median: LevelMedian
}

export interface EmployerRow {
  readonly slug: string
  readonly name: string
  readonly asking: number
  readonly postings: number
}

/** One posting in a list, with the words that decided what it asks of this skill. */
export interface PostingRow {
  readonly id: string
  readonly title: string
  readonly employer: string | null
  readonly place: string | null
  readonly firstSeen: string | null
  readonly url: string | null
  readonly seniority: Seniority
  readonly role: string | null
  /** "$165k-195k a year", or null when not stated. */
  readonly pay: string | null
  readonly asked: AskedEvidence | null
}

export interface AskedEvidence {
  readonly strength: Strength
  readonly level: RequiredLevel | null
  readonly years: number | null
  readonly confidence: Confidence
  readonly section: Section
  readonly isAlternative: boolean
  readonly levelRule: string
  readonly strengthRule: string
  readonly cue: string | null
  readonly words: string
  /** The clause around the words in three parts by emphasis; null for demo records, which keep no sentence. */
  readonly sentence: readonly { readonly text: string; readonly mark: 'skill' | 'cue' | null }[] | null
}

export interface FaqEntry {
  readonly question: string
  readonly answer: string
}

/** One rung of the ladder: what the level means and the words these postings use for it. */
export interface Rung {
  readonly level: RequiredLevel
  readonly meaning: string
  readonly testQuestion: string
  readonly words: readonly { readonly words: string; readonly postings: number }[]
  /** How people usually get from the level above the surface to this one. */
  readonly howToReach: string
  readonly hoursFromPrevious: number
}

export interface SkillPage {
  readonly skill: SkillLink & {
    readonly id: number
    readonly kind: SkillKind
    readonly family: string
    readonly definition: string
    readonly parent: SkillLink | null
    readonly children: readonly SkillLink[]
    readonly alsoCalled: readonly string[]
    readonly esco: string | null
    readonly onet: readonly string[]
  }
  readonly scope: ScopeSummary
  /** Four short data sentences under the lede; a sentence stands only when its figure is published. */
  readonly bullets: readonly string[]
  readonly asking: number
  readonly demand: Estimate
  readonly required: Estimate
  readonly depth: DepthFigures
  readonly employersAsking: number
  readonly largestEmployerAsking: number
  readonly medianPay: Estimate
  readonly medianPayCurrency: string | null
  readonly pay: SkillPay
  readonly pairings: readonly PairingRow[]
  readonly roles: readonly RoleRow[]
  readonly employers: readonly EmployerRow[]
  /** Certifications asked beside this skill: the share of its postings that name each. */
  readonly certifications: readonly (SkillLink & { readonly share: Estimate })[]
  readonly anyCertification: Estimate
  readonly rungs: readonly Rung[]
  readonly faq: readonly FaqEntry[]
  readonly postings: readonly PostingRow[]
  /** Few postings ask: skills named in the same ones, by count (a pairing needs more). Left out otherwise. */
  readonly closeBy?: readonly (SkillLink & { readonly together: number })[]
  /**
   * Few postings ask: wider scopes with the postings that ask for it there and those that state a level, narrowest
   * first. Left out otherwise.
   */
  readonly widerAsking?: readonly {
    readonly label: string
    readonly scope: Scope
    readonly asking: number
    readonly stated: number
  }[]
  /** Held side until people are scored (DESIGN section 5). */
  readonly held: { readonly people: number; readonly needed: 30 }
  /** One sentence with figure, n, dates and snapshot, ready to cite. */
  readonly citation: string
}

export interface SkillIndexRow extends SkillLink {
  readonly kind: SkillKind
  readonly demand: Estimate
  readonly asking: number
  readonly counts: LevelCounts
  readonly median: LevelMedian
  readonly medianPay: Estimate
  readonly currency: string | null
}

/** `/skills`: one page of rows. Skills with published figures come first. */
export interface SkillsPage {
  readonly scope: ScopeSummary
  readonly query: string
  readonly sort: SkillSort
  readonly kind: SkillKind | null
  readonly page: number
  readonly pages: number
  /** Skills found; of them those with a published rate; of these those whose middle level is published, too. */
  readonly total: number
  readonly published: number
  readonly withDepth: number
  readonly kinds: readonly { readonly kind: SkillKind; readonly skills: number }[]
  readonly rows: readonly SkillIndexRow[]
}
export const SKILL_SORTS = ['demand', 'depth', 'pay', 'name'] as const
export type SkillSort = (typeof SKILL_SORTS)[number]

export interface RolesPage {
  readonly scope: ScopeSummary
  readonly families: readonly {
    readonly family: RoleFamily
    readonly postings: number
    readonly roles: readonly {
      readonly slug: string
      readonly name: string
      readonly postings: number
      readonly employers: number
    }[]
  }[]
}

/** `/roles/:role`, a plain list for now: the skills asked, ranked by METHOD 13, and the postings. */
export interface RolePage {
  readonly scope: ScopeSummary
  readonly role: {
    readonly slug: string
    readonly name: string
    readonly family: RoleFamily
    readonly soc: string | null
  }
  readonly postings: number
  readonly employers: number
  readonly skills: readonly SkillIndexRow[]
  readonly latest: readonly PostingRow[]
}

export interface Facet {
  readonly value: string
  readonly label: string
  readonly postings: number
}

/** `/jobs`: full-text search over every stored posting of the collection, facets with counts. */
export interface JobsPage {
  readonly scope: ScopeSummary
  readonly query: string
  readonly skill: SkillLink | null
  /** The employer looked at alone, by its slug; null when it is any. */
  readonly employer: { readonly slug: string; readonly name: string } | null
  /** The skill that the query is a name of: its postings are more than those that hold the words. */
  readonly namedSkill: SkillLink | null
  /** True when no posting holds the words, so that those that ask for `namedSkill` are shown in their place. */
  readonly isByNamedSkill: boolean
  readonly page: number
  readonly pages: number
  /** Postings found, also those that are in no rate. */
  readonly total: number
  /** Of them those that enter rates. With a skill and no words: the postings its own page counts. */
  readonly inRates: number
  readonly facets: {
    readonly role: readonly Facet[]
    readonly seniority: readonly Facet[]
    readonly country: readonly Facet[]
    readonly feed: readonly Facet[]
  }
  readonly rows: readonly PostingRow[]
  /** True when the collection keeps facts only, so that search covers title, employer, place and skills. */
  readonly isFactsOnly: boolean
}

/** A requirement as `/jobs/:id` and `/fit` show it. `number` ties it to its marks in the text. */
export interface RequirementRow extends AskedEvidence {
  readonly number: number
  readonly skill: SkillLink
  readonly kind: SkillKind
  readonly isGate: boolean
  /** Names of the alternatives it forms one requirement with. */
  readonly alternatives: readonly string[]
}

/** A posting's own text in pieces; `numbers` are the requirement rows a piece belongs to. */
export interface TextBlock {
  readonly kind: 'heading' | 'item' | 'paragraph'
  readonly pieces: readonly {
    readonly text: string
    readonly numbers: readonly number[]
    readonly level: RequiredLevel | null
  }[]
}

export interface ReadingView {
  readonly title: string
  readonly employer: string | null
  readonly place: string | null
  readonly pay: string | null
  readonly seniority: Seniority
  readonly role: SkillLink | null
  readonly degree: string
  readonly yearsOverall: number | null
  readonly remote: string
  readonly readerVersion: string
  readonly language: string
  /** False in a language whose wording of levels is not known yet: skills are found, depth is not. */
  readonly isReadForDepth: boolean
  readonly words: number
  readonly isTextComplete: boolean
  readonly requirements: readonly RequirementRow[]
  readonly hardStops: readonly RequirementRow[]
  /** What it asks for in words that no skill of the list owns, in the order of the text: no page, in no figure. */
  readonly unlisted: readonly AskedEvidence[]
  /** What it names without asking for it, waived or told of the company; `skill` is null for an unlisted phrase. */
  readonly notAsked: readonly (Pick<AskedEvidence, 'strength' | 'strengthRule' | 'words'> & {
    readonly skill: SkillLink | null
  })[]
  /** Null for demo records: they keep facts and the address, not the text. */
  readonly text: readonly TextBlock[] | null
}

export interface JobPage extends ReadingView {
  readonly id: string
  readonly collection: Collection
  readonly source: string
  /** Of its employer's page; null for an unknown employer. */
  readonly employerSlug: string | null
  /** Its employer is a staffing or recruiting agency. */
  readonly isAgency: boolean
  readonly url: string | null
  readonly firstSeen: string | null
  readonly collectedOn: string | null
  readonly locations: readonly string[]
  readonly snapshotId: string
  /** Why it is in no rate (snippet, other language, too short, duplicate of another, closed), or null. */
  readonly leftOut: string | null
  /** What the crawls of its followed source tell; null for a posting that was collected otherwise. */
  readonly listing: JobListing | null
}

/** A posting as crawls met it (METHOD 2). Days are YYYY-MM-DD. */
export interface JobListing {
  readonly address: string
  /** `active`, `long-running`, `closed` ...; null while its source was not crawled twice. */
  readonly standing: ListingStanding | null
  readonly firstCrawled: string
  readonly lastCrawled: string
  readonly closedOn: string | null
  readonly repostedOn: readonly string[]
}

export interface HomePage {
  readonly scope: ScopeSummary
  readonly sources: number
  /** As `/skills` counts them: asked for at all, with a published rate, with a published middle level. */
  readonly skills: { readonly listed: number; readonly published: number; readonly withDepth: number }
  readonly roles: { readonly listed: number; readonly published: number }
  readonly mostAsked: SkillIndexRow | null
  readonly deepest: SkillIndexRow | null
  readonly statesPay: Estimate
  readonly entryLevel: Estimate
}

/** One source, or all of a feed: what its postings carry. */
export interface SourceCompleteness {
  readonly source: string
  readonly collection: Collection
  readonly records: number
  readonly postings: number
  readonly duplicates: number
  readonly inRates: number
  /** Postings with a complete text, a known employer, a country, a role of their own ... */
  readonly withText: number
  readonly withPay: number
  readonly withDate: number
  readonly withPlace: number
  readonly withEmployer: number
  readonly withRole: number
  readonly ofAgencies: number
  readonly from: string | null
  readonly to: string | null
  readonly collectedOn: string | null
}

/** A followed source: its last crawl, and how its postings stand. */
export interface FollowedSourceRow {
  readonly address: string
  readonly feed: string
  readonly crawls: number
  readonly lastCrawl: {
    readonly startedAt: string
    readonly outcome: 'complete' | 'partial' | 'failed'
    readonly isUnchanged: boolean
    readonly reason: string | null
    readonly listings: number
  } | null
  /** Postings by standing; under "" those of a source that was not crawled twice. */
  readonly standings: Readonly<Record<string, number>>
}

/** One name, title, place or cluster with what stands behind it. */
export interface LargestRow {
  readonly key: string
  readonly name: string
  /** Titles: the role "other in family". Copies: the employer. Else null. */
  readonly note: string | null
  readonly postings: number
  /** Id of one of its postings. */
  readonly sample: string
}

/** The largest of one kind in a collection; `keys` of them in all, with `postings`. */
export interface LargestRows {
  readonly keys: number
  readonly postings: number
  readonly rows: readonly LargestRow[]
}

/** The fixes of a home: lines in force, and lines left out with what is wrong about them. */
export interface FixList {
  /** Hash of all lines in force; '' when there is none. */
  readonly id: string
  /** Whether the current snapshot was built with just these. */
  readonly isApplied: boolean
  readonly files: readonly {
    readonly kind: 'employers' | 'titles' | 'places'
    readonly path: string
    readonly lines: readonly {
      readonly line: number
      readonly written: string
      readonly target: string
      readonly more: string
    }[]
    readonly problems: readonly { readonly line: number; readonly message: string }[]
  }[]
}

/** A list of the data page that can be shown whole, page by page. */
export const DATA_LISTS = [
  'sources',
  'employers',
  'titles',
  'places',
  'agencies',
  'copies',
  'rejects',
] as const
export type DataList = (typeof DATA_LISTS)[number]

export interface DataPage {
  readonly scope: ScopeSummary
  readonly collections: readonly {
    readonly collection: Collection
    /** Contents the snapshot is built from: `postings` and those merged into another. */
    readonly records: number
    /** Those that enter rates, which other pages call postings, and those left out. */
    readonly postings: number
    readonly inRates: number
    /** Postings kept that enter no rate, by reason. */
    readonly leftOut: ScopeSummary['leftOut']
    /** Versions of the reader that have read its postings, most first. */
    readonly readers: readonly string[]
  }[]
  /** Sources added up by feed. */
  readonly feeds: readonly SourceCompleteness[]
  /** The sources with most postings. */
  readonly sources: readonly SourceCompleteness[]
  /** How many sources there are. */
  readonly sourceCount: number
  readonly languages: readonly { readonly language: string; readonly postings: number }[]
  /** Postings of the scope's collection that enter no rate, by feed and reason. */
  readonly leftOut: readonly {
    readonly source: string
    readonly reason: string
    readonly postings: number
    /** All postings of the feed. */
    readonly of: number
  }[]
  /** Live sources that are followed, in the order in which they were added. */
  readonly followed: readonly FollowedSourceRow[]
  /** Employers taken as they are written, titles without a role, places in no known country: of the scope's collection. */
  readonly employers: LargestRows
  readonly titles: LargestRows
  readonly places: LargestRows
  readonly agencies: LargestRows
  /** Postings found several times; `postings` counts records. */
  readonly copies: LargestRows
  readonly rejects: {
    readonly reasons: number
    readonly records: number
    readonly rows: readonly {
      readonly source: string
      readonly collection: string
      readonly reason: string
      readonly count: number
      readonly examples: readonly string[]
    }[]
  }
  /** The list that is shown whole, and which page of it; null shows the beginning of each. */
  readonly whole: DataList | null
  readonly page: number
  /** Rows of a page of it. */
  readonly size: number
  /** Null where a door has no fixes to show. */
  readonly fixes: FixList | null
  readonly snapshots: readonly {
    readonly id: string
    readonly builtAt: string
    readonly postings: number
    readonly isCurrent: boolean
  }[]
}

/** Measured accuracy of the reader on labelled postings, with 95 % intervals of resampled sets of postings. */
export interface AccuracyCard {
  readonly readerVersion: string
  readonly postings: number
  readonly rows: readonly {
    readonly label: string
    readonly value: number
    readonly low: number
    readonly high: number
    /** Cases behind the figure: skills, levels or postings. */
    readonly n: number
    readonly meaning: string
  }[]
}

/** `/method` beside the registry of figures: a live example and the reader's accuracy. */
export interface MethodPage {
  /** A skill with published figures; null while there is none. */
  readonly example: (SkillLink & { readonly demand: Estimate; readonly depth: DepthFigures }) | null
  readonly accuracy: AccuracyCard | null
}

/** What the search box answers: skills and roles with published figures first. */
export interface SearchAnswer {
  readonly query: string
  readonly hits: readonly {
    readonly kind: 'skill' | 'role' | 'employer'
    readonly slug: string
    readonly name: string
    readonly note: string
    readonly href: string
  }[]
}

/** Where a scope stands in the address bar. */
export type ScopeQuery = { readonly [key in keyof Scope]: string }
