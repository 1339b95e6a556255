/** What a query asks of a posting's text: all of it has to hold. */
export interface SearchTerms {
  /** Words that are looked for as they are. */
  readonly tokens: readonly string[]
  /** Words that are looked for in singular or plural: one form of each has to occur. */
  readonly either: readonly (readonly string[])[]
  /** Words whose signs count (`c++`, `f#`), lower case: the index cuts signs off, so the text itself is looked at. */
  readonly literals: readonly string[]
}

const MOST_WORDS = 12

/** Letters and digits as the text index cuts them. */
const TOKEN = '[a-z0-9\\u0080-\\uffff]+'
const TOKENS = new RegExp(TOKEN, 'g')
const SIGNED = new RegExp(`${TOKEN}[+#]+`)

/** Singular and plural of an English word, the word itself first; a short word, or one with digits, stands alone. */
function formsOf(token: string): readonly string[] {
  if (!/^[a-z]{4,}$/.test(token) || /(?:ss|us|is)$/.test(token)) return [token]
  if (token.endsWith('ies')) return [token, `${token.slice(0, -3)}y`]
  if (/(?:s|x|z|ch|sh)es$/.test(token)) return [token, token.slice(0, -2), token.slice(0, -1)]
  if (token.endsWith('s')) return [token, token.slice(0, -1)]
  if (/[^aeiou]y$/.test(token)) return [token, `${token.slice(0, -1)}ies`]
  return [token, `${token}${/(?:x|z|ch|sh)$/.test(token) ? 'es' : 's'}`]
}

/**
 * The words of a query, at most 12, each once. Nothing in all three lists when it holds no letter and no digit.
 */
export function searchTerms(words: string): SearchTerms {
  const plain = new Set<string>()
  const literals = new Set<string>()
  for (const word of words.toLowerCase().split(/[\s/,;]+/)) {
    const signed = SIGNED.exec(word)?.[0]
    if (signed !== undefined) literals.add(signed)
    for (const token of word.match(TOKENS) ?? []) plain.add(token)
  }
  const forms = [...plain].slice(0, MOST_WORDS).map(formsOf)
  return {
    tokens: forms.flatMap((all) => (all.length === 1 ? all : [])),
    either: forms.filter((all) => all.length > 1),
    literals: [...literals].slice(0, MOST_WORDS),
  }
}
