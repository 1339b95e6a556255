import { EMPLOYER_SORTS, type EmployerSort } from '../../core/employer-page-types.ts'
import { AppError } from '../../core/errors.ts'
import { SKILL_SORTS, type SkillSort } from '../../core/page-types.ts'
import { SCOPE_FIELDS } from '../../core/scope-types.ts'
import { SKILL_KINDS, type SkillKind } from '../../taxonomy/types.ts'

const OWN = ['q', 'sort', 'kind', 'page', 'level', 'skill', 'employer', 'table', 'show'] as const

/** Long enough for any name or search, short enough to keep addresses sane. */
const LONGEST = 300

/**
 * The part of an address's query that pages know, in one order, so that the same page has one key. Unknown names and
 * empty values are left out; of a name given twice the last counts.
 */
export function knownQuery(params: URLSearchParams): Record<string, string> {
  const known: Record<string, string> = {}
  const names = new Set([...params.keys()])
  const tables = [...names].filter((name) => /^sort-[a-z]{1,20}$/.test(name)).sort()
  for (const name of [...SCOPE_FIELDS, ...OWN, ...tables]) {
    const value = params.getAll(name).at(-1)?.trim().slice(0, LONGEST)
    if (value) known[name] = value
  }
  return known
}

/** A page number from 1 on; anything else is the first page. */
export function pageNumber(value: string | undefined): number {
  const page = Number(value)
  return Number.isSafeInteger(page) && page >= 1 ? page : 1
}

function oneOf<const T extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly T[],
): T | null {
  if (value === undefined) return null
  const found = allowed.find((candidate) => candidate === value)
  if (found) return found
  throw new AppError('INVALID_INPUT', `"${value}" is no ${name}`, {
    remedy: `Use one of: ${allowed.join(', ')}.`,
  })
}

export function skillSort(value: string | undefined): SkillSort {
  return oneOf('order of skills', value, SKILL_SORTS) ?? 'demand'
}

export function skillKind(value: string | undefined): SkillKind | null {
  return oneOf('kind of skill', value, SKILL_KINDS)
}

export function employerSort(value: string | undefined): EmployerSort {
  return oneOf('order of employers', value, EMPLOYER_SORTS) ?? 'postings'
}
