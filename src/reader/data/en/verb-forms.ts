/** How a verb is written: "build", "builds", "building", "built", or as the noun before "of". */
export type VerbForm = 'base' | 's' | 'ing' | 'ed' | 'noun'

/** The regular written forms of a verb given by its base form. */
export type VerbForms = (lemma: string) => readonly (readonly [string, VerbForm])[]

const endsInConsonantThenE = (word: string): boolean => word.endsWith('e') && !word.endsWith('ee')
/** Lemmas that double their last letter: "planning", "running". */
const DOUBLING = new Set([
  'plan',
  'run',
  'map',
  'log',
  'ship',
  'get',
  'set',
  'submit',
  'program',
  'debug',
  'fit',
])

/** The regular written forms of an English verb. */
export const verbForms: VerbForms = (lemma) => {
  const stem = endsInConsonantThenE(lemma) ? lemma.slice(0, -1) : lemma
  const doubled = DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : stem
  const isYEnding = lemma.endsWith('y') && !/[aeiou]y$/.test(lemma)
  const third = isYEnding
    ? `${lemma.slice(0, -1)}ies`
    : /(s|x|ch|sh|z)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`
  const past = isYEnding ? `${lemma.slice(0, -1)}ied` : `${doubled}ed`
  return [
    [lemma, 'base'],
    [third, 's'],
    [`${doubled}ing`, 'ing'],
    [past, 'ed'],
  ]
}
