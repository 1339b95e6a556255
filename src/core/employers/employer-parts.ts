import type { EmployerPart } from '../../market/index.ts'
import type { Facet } from '../page-types.ts'
import { roleName } from '../scope/scope-summary.ts'
import { countryLabel, SENIORITY_LABELS } from '../scope/scope-words.ts'

const SENIORITY_NAMES = new Map<string, string>(Object.entries(SENIORITY_LABELS))

const LABELS: Readonly<Record<EmployerPart['part'], (value: string) => string>> = {
  role: roleName,
  country: countryLabel,
  seniority: (value) => SENIORITY_NAMES.get(value) ?? value,
}

/** One employer's postings by a part of them, in words. What a posting does not state is left out. */
export function partsOf(
  parts: readonly EmployerPart[],
  employer: string,
  part: EmployerPart['part'],
): readonly Facet[] {
  return parts
    .filter((row) => row.employer === employer && row.part === part && row.value !== '')
    .map(({ value, postings }) => ({ value, label: LABELS[part](value), postings }))
}
