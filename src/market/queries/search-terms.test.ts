import { expect, it } from 'vitest'
import { searchTerms } from './search-terms.ts'

it.each([
  ['Python', [], [['python', 'pythons']], []],
  ['nurses', [], [['nurses', 'nurs', 'nurse']], []],
  ['policies', [], [['policies', 'policy']], []],
  ['agency', [], [['agency', 'agencies']], []],
  ['branches', [], [['branches', 'branch', 'branche']], []],
  ['business analysis', ['business', 'analysis'], [], []],
  ['k8s  K8S', ['k8s'], [], []],
  ['node.js', ['js'], [['node', 'nodes']], []],
  ['CI/CD', ['ci', 'cd'], [], []],
  ['Zürich', ['zürich'], [], []],
])('%j is cut into the index’s words, in singular and plural', (words, tokens, either, literals) => {
  expect(searchTerms(words)).toEqual({ tokens, either, literals })
})

it.each([
  ['C++', 'c', 'c++'],
  ['c#', 'c', 'c#'],
  ['(C++)', 'c', 'c++'],
])('%j is looked for with its signs', (words, token, literal) => {
  expect(searchTerms(words)).toEqual({ tokens: [token], either: [], literals: [literal] })
})

it.each(['', ' ', '+++', '#', '--- !'])('%j names no word', (words) => {
  expect(searchTerms(words)).toEqual({ tokens: [], either: [], literals: [] })
})

it('takes twelve words', () => {
  const words = Array.from({ length: 30 }, (_, index) => `w${index}`).join(' ')
  expect(searchTerms(words).tokens).toHaveLength(12)
})
