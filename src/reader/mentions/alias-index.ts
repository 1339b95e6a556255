import {
  type Alias,
  aliasOwner,
  type ForeignName,
  type FormGroup,
  firstWord,
  foreignNames,
  foreignOwner,
  formsUnder,
  numberVariant,
  otherNumber,
  type Skill,
  skillById,
  standsInBothNumbers,
} from '../../taxonomy/index.ts'
import { INSTRUMENT_FAMILIES, MATERIAL_SKILLS } from '../data/materials.ts'
import { tablesOf } from '../language/languages.ts'
import type { LanguageTables } from '../language/tables.ts'
import { MARK, type Tokens, tokenise } from '../text/tokens.ts'
import { addPhrase, childOf, emptyTrie, type WordTrie } from '../text/word-trie.ts'

/** A written form with the skill that owns it. */
export interface KnownForm {
  readonly alias: Alias
  readonly skill: Skill
  readonly contextWords: ReadonlySet<string>
  /** Things are made in it (R21). */
  readonly isMaterial: boolean
}

/** What stands where a phrase ends: a form, or a veto. */
export type FormNode = WordTrie<Alias | typeof VETO>

/** All written forms by their words. Marks between words are left out: "ci/cd" and "ci cd" share a node. */
export interface AliasIndex {
  /** The forms that begin with a word in small letters, below a node of their own; null for none. */
  readonly under: (word: string) => FormNode | null
  /** The form of an alias in the trie. */
  readonly formOf: (alias: Alias) => KnownForm | null
  /** The skill that owns a normal form, or null. */
  readonly link: (phrase: string) => number | null
}

/** Stands where a phrase looks like a skill and is none. */
export const VETO = 'veto'

/**
 * The skill a phrase of a reading belongs to: its owner, the owner of its singular or plural, or the skill it names
 * in another language; null for none.
 * The `link` that `askedSkills` takes.
 */
export function linkPhrase(phrase: string): number | null {
  return linkBy(phrase, aliasOwner)
}

function linkBy(phrase: string, ownerOf: (phrase: string) => number | null): number | null {
  const owner = ownerOf(phrase)
  if (owner !== null) return owner
  const variant = numberVariant(phrase)
  return (variant === null ? null : ownerOf(variant)) ?? foreignOwner(phrase)
}

/** Where the index takes its forms from. */
interface FormSource {
  readonly vetoes: readonly string[]
  /** Names in the text's own language, beside the forms. */
  readonly names: readonly ForeignName[]
  readonly formsUnder: (word: string) => FormGroup
  readonly skillOf: (id: number) => Skill | null
  readonly ownerOf: (phrase: string) => number | null
}

/** An index over a list of forms; a form whose skill is unknown is left out. */
export function buildAliasIndex(forms: readonly Alias[], skillOf: (id: number) => Skill | null): AliasIndex {
  const owners = new Map(forms.map((alias) => [alias.phrase, alias.skillId]))
  const groups = new Map<string, { forms: Alias[]; twins: Alias[] }>()
  const groupOf = (phrase: string): { forms: Alias[]; twins: Alias[] } => {
    const word = firstWord(phrase)
    const known = groups.get(word) ?? { forms: [], twins: [] }
    groups.set(word, known)
    return known
  }
  for (const alias of forms) {
    groupOf(alias.phrase).forms.push(alias)
    const skill = skillOf(alias.skillId)
    const twin = otherNumber(alias.phrase)
    if (skill === null || twin === null || owners.has(twin) || !standsInBothNumbers(alias, skill.kind))
      continue
    groupOf(twin).twins.push({ ...alias, phrase: twin, spelling: twin })
  }
  return indexOver({
    vetoes: tablesOf('en').vetoes,
    names: [],
    formsUnder: (word) => groups.get(word) ?? { forms: [], twins: [] },
    skillOf,
    ownerOf: (phrase) => owners.get(phrase) ?? null,
  })
}

/** Texts of many languages hold words without end: beyond this many, what was met is forgotten and met anew. */
const MOST_WORDS = 100_000

