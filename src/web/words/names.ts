import type { RoleFamily, SkillKind } from '../../taxonomy/types.ts'

const FAMILY_NAMES: Readonly<Record<RoleFamily, string>> = {
  software: 'Software engineering',
  data: 'Data',
  'it-support': 'IT and support',
  engineering: 'Engineering',
  product: 'Product',
  design: 'Design',
  sales: 'Sales',
  marketing: 'Marketing',
  customer: 'Customer service',
  finance: 'Finance',
  hr: 'People and hiring',
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

/** A role family in words. */
export function familyName(family: RoleFamily): string {
  return FAMILY_NAMES[family]
}

const KIND_NAMES: Readonly<Record<SkillKind, string>> = {
  technical: 'Technical',
  human: 'Human',
  domain: 'Domain',
  language: 'Language',
  certification: 'Certification',
}

/** The kind of a skill in one word, for chips. */
export function kindName(kind: SkillKind): string {
  return KIND_NAMES[kind]
}

/** The kind of a skill with its noun: `Technical skill`, `Spoken language`. */
export function kindPhrase(kind: SkillKind): string {
  if (kind === 'language') return 'Spoken language'
  if (kind === 'certification') return 'Certification or licence'
  return `${KIND_NAMES[kind]} skill`
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** A country code in words; an unknown one as it is. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code
}
