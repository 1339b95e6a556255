import type { AskedEvidence } from '../../core/page-types.ts'

const SECTION_WORDS: Readonly<Record<AskedEvidence['section'], string>> = {
  requirements: 'requirements',
  preferred: 'nice to have',
  duties: 'duties',
  about: 'about the employer',
  benefits: 'benefits',
  legal: 'legal text',
  unsectioned: 'no section',
}

const SECTIONS_BY_NAME = new Map<string, string>(Object.entries(SECTION_WORDS))

/** The section of a posting in the reader's words. */
export function sectionWords(section: AskedEvidence['section']): string {
  return SECTION_WORDS[section]
}

/** A rule's name (`cue:strong`, `verb:design`, `years`) as a person reads it; an unknown rule as it is. */
export function levelRuleWords(rule: string): string {
  const [kind, word] = split(rule)
  if (rule === 'none') return 'nothing: no level wording'
  if (rule === 'years') return 'years with the skill'
  if (rule === 'conflict') return 'words and years disagree'
  if (kind === 'cue') return `“${word}”`
  if (kind === 'verb') return `“${word}”, verb with the skill as object`
  return word ? `“${word}” (${kind})` : kind
}

/** Why a mention counts as required, stated or preferred. */
export function strengthRuleWords(rule: string): string {
  const [kind, word] = split(rule)
  if (kind === 'section') return `from the section “${word}”`
  if (kind === 'hedge') return `from “${word}”`
  return word ? `${word} (${kind})` : kind
}

/** Why a mention is no asking, for brackets: `R23:about the employer`, `negated`, `section:benefits`. */
export function notAskedWords(rule: string): string {
  const [kind, word] = split(rule)
  if (kind === 'section') return SECTIONS_BY_NAME.get(word) ?? word
  if (kind === 'negated') return 'said not to be needed'
  return word || kind
}

export function confidenceWords(confidence: AskedEvidence['confidence']): string {
  if (confidence === 'high') return 'high, two signals agree'
  return confidence === 'medium' ? 'medium, one signal' : 'low, signals disagree or none'
}

function split(rule: string): [string, string] {
  const colon = rule.indexOf(':')
  return colon === -1 ? [rule, ''] : [rule.slice(0, colon), rule.slice(colon + 1)]
}
