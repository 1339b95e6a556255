import { type Alias, aliases, aliasOwner, type Skill, skillById } from '../../taxonomy/index.ts'
import { INSTRUMENT_FAMILIES, MATERIAL_SKILLS } from '../data/materials.ts'
import { VETOES } from '../data/vetoes.ts'
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

/** All written forms by their words. Marks between words are left out: "ci/cd" and "ci cd" share a node. */
export interface AliasIndex {
  readonly trie: WordTrie<Alias | typeof VETO>
  /** The form of an alias in the trie. */
  readonly formOf: (alias: Alias) => KnownForm | null
  /** The skill that owns a normal form, or null. */
  readonly link: (phrase: string) => number | null
}

/** Stands where a phrase looks like a skill and is none. */
export const VETO = 'veto'

/** Endings of words that stand in the singular and are hardly counted. */
const UNCOUNTED = /(?:ss|us|is|ics|s|ing|ity|ness|ment|ship|ance|ence|ware)$/
const SIBILANT = /(?:ss|sh|ch|x|z)$/

/** The other number of a word: "databases" for "database", "database" for "databases"; null for neither. */
function otherNumber(word: string): string | null {
  if (word.length < 4) return null
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (code < 97 || code > 122) return null
  }
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : null
  if (word.endsWith('es') && SIBILANT.test(word.slice(0, -2))) return word.slice(0, -2)
  if (word.endsWith('s')) return /(?:ss|us|is|ics)$/.test(word) ? null : word.slice(0, -1)
  if (UNCOUNTED.test(word)) return null
  if (word.endsWith('y') && !/[aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}${SIBILANT.test(word) ? 'es' : 's'}`
}

/** A phrase with its last word in the other number; null when it has none. */
function numberVariant(phrase: string): string | null {
  const at = phrase.lastIndexOf(' ') + 1
  const other = otherNumber(phrase.slice(at))
  return other === null ? null : phrase.slice(0, at) + other
}

/**
 * The skill a phrase of a reading belongs to: its owner, or the owner of its singular or plural; null for none.
 * The `link` that `askedSkills` takes.
 */
export function linkPhrase(phrase: string): number | null {
  return linkBy(phrase, aliasOwner)
}

function linkBy(phrase: string, ownerOf: (phrase: string) => number | null): number | null {
  const owner = ownerOf(phrase)
  if (owner !== null) return owner
  const variant = numberVariant(phrase)
  return variant === null ? null : ownerOf(variant)
}

/**
 * Builds the index; a form whose skill is unknown is left out. Variants in number never displace a form.
 *
 * @param ownerOf The skill that owns a normal form, where that is known already; else the forms are asked.
 */
export function buildAliasIndex(
  forms: readonly Alias[],
  skillOf: (id: number) => Skill | null,
  ownerOf: (phrase: string) => number | null = ownersOf(forms),
): AliasIndex {
  const trie = emptyTrie<Alias | typeof VETO>()
  for (const phrase of VETOES) addPhrase(trie, phrase.split(' '), VETO)
  const varied: Alias[] = []
  const parents: WordTrie<Alias | typeof VETO>[] = []
  const lastWords: string[] = []
  for (const alias of forms) {
    const skill = skillOf(alias.skillId)
    if (skill === null) continue
    const words = wordsOf(alias.phrase)
    const parent = addPhrase(trie, words, alias)
    if (alias.ambiguity !== 'none' || alias.isCaseBound || skill.kind === 'language') continue
    if (skill.kind === 'technical' && !alias.phrase.includes(' ')) continue
    const word = otherNumber(words[words.length - 1] ?? '')
    if (word === null) continue
    varied.push(alias)
    parents.push(parent)
    lastWords.push(word)
  }
  for (const [at, alias] of varied.entries())
    childOf(parents[at] ?? trie, lastWords[at] ?? '').value ??= alias
  return { trie, formOf: formsBy(skillOf), link: (phrase) => linkBy(phrase, ownerOf) }
}

function ownersOf(forms: readonly Alias[]): (phrase: string) => number | null {
  const owners = new Map(forms.map((alias) => [alias.phrase, alias.skillId]))
  return (phrase) => owners.get(phrase) ?? null
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
  const tokens: Tokens = tokenise(phrase)
  return tokens.lower.filter((_, at) => tokens.kind[at] !== MARK)
}

let built: AliasIndex | null = null

/** The index of the taxonomy's forms, built at the first call. */
export function aliasIndex(): AliasIndex {
  built ??= buildAliasIndex(aliases(), skillById, aliasOwner)
  return built
}
