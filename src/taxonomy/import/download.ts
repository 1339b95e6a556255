import type { TaxonomySource } from '../types.ts'

/** One entry of a public list. */
export interface Concept {
  /** The list's own id; O*NET technologies have none, so theirs is `technology:` and their name. */
  readonly id: string
  readonly label: string
  readonly aliases: readonly string[]
  /** Ids that took its place, the main one first, where the list itself says so. */
  readonly heirs: readonly string[]
}

/** An official download, read. Concepts in order of id, without those the list calls obsolete. */
export interface Download {
  readonly source: TaxonomySource
  readonly concepts: readonly Concept[]
  /** Concepts that the list keeps but no longer uses. */
  readonly obsolete: readonly Concept[]
  /** What else the download holds, counted and not imported: occupations, titles, relations. */
  readonly counted: Readonly<Record<string, number>>
  readonly files: readonly string[]
}

/** The text of a file of the download by what its name ends in, or null when there is none. */
export interface DownloadFiles {
  readonly names: readonly string[]
  text(name: string): string
}

/** Concepts in order of id; code units, so that every machine agrees. */
export const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0
