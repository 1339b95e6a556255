import { type Alias, aliases, aliasOwner, type Skill, skillById } from '../../taxonomy/index.ts'
import { INSTRUMENT_FAMILIES, MATERIAL_SKILLS } from '../data/materials.ts'
import { VETOES } from '../data/vetoes.ts'
import { MARK, type Tokens, tokenise } from '../text/tokens.ts'
import { addPhrase, emptyTrie, type WordTrie } from '../text/word-trie.ts'

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
  readonly trie: WordTrie<KnownForm | typeof VETO>
  /** The skill that owns a normal form, or null. */
  readonly link: (phrase: string) => number | null
}

/** Stands where a phrase looks like a skill and is none. */
export const VETO = 'veto'

/** Singular and plural of the last word: forms a text may use for the one the list has. */
export function numberVariants(phrase: string): string[] {
  const at = phrase.lastIndexOf(' ') + 1
  const head = phrase.slice(0, at)
  const word = phrase.slice(at)
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return []
  if (word.endsWith('ies') && word.length > 4) return [`${head}${word.slice(0, -3)}y`]
  if (/(ss|sh|ch|x|z)es$/.test(word)) return [`${head}${word.slice(0, -2)}`]
  if (word.endsWith('s') && !/(ss|us|is|ics)$/.test(word)) return [`${head}${word.slice(0, -1)}`]
  if (/(ss|us|is|ics|s)$/.test(word) || /(ing|ity|ness|ment|ship|ance|ence|ware)$/.test(word)) return []
  if (word.endsWith('y') && !/[aeiou]y$/.test(word)) return [`${head}${word.slice(0, -1)}ies`]
  return [`${head}${word}${/(sh|ch|x|z)$/.test(word) ? 'es' : 's'}`]
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
  for (const variant of numberVariants(phrase)) {
    const found = ownerOf(variant)
    if (found !== null) return found
  }
  return null
}

/** Builds the index; a form whose skill is unknown is left out. Variants in number never displace a form. */
export function buildAliasIndex(forms: readonly Alias[], skillOf: (id: number) => Skill | null): AliasIndex {
  const trie = emptyTrie<KnownForm | typeof VETO>()
  for (const phrase of VETOES) addPhrase(trie, phrase.split(' '), VETO)
  const wordSets = new Map<readonly string[], ReadonlySet<string>>()
  const variants: [string[], KnownForm][] = []
  for (const alias of forms) {
    const skill = skillOf(alias.skillId)
    if (skill === null) continue
    let contextWords = wordSets.get(alias.contextWords)
    if (contextWords === undefined) {
      contextWords = new Set(alias.contextWords)
      wordSets.set(alias.contextWords, contextWords)
    }
    const known = { alias, skill, contextWords, isMaterial: isMaterial(skill) }
    addPhrase(trie, wordsOf(alias.phrase), known)
    if (alias.ambiguity !== 'none' || alias.isCaseBound || skill.kind === 'language') continue
    if (skill.kind === 'technical' && !alias.phrase.includes(' ')) continue
    for (const variant of numberVariants(alias.phrase)) variants.push([wordsOf(variant), known])
  }
  for (const [words, known] of variants) addPhrase(trie, words, known)
  const owners = new Map(forms.map((alias) => [alias.phrase, alias.skillId]))
  return { trie, link: (phrase) => linkBy(phrase, (form) => owners.get(form) ?? null) }
}

const INSTRUMENTS: ReadonlySet<string> = new Set(INSTRUMENT_FAMILIES)
const SKILLS: ReadonlySet<string> = new Set(MATERIAL_SKILLS)
const isMaterial = (skill: Skill): boolean => !INSTRUMENTS.has(skill.family) || SKILLS.has(skill.name)

/** The words of a normal form as the tokeniser would cut them from a text. */
function wordsOf(phrase: string): string[] {
  if (/^[a-z0-9 ]+$/.test(phrase)) return phrase.split(' ')
  const tokens: Tokens = tokenise(phrase)
  return tokens.lower.filter((_, at) => tokens.kind[at] !== MARK)
}

let built: AliasIndex | null = null

/** The index of the taxonomy's forms, built at the first call. */
export function aliasIndex(): AliasIndex {
  built ??= buildAliasIndex(aliases(), skillById)
  return built
}
