import { formatCounted } from '../../method/index.ts'
import type { RoleFamily, Seniority } from '../../taxonomy/types.ts'
import type { Collection, Scope } from '../scope-types.ts'

/** Families as a chip shows them. */
export const FAMILY_LABELS: Readonly<Record<RoleFamily, string>> = {
  software: 'Software engineering',
  data: 'Data',
  'it-support': 'IT support',
  engineering: 'Engineering',
  product: 'Product',
  design: 'Design',
  sales: 'Sales',
  marketing: 'Marketing',
  customer: 'Customer service',
  finance: 'Finance',
  hr: 'Human resources',
  legal: 'Legal',
  operations: 'Operations',
  healthcare: 'Healthcare',
  education: 'Education',
  trades: 'Trades',
  transport: 'Transport',
  hospitality: 'Hospitality',
  public: 'Public service',
  science: 'Science',
  admin: 'Administration',
  other: 'Other',
}

export const COLLECTION_LABELS: Readonly<Record<Collection, string>> = {
  mine: 'Mine',
  demo: 'Demo market',
  examples: 'Examples',
}

export const SENIORITY_LABELS: Readonly<Record<Seniority, string>> = {
  'not stated': 'Not stated',
  intern: 'Intern',
  junior: 'Junior',
  mid: 'Mid',
  senior: 'Senior',
  lead: 'Lead',
  manager: 'Manager',
  director: 'Director',
}

const FEED_LABELS: Readonly<Record<string, string>> = {
  ashby: 'Ashby boards',
  greenhouse: 'Greenhouse boards',
  lever: 'Lever boards',
  smartrecruiters: 'SmartRecruiters boards',
  recruitee: 'Recruitee boards',
  workable: 'Workable boards',
  personio: 'Personio boards',
  page: 'Web pages',
  'nyc-open-data-jobs': 'New York City',
  nyc: 'New York City',
  'city-of-la-bulletins': 'Los Angeles',
  la: 'Los Angeles',
}

/** A feed as a chip shows it; an unknown one is shown by its own name. */
export function feedLabel(feed: string): string {
  return FEED_LABELS[feed] ?? feed
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

/** A country's English name; the code itself when it is none, "not stated" when empty. */
export function countryLabel(code: string): string {
  if (code === '') return 'not stated'
  return /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code
}

const WITH_ARTICLE = new Set(['US', 'GB', 'NL', 'AE', 'PH', 'CZ', 'DO', 'BS', 'MV'])

/** A country as a place in a sentence: "the United States", "Germany". */
export function inCountry(code: string): string {
  return `${WITH_ARTICLE.has(code) ? 'the ' : ''}${countryLabel(code)}`
}

/** A family inside a sentence: "software engineering", "IT support". */
export function familyInSentence(family: RoleFamily): string {
  const label = FAMILY_LABELS[family]
  return /^[A-Z]{2}/.test(label) ? label : label.toLowerCase()
}

/**
 * The kind of postings a scope speaks of, for a sentence after a count: "senior software engineering postings in
 * the United States". The role's name replaces the family's. Collection, feed and window are the scope bar's to
 * say. Singular for a count of one.
 */
export function postingsInWords(scope: Scope, count: number, roleName: string | null): string {
  const before: string[] = []
  if (scope.remote) before.push(scope.remote === 'onsite' ? 'on-site' : scope.remote)
  if (scope.seniority && scope.seniority !== 'not stated') before.push(scope.seniority)
  if (roleName) before.push(roleName.replace(/\b[A-Z][a-z]+/g, (word) => word.toLowerCase()))
  else if (scope.family && scope.family !== 'other') before.push(familyInSentence(scope.family))
  const place = scope.country ? ` in ${inCountry(scope.country)}` : ''
  const noun = [...before, 'posting'].join(' ')
  return `${formatCounted(count, noun)}${place}`
}
