import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLE_FAMILIES, SENIORITIES } from '../../taxonomy/types.ts'
import { COLLECTIONS } from '../scope-types.ts'
import { parseScope, scopeQuery, widen } from './parse-scope.ts'

const parse = (query: string) => parseScope(new URLSearchParams(query))

describe('a scope in an address', () => {
  it('reads every field and leaves the page’s own parameters alone', () => {
    expect(
      parse(
        'q=go&collection=demo&feed=ashby&family=data&seniority=not+stated&country=US&from=2025-01-01&page=3',
      ),
    ).toEqual({
      collection: 'demo',
      feed: 'ashby',
      family: 'data',
      seniority: 'not stated',
      country: 'US',
      from: '2025-01-01',
    })
  })

  it('is not narrowed by an empty value, and takes the last of two', () => {
    expect(parse('family=&country=US&country=DE')).toEqual({ country: 'DE' })
    expect(parse('')).toEqual({})
  })

  it('takes the code in use for an old or common one', () => {
    expect(parse('country=UK')).toEqual({ country: 'GB' })
  })

  it.each([
    ['collection=theirs', 'mine, demo, examples'],
    ['family=softwares', 'software, data'],
    ['seniority=Senior', 'intern, junior'],
    ['remote=yes', 'remote, hybrid, onsite'],
    ['country=usa', 'like US'],
    ['country=XX', 'ISO 3166'],
    ['country=ZZ', 'ISO 3166'],
    ['country=de', 'near it: DE (Germany)'],
    ['country=Germany', 'near it: DE (Germany)'],
    ['country=USA', 'US (United States)'],
    ['country=XX', 'near it: XK (Kosovo)'],
    ['from=2025-02-30', 'YYYY-MM-DD'],
    ['from=last+week', 'like 2025-10-25'],
    ['role=../etc', 'like backend-engineer'],
    ['feed=%3Cscript%3E', 'like ashby'],
    ['from=2025-10-02&to=2025-10-01', 'Swap'],
  ])('refuses %s and says what is allowed', (query, remedy) => {
    try {
      parse(query)
      expect.unreachable('the scope was accepted')
    } catch (error) {
      expect(error).toMatchObject({ code: 'INVALID_INPUT', remedy: expect.stringContaining(remedy) })
    }
  })

  it('comes back from its own address', () => {
    const scopes = fc.record(
      {
        collection: fc.constantFrom(...COLLECTIONS),
        feed: fc.constantFrom('ashby', 'nyc-open-data-jobs'),
        source: fc.constantFrom('ashby:linear', 'ashby:Rose%20Rocket'),
        family: fc.constantFrom(...ROLE_FAMILIES),
        role: fc.constantFrom('backend-engineer', 'other-data'),
        seniority: fc.constantFrom(...SENIORITIES),
        country: fc.constantFrom('US', 'DE'),
        region: fc.constantFrom('NY', 'BE-BRU'),
        remote: fc.constantFrom('remote' as const, 'onsite' as const),
        from: fc.constantFrom('2025-01-01', '2024-02-29'),
        to: fc.constantFrom('2025-12-31', '2025-06-30'),
      },
      { requiredKeys: ['collection'] },
    )
    fc.assert(
      fc.property(scopes, (scope) => {
        expect(parse(scopeQuery(scope))).toEqual(scope)
      }),
    )
  })

  it('widens by dropping fields', () => {
    expect(widen({ collection: 'mine', family: 'data', country: 'US' }, 'family')).toEqual({
      collection: 'mine',
      country: 'US',
    })
  })
})