/** The index reads the forms of a word when a text first holds it. Variants in number never displace a form. */
function indexOver(source: FormSource): AliasIndex {
  const { formsUnder, skillOf, ownerOf } = source
  const vetoesByWord = Map.groupBy(source.vetoes, firstWord)
  const namesByWord = Map.groupBy(source.names, ({ alias }) => wordsOf(alias.spelling)[0] ?? '')
  const trie = emptyTrie<Alias | typeof VETO>()
  // What was found under each word met so far, most often nothing: one look for each word of a text.
  const met = new Map<string, FormNode | null>()
  const under = (word: string): FormNode | null => {
    const known = met.get(word)
    if (known !== undefined) return known
    if (met.size >= MOST_WORDS) met.clear()
    const found = trie.next?.get(word) ?? read(word)
    met.set(word, found)
    return found
  }
  const read = (word: string): FormNode | null => {
    const { forms, twins } = formsUnder(word)
    const vetoes = vetoesByWord.get(word)
    const names = namesByWord.get(word)
    if (forms.length === 0 && twins.length === 0 && vetoes === undefined && names === undefined) return null
    for (const phrase of vetoes ?? []) addPhrase(trie, phrase.split(' '), VETO)
    // In its own language a name needs nobody to vouch for it: it goes before a form of the same letters.
    for (const { alias } of names ?? []) addPhrase(trie, wordsOf(alias.spelling), alias)
    const varied: { readonly alias: Alias; readonly parent: FormNode; readonly last: string }[] = []
    for (const alias of forms) {
      const skill = skillOf(alias.skillId)
      if (skill === null) continue
      const words = wordsOf(alias.phrase)
      const parent = addPhrase(trie, words, alias)
      const last =
        words.length > 1 && standsInBothNumbers(alias, skill.kind) ? otherNumber(words.at(-1) ?? '') : null
      if (last !== null) varied.push({ alias, parent, last })
    }
    for (const { alias, parent, last } of varied) childOf(parent, last).value ??= alias
    for (const alias of twins) addPhrase(trie, [alias.phrase], alias)
    return trie.next?.get(word) ?? null
  }
  return { under, formOf: formsBy(skillOf), link: (phrase) => linkBy(phrase, ownerOf) }
}

/** Makes the form of an alias when it is first met: texts name few of all there are. */
function formsBy(skillOf: (id: number) => Skill | null): (alias: Alias) => KnownForm | null {
  const forms = new Map<Alias, KnownForm>()
  const wordSets = new Map<readonly string[], ReadonlySet<string>>()
  return (alias) => {
    const known = forms.get(alias)
    if (known !== undefined) return known
    const skill = skillOf(alias.skillId)
    if (skill === null) return null
    const contextWords = wordSets.get(alias.contextWords) ?? new Set(alias.contextWords)
    wordSets.set(alias.contextWords, contextWords)
    const made = { alias, skill, contextWords, isMaterial: isMaterial(skill) }
    forms.set(alias, made)
    return made
  }
}

const INSTRUMENTS: ReadonlySet<string> = new Set(INSTRUMENT_FAMILIES)
const SKILLS: ReadonlySet<string> = new Set(MATERIAL_SKILLS)
const isMaterial = (skill: Skill): boolean => !INSTRUMENTS.has(skill.family) || SKILLS.has(skill.name)

const PLAIN = /^[a-z0-9 ]+$/

/** The words of a normal form as the tokeniser would cut them from a text. */
function wordsOf(phrase: string): string[] {
  if (PLAIN.test(phrase)) return phrase.split(' ')
  const tokens: Tokens = tokenise(phrase, tablesOf('en'))
  return tokens.written.filter((_, at) => tokens.kind[at] !== MARK)
}

const built = new Map<LanguageTables, AliasIndex>()

/** The index of the taxonomy's forms for a text of a language: its vetoes and its own names of skills stand in it. */
export function aliasIndex(tables: LanguageTables): AliasIndex {
  const known = built.get(tables)
  if (known !== undefined) return known
  const made = indexOver({
    vetoes: tables.vetoes,
    names: foreignNames(tables.code),
    formsUnder,
    skillOf: skillById,
    ownerOf: aliasOwner,
  })
  built.set(tables, made)
  return made
}
