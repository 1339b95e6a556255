/** A trie over whole words; `value` is what a phrase that ends here means. */
export interface WordTrie<Value> {
  next: Map<string, WordTrie<Value>> | null
  value: Value | null
}

/** An empty trie. */
export function emptyTrie<Value>(): WordTrie<Value> {
  return { next: null, value: null }
}

/** Adds a phrase given as words; a phrase already there keeps its first value. */
export function addPhrase<Value>(trie: WordTrie<Value>, words: readonly string[], value: Value): void {
  let node = trie
  for (const word of words) {
    node.next ??= new Map()
    let child = node.next.get(word)
    if (child === undefined) {
      child = { next: null, value: null }
      node.next.set(word, child)
    }
    node = child
  }
  node.value ??= value
}

/** Builds a trie from phrases written with single spaces between words. */
export function trieOf<Value>(entries: Iterable<readonly [string, Value]>): WordTrie<Value> {
  const trie = emptyTrie<Value>()
  for (const [phrase, value] of entries) addPhrase(trie, phrase.split(' '), value)
  return trie
}
