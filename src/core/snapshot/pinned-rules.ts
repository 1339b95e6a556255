import type { SnapshotSettings } from '../../market/index.ts'
import type { MarketRules } from '../context.ts'
import type { AppError } from '../errors.ts'
import { settingsOf } from './fill-snapshot.ts'

/** One part of the program in two versions: the one a snapshot was built with, and this program's. */
export interface VersionPair {
  readonly part: string
  readonly built: string
  readonly here: string
}

/** The fixes are the person's, not the program's: see `rulesWithKeptFixes`. */
type ProgramPart = Exclude<keyof SnapshotSettings, 'fixes'>

const PARTS: Readonly<Record<ProgramPart, string>> = {
  readerVersion: 'reader',
  taxonomyVersion: 'taxonomy',
  methodVersion: 'method',
  corpusVersion: 'corpus rules',
  layout: 'table layout',
}

/** The parts in which this program differs from the one that built a snapshot. [] when none does. */
export function differingVersions(rules: MarketRules, built: SnapshotSettings): readonly VersionPair[] {
  const here = settingsOf(rules)
  const names = Object.keys(PARTS) as ProgramPart[]
  return names.flatMap((name) =>
    here[name] === built[name]
      ? []
      : [{ part: PARTS[name], built: String(built[name]), here: String(here[name]) }],
  )
}

/** "reader 1.2 and taxonomy 3 (this program has reader 1.3 and taxonomy 4)" */
export function describeVersions(versions: readonly VersionPair[]): string {
  const words = (of: 'built' | 'here') => versions.map((one) => `${one.part} ${one[of]}`).join(' and ')
  return `${words('built')} (this program has ${words('here')})`
}

/**
 * The rules a snapshot is rebuilt with: readings and links that it pins are looked up under its own versions, never
 * made. What the store does not hold under them throws `missing()`. This program's rules where the versions agree.
 */
export function pinnedRules(
  rules: MarketRules,
  { readerVersion, taxonomyVersion }: SnapshotSettings,
  missing: () => AppError,
): MarketRules {
  const never = () => {
    throw missing()
  }
  return {
    ...rules,
    reader:
      readerVersion === rules.reader.version
        ? rules.reader
        : { ...rules.reader, version: readerVersion, readPosting: never },
    taxonomy:
      taxonomyVersion === rules.taxonomy.version
        ? rules.taxonomy
        : { ...rules.taxonomy, version: taxonomyVersion, link: never },
  }
}
