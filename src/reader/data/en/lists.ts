/** Openings of a list of examples: its members are alternatives (R3). */
export const EXAMPLE_OPENERS: readonly string[] = [
  'such as',
  'e g',
  'eg',
  'like',
  'for example',
  'for instance',
  'i e',
  'one of',
  'one or more',
  'one or more of',
  'at least one',
  'at least one of',
  'any of',
  'either',
  'some of',
  'two or more of',
  'at least two of',
  'one or several of',
  'one or more of the following',
  'any of the following',
  'any combination of',
]

/** Openings of a list whose members are all meant (R3). */
export const FULL_LIST_OPENERS: readonly string[] = [
  'including',
  'includes',
  'include',
  'namely',
  'specifically',
  'especially',
]

/** What may follow "or" to leave an alternative open (R2): "or similar". */
export const OPEN_ENDS: readonly string[] = [
  'similar',
  'equivalent',
  'equivalents',
  'related',
  'comparable',
  'other',
  'another',
  'others',
  'any',
  'alternative',
  'alternatives',
  'relevant',
  'like',
  'a similar',
  'an equivalent',
  'something similar',
  'the like',
  'the equivalent',
]

/** Words at which a cue's list ends (R31). */
export const SUBORDINATORS: readonly string[] = [
  'who',
  'which',
  'that',
  'while',
  'when',
  'where',
  'whose',
  'because',
  'so that',
  'allowing',
  'enabling',
  'ensuring',
  'helping',
  'in order to',
  'as we',
  'as you',
  'if',
  'so you',
  'but',
]

/** A new "with a ..." behind a mention ends a cue's list as well (R31). */
export const NEW_WITHS: readonly string[] = ['with a', 'with an']

/** Finite openings at which a cue's list ends as well: a new statement begins. */
export const MODALS: readonly string[] = [
  'will',
  'can',
  'must',
  'should',
  'may',
  'would',
  'shall',
  'youll',
  'could',
  'is',
  'are',
  'was',
  'were',
]

/** Nouns that make what stands before them a place or trade, not a depth (R9). */
export const SETTING_NOUNS: readonly string[] = [
  'company',
  'companies',
  'industry',
  'industries',
  'environment',
  'environments',
  'sector',
  'sectors',
  'field',
  'fields',
  'space',
  'setting',
  'settings',
  'startup',
  'startups',
  'firm',
  'firms',
  'organization',
  'organizations',
  'organisation',
  'organisations',
  'vertical',
  'verticals',
  'market',
  'markets',
  'agency',
  'agencies',
  'business',
  'businesses',
  'domain',
  'practice',
  'background',
]

/** Words after which an instrument stands: "build reports using Excel" (R21). */
export const INSTRUMENT_WORDS: readonly string[] = [
  'using',
  'utilizing',
  'utilising',
  'leveraging',
  'via',
  'through',
]

/** Words behind "or" that are no other member of a list: "or more", "or without". */
export const NO_ALTERNATIVES: readonly string[] = [
  'more',
  'less',
  'greater',
  'above',
  'better',
  'higher',
  'the',
  'to',
  'not',
  'years',
  'year',
  'without',
  'who',
  'you',
  'with',
  'in',
  'and',
]

/** Openers of a list that make a choice of it ("one of"), against those that give examples ("such as"). */
export const CHOICE_OPENERS: readonly string[] = [
  'one of',
  'one or more',
  'one or more of',
  'at least one',
  'at least one of',
  'any of',
  'either',
  'some of',
  'two or more of',
  'at least two of',
  'one or several of',
  'one or more of the following',
  'any of the following',
  'any combination of',
]

/** Words beside cues and verbs that open a line of a list that lost its line breaks. */
export const LINE_OPENERS: readonly string[] = [
  'must',
  'you',
  'minimum',
  'bachelor',
  'bachelors',
  'masters',
  'prior',
  'previous',
  'willingness',
  'willing',
  'worked',
  'effective',
  'responsible',
  'provides',
  'preferred',
  'high',
  'highly',
  'hands',
  'background',
  'self',
  'be',
  'passion',
  'passionate',
  'keen',
  'eager',
  'other',
]
