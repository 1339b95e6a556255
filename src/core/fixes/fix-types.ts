/** What a fix can speak of, each in a file of its own. */
export const FIX_KINDS = ['employers', 'titles', 'places'] as const
export type FixKind = (typeof FIX_KINDS)[number]

/** One fix in words, as a line of its file, a form or a command gives it. */
export interface FixWords {
  /** The name, title or place as postings write it. */
  readonly written: string
  /** What it is to be taken for: an employer's name (`-` for none), a role's slug, a country's code or name. */
  readonly target: string
  /** Second word on the target: `yes` or `no` for an agency, the code of a region. '' for none. */
  readonly more: string
}

/** A line that is in force. */
export interface FixLine extends FixWords {
  /** 1-based line of the file. */
  readonly line: number
  /** Normal form of what is written: lines with the same one speak of the same thing. */
  readonly key: string
}

/** A line that is left out, with what is wrong about it and what to do. */
export interface FixProblem {
  readonly line: number
  readonly message: string
}

/** One file of fixes, read: good lines count whatever stands on the others. */
export interface FixFile {
  readonly kind: FixKind
  readonly lines: readonly FixLine[]
  readonly problems: readonly FixProblem[]
}

/**
 * Everything the fixes of a home say, in normal form and in one order: what a snapshot is built with and keeps. Rows
 * are `[key, ...]`; an employer of `null` leaves the name as it is, one of '' makes it unknown.
 */
export interface FixSet {
  readonly employers: readonly (readonly [key: string, name: string | null, isAgency: boolean | null])[]
  readonly titles: readonly (readonly [key: string, role: string])[]
  readonly places: readonly (readonly [key: string, country: string, region: string | null])[]
}

/** Columns of each kind of file, as its first line may name them. */
export const FIX_COLUMNS: Readonly<Record<FixKind, readonly [string, string, string]>> = {
  employers: ['written', 'employer', 'agency'],
  titles: ['title', 'role', ''],
  places: ['place', 'country', 'region'],
}
