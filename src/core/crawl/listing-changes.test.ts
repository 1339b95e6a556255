import { describe, expect, it } from 'vitest'
import { postingId } from '../../market/index.ts'
import type { Crawl } from '../../sources/index.ts'
import { rawPosting } from '../ingest/fixtures.ts'
import {
  entryHash,
  isFresh,
  isStillKnown,
  type KnownListing,
  listingChanges,
  textKey,
} from './listing-changes.ts'

const idOf = (sourceId: string) => postingId('ashby:acme', sourceId)
/** A crawl that lists these, each with its text. */
function crawl(ids: readonly string[], change: Partial<Crawl> = {}): Crawl {
  return {
    outcome: 'complete',
    error: null,
    label: 'ashby:acme',
    feed: 'ashby:acme',
    isUnchanged: false,
    validators: null,
    items: ids.map((sourceId) => ({
      kind: 'posting',
      posting: rawPosting({ sourceId, title: 'Cook', text: `Soup ${sourceId}` }),
      row: 1,
      file: 'ashby:acme',
      notes: [],
    })),
    listings: ids.map((sourceId) => ({ source: 'ashby:acme', sourceId, entry: '', validThrough: null })),
    requests: 1,
    bytes: 1,
    ...change,
  }
}
const knownAs = (sourceId: string, change: Partial<KnownListing> = {}): [string, KnownListing] => [
  idOf(sourceId),
  {
    isListed: true,
    entry: entryHash(''),
    text: textKey('Cook', `Soup ${sourceId}`),
    validThrough: null,
    ...change,
  },
]
const changes = (known: readonly [string, KnownListing][], one: Crawl) =>
  Object.fromEntries(
    listingChanges(new Map(known), one).map(({ posting, isListed }) => [
      ['a', 'b', 'c'].find((id) => idOf(id) === posting),
      isListed,
    ]),
  )

describe('what a crawl says anew', () => {
  it.each<[string, readonly [string, KnownListing][], Crawl, object]>([
    ['everything at first', [], crawl(['a', 'b']), { a: true, b: true }],
    ['nothing when all is as it was', [knownAs('a')], crawl(['a']), {}],
    ['what came and what went', [knownAs('a')], crawl(['b']), { a: false, b: true }],
    ['what had gone and is gone: nothing', [knownAs('a', { isListed: false })], crawl([]), {}],
    ['what had gone and is there', [knownAs('a', { isListed: false })], crawl(['a']), { a: true }],
    ['what has another text', [knownAs('a', { text: textKey('x', 'y') })], crawl(['a']), { a: true }],
    ['what has another last day', [knownAs('a', { validThrough: '2026-01-01' })], crawl(['a']), { a: true }],
    [
      'of a partial one all it met, and nothing of the rest',
      [knownAs('a'), knownAs('b')],
      crawl(['a'], { outcome: 'partial' }),
      { a: true },
    ],
    ['of a failed one nothing', [knownAs('a')], crawl([], { outcome: 'failed' }), {}],
    ['of an unchanged one nothing', [knownAs('a')], crawl([], { isUnchanged: true }), {}],
  ])('%s', (_name, known, one, expected) => expect(changes(known, one)).toEqual(expected))

  it('keeps the text of what was not asked for again', () => {
    const known = knownAs('a', { entry: entryHash('old') })
    const [change] = listingChanges(new Map([known]), crawl(['a'], { items: [] }))
    expect(change?.text).toBe(known[1].text)
  })

  it('tells texts apart by their words, not by case and spacing', () => {
    expect(textKey(' Cook ', 'Strong\nHands')).toBe(textKey('cook', 'strong  hands'))
    expect(textKey('Cook', 'a')).not.toBe(textKey('Cook', 'b'))
  })
})

describe('what need not be asked for again', () => {
  const posting = '000000000000000f'
  const days = Array.from({ length: 14 }, (_, day) =>
    new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10),
  )
  const [, known] = knownAs('a')
  it('is what is listed as before, six days of seven', () => {
    expect(days.filter((day) => isStillKnown(known, posting, '', day))).toHaveLength(12)
  })
  it.each<[string, KnownListing | undefined, string]>([
    ['never met', undefined, ''],
    ['gone before', { ...known, isListed: false }, ''],
    ['never read', { ...known, text: null }, ''],
    ['listed otherwise', known, 'new title'],
  ])('is never what was %s', (_name, one, entry) =>
    expect(days.some((day) => isStillKnown(one, posting, entry, day))).toBe(false),
  )
  it('is no answer older than a week, nor one from the future', () => {
    const now = '2026-03-10T06:00:00.000Z'
    expect(isFresh('2026-03-04T06:00:00.000Z', now)).toBe(true)
    expect(isFresh('2026-03-03T06:00:00.000Z', now)).toBe(false)
    expect(isFresh('2026-03-11T06:00:00.000Z', now)).toBe(false)
  })
})
