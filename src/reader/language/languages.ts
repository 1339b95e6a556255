import { GERMAN_DATA } from '../data/de/german.ts'
import { ENGLISH_DATA } from '../data/en/english.ts'
import { buildTables, type LanguageTables } from './tables.ts'
import type { LanguageData } from './types.ts'

/** Every language with a cue table. One more is one more folder under `data/` and one more line here. */
const LANGUAGES: readonly LanguageData[] = [ENGLISH_DATA, GERMAN_DATA]

const built = new Map<string, LanguageTables>()

/**
 * The tables of a language by its ISO 639-1 code; those of English for a language that has none (names of skills are
 * found with them, depth is not: see {@link hasCueTable}). Built when first asked for.
 */
export function tablesOf(code: string): LanguageTables {
  const data = LANGUAGES.find((language) => language.code === code) ?? ENGLISH_DATA
  const known = built.get(data.code)
  if (known !== undefined) return known
  const tables = buildTables(data)
  built.set(data.code, tables)
  return tables
}

/** Whether the wording of levels is known for a language: its postings enter rates (METHOD 2). */
export const hasCueTable = (code: string): boolean => LANGUAGES.some((language) => language.code === code)
