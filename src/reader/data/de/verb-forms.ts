import type { VerbForm, VerbForms } from '../en/verb-forms.ts'

/** Prefixes that stand apart from their verb: "aufbauen" is "aufzubauen" and "baust ... auf". */
const PREFIXES: readonly string[] = [
  'weiter',
  'bereit',
  'voran',
  'durch',
  'auf',
  'aus',
  'ein',
  'mit',
  'vor',
  'teil',
  'bei',
  'um',
  'an',
  'zusammen',
  'sicher',
]

/**
 * The written forms of a German verb: infinitive and "zu" form as `base`, second and third person as `s`. A verb with
 * a prefix that stands apart has no finite forms here: of "führst ... durch" the first half is another verb's.
 */
export const verbForms: VerbForms = (lemma) => {
  const prefix = PREFIXES.find((start) => lemma.startsWith(start) && lemma.length > start.length + 4)
  if (prefix !== undefined)
    return [
      [lemma, 'base'],
      [`${prefix}zu${lemma.slice(prefix.length)}`, 'base'],
    ]
  const stem = lemma.replace(/e?n$/, '')
  const link = /[td]$/.test(stem) ? 'e' : ''
  const forms: [string, VerbForm][] = [
    [lemma, 'base'],
    [`${stem}${link}st`, 's'],
    [`${stem}${link}t`, 's'],
  ]
  return forms
}
