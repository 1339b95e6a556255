/** A trie over whole words; `value` is what a phrase that ends here means. */
export interface WordTrie<Value> {
  next: Map<string, WordTrie<Value>> | null
  value: Value | null
}

/** An empty trie. */
export function emptyTrie<Value>(): WordTrie<Value> {
  return { next: null, value: null }
}

/** Adds a phrase given as words; a phrase already there keeps its first value. Returns its last word's parent. */
export function addPhrase<Value>(
  trie: WordTrie<Value>,
  words: readonly string[],
  value: Value,
): WordTrie<Value> {
  let parent = trie
  let node = trie
  for (const word of words) {
    parent = node
    node = childOf(node, word)
  }
  node.value ??= value
  return parent
}

/** The node below a node for a word, made when it is not there. */
export function childOf<Value>(node: WordTrie<Value>, word: string): WordTrie<Value> {
  node.next ??= new Map()
  let child = node.next.get(word)
  if (child === undefined) {
    child = { next: null, value: null }
    node.next.set(word, child)
  }
  return child
}

/** Builds a trie from phrases written with single spaces between words. */
export function trieOf<Value>(entries: Iterable<readonly [string, Value]>): WordTrie<Value> {
  const trie = emptyTrie<Value>()
  for (const [phrase, value] of entries) addPhrase(trie, phrase.split(' '), value)
  return trie
}
