import type { SkillKind } from '../../taxonomy/types.ts'

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
