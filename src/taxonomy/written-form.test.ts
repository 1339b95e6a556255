import { describe, expect, it } from 'vitest'
import { aliases, aliasesOf, aliasOwner, firstWord, formsUnder, numberVariant, skillById } from './index.ts'

describe('forms under a word', () => {
  it('are found by the word a text would begin them with', () => {
    expect(firstWord('node.js developer')).toBe('node')
    expect(firstWord('.net core')).toBe('net')
    expect(firstWord('c++ 20')).toBe('c++')
    expect(firstWord('c#')).toBe('c#')
    expect(firstWord('')).toBe('')
  })

  it('are all forms of the list, and no form twice', () => {
    const words = new Set(aliases().map(({ phrase }) => firstWord(phrase)))
    const grouped = [...words].flatMap((word) => formsUnder(word).forms)
    expect(grouped.length).toBe(aliases().length)
    expect(new Set(grouped.map(({ phrase }) => phrase)).size).toBe(grouped.length)
  })

  it('give none for a word that begins no form', () => {
    expect(formsUnder('nosuchword')).toEqual({ forms: [], twins: [] })
    expect(aliasOwner('nosuchword at all')).toBeNull()
  })

  it('are read the same whichever is asked first', () => {
    expect(aliasesOf(aliasOwner('python') ?? 0).some(({ phrase }) => phrase === 'python')).toBe(true)
    expect(formsUnder('python').forms.some(({ phrase }) => phrase === 'python')).toBe(true)
  })
})

describe('the other number of a word', () => {
  it('is made by rule, for plain words only', () => {
    expect(numberVariant('relational database')).toBe('relational databases')
    expect(numberVariant('pricing strategies')).toBe('pricing strategy')
    expect(numberVariant('business analysis')).toBeNull()
    expect(numberVariant('node.js')).toBeNull()
  })

  it('stands in the table where a form of one word begins with it, and displaces no form', () => {
    const twins = aliases().flatMap(({ phrase }) => {
      const twin = phrase.includes(' ') ? null : numberVariant(phrase)
      return twin === null ? [] : formsUnder(twin).twins
    })
    expect(twins.length).toBeGreaterThan(100)
    for (const twin of twins) {
      expect(aliasOwner(twin.phrase), twin.phrase).toBeNull()
      expect(skillById(twin.skillId)?.kind).not.toBe('language')
    }
  })
})
