import { describe, expect, it } from 'vitest'
import { aliases, firstWord } from '../../taxonomy/index.ts'
import { tablesOf } from '../language/languages.ts'
import { MARK, tokenise } from '../text/tokens.ts'
import { aliasIndex, linkPhrase } from './alias-index.ts'

describe('the index of written forms', () => {
  it('keeps every form under the word with which a text would begin it', () => {
    const apart = aliases().filter(({ phrase }) => {
      const tokens = tokenise(phrase, tablesOf('en'))
      return firstWord(phrase) !== tokens.lower.find((_, at) => tokens.kind[at] !== MARK)
    })
    expect(apart.map(({ phrase }) => phrase)).toEqual([])
  })

  it('knows a form by its words in either number', () => {
    const node = aliasIndex(tablesOf('en')).under('relational')
    expect(node?.next?.get('database')?.value).not.toBeNull()
    expect(node?.next?.get('databases')?.value).not.toBeNull()
    expect(linkPhrase('relational databases')).toBe(linkPhrase('relational database'))
  })

  it('has nothing under a word that begins no form', () => {
    expect(aliasIndex(tablesOf('en')).under('nosuchword')).toBeNull()
    expect(linkPhrase('nosuchword')).toBeNull()
  })
})
