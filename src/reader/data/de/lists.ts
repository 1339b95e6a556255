/** Openings of a list of examples: its members are alternatives (R3). */
export const EXAMPLE_OPENERS: readonly string[] = [
  'wie',
  'z b',
  'zb',
  'wie z b',
  'wie zb',
  'wie zum beispiel',
  'wie beispielsweise',
  'wie etwa',
  'zum beispiel',
  'beispielsweise',
  'bspw',
  'etwa',
  'entweder',
  'eine der folgenden',
  'eine der',
  'mindestens eine',
  'mindestens eine der folgenden',
  'eine oder mehrere',
  'eine oder mehrere der folgenden',
]

/** Those of them that make a choice of any list. */
export const CHOICE_OPENERS: readonly string[] = [
  'entweder',
  'eine der folgenden',
  'eine der',
  'mindestens eine',
  'mindestens eine der folgenden',
  'eine oder mehrere',
  'eine oder mehrere der folgenden',
]

/** Openings of a list whose members are all meant (R3). */
export const FULL_LIST_OPENERS: readonly string[] = [
  'inklusive',
  'insbesondere',
  'vor allem',
  'speziell',
  'nämlich',
  'darunter',
]

/** What may follow "oder" to leave an alternative open (R2): "oder vergleichbar". */
export const OPEN_ENDS: readonly string[] = [
  'ähnlich',
  'vergleichbar',
  'gleichwertig',
  'andere',
  'verwandte',
  'verwandten',
  'verwandtes',
  'relevante',
]

/** Words at which a cue's list ends (R31). */
export const SUBORDINATORS: readonly string[] = [
  'welche',
  'dass',
  'während',
  'wenn',
  'weil',
  'damit',
  'sodass',
  'indem',
  'wodurch',
  'aber',
  'um',
  'so dass',
]

/** A new "mit einem ..." behind a mention ends a cue's list as well (R31). */
export const NEW_WITHS: readonly string[] = ['mit ein']

/** Finite openings at which a cue's list ends as well: a new statement begins. */
export const MODALS: readonly string[] = [
  'wird',
  'kann',
  'muss',
  'sollte',
  'wäre',
  'ist',
  'sind',
  'war',
  'waren',
]

/** Nouns that make what stands before them a place or trade, not a depth (R9). */
export const SETTING_NOUNS: readonly string[] = [
  'unternehmen',
  'branche',
  'branchen',
  'umfeld',
  'bereich',
  'bereichen',
  'sektor',
  'firma',
  'konzern',
  'agentur',
  'start-up',
  'startup',
  'startups',
  'mittelstand',
]

/** Words after which an instrument stands: "Berichte mithilfe von Excel" (R21). */
export const INSTRUMENT_WORDS: readonly string[] = ['mithilfe', 'mithilfe von', 'unter verwendung von', 'via']

/** Words behind "oder" that are no other member of a list: "oder mehr". */
export const NO_ALTERNATIVES: readonly string[] = [
  'mehr',
  'weniger',
  'höher',
  'besser',
  'der',
  'zu',
  'nicht',
  'jahre',
  'jahr',
  'ohne',
  'du',
  'mit',
  'in',
  'und',
]

/** Words that open a line of a list that lost its line breaks; German nouns have capitals, so none is believed. */
export const LINE_OPENERS: readonly string[] = []

/** Abbreviations whose stop ends no sentence. */
export const ABBREVIATIONS: readonly string[] = [
  'mind',
  'insb',
  'bzw',
  'ca',
  'ggf',
  'inkl',
  'etc',
  'bspw',
  'vgl',
  'evtl',
  'max',
  'min',
  'dr',
  'nr',
  'zzgl',
  'abgeschl',
]
