import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, lineOf } from './csv-line.ts'
import { compileFixes, fixSetId, fixSetOf, fixSetText, parseFixSet } from './fix-set.ts'
import { FIX_KINDS } from './fix-types.ts'
import { readFixes } from './read-fixes.ts'

const EMPLOYERS = `written,employer,agency
# names of one house
"Acme Rockets, Inc.",Acme
ACME Labs,Acme Rockets

Confidential Search Co,,yes
Nobody Ltd,-
`

const employers = (text: string) => compileFixes(fixSetOf([readFixes('employers', text)]))
const plain = (name: string) => ({ key: name.toLowerCase(), slug: name.toLowerCase(), name })

describe('a file of employers', () => {
  it('is read line by line; comments, blank lines and the head say nothing', () => {
    const { lines, problems } = readFixes('employers', EMPLOYERS)
    expect(problems).toEqual([])
    expect(lines).toEqual([
      { line: 3, key: 'acme rockets', written: 'Acme Rockets, Inc.', target: 'Acme', more: '' },
      { line: 4, key: 'acme labs', written: 'ACME Labs', target: 'Acme Rockets', more: '' },
      { line: 6, key: 'confidential search', written: 'Confidential Search Co', target: '', more: 'yes' },
      { line: 7, key: 'nobody', written: 'Nobody Ltd', target: '-', more: '' },
    ])
  })

  it('leads names on to the last, flags agencies, and makes names that say nothing unknown', () => {
    const fixes = employers(EMPLOYERS)
    expect(fixes.employer('acme labs llc', plain('acme labs'))).toEqual({
      key: 'acme',
      slug: 'acme',
      name: 'Acme',
      isAgency: false,
      isMapped: true,
    })
    expect(fixes.employer('Confidential Search', plain('confidential search'))).toMatchObject({
      name: 'confidential search',
      isAgency: true,
    })
    expect(fixes.employer('Nobody', plain('nobody'))).toBeNull()
    expect(fixes.employer('Bolt', plain('bolt'))).toEqual(plain('bolt'))
    expect(fixes.employer(null, null)).toBeNull()
  })

  it('speaks of every name that the table of aliases leads to the same employer', () => {
    const fixes = employers('Meta,Meta Reality House\n')
    expect(fixes.employer('Facebook, Inc.', { ...plain('Meta'), key: 'meta' })?.name).toBe(
      'Meta Reality House',
    )
  })

  it.each([
    ['"Acme,Acme', 'the quote that opens at character 1 is never closed'],
    ['"Acme" Inc,Acme', '"Inc" stands behind a closing quote'],
    ['Acme', 'neither an employer nor "yes" or "no" for an agency is given'],
    ['Acme,,perhaps', '"perhaps" is neither yes nor no: whether it is an agency'],
    ['N/A,Acme', '"N/A" is no name that can be told from others'],
    ['Acme,Confidential', '"Confidential" names no employer; write - for a name that says nothing'],
    [
      'Acme, Inc.,Acme Rockets,yes',
      '4 values where 3 belong: written, employer, agency; put a value with a comma in quotes',
    ],
    ['Ac\ufffdme,Acme', '"Ac\ufffdme" is not UTF-8 text; save the file as UTF-8'],
  ])('leaves out the bad line %j and no other', (line, message) => {
    const { lines, problems } = readFixes('employers', `Bolt,Nut\n${line}\nScrew,Nut\n`)
    expect(problems).toEqual([{ line: 2, message }])
    expect(lines.map((one) => one.line)).toEqual([1, 3])
  })

  it('lets the later of two lines count, and says so when they differ', () => {
    const { lines, problems } = readFixes('employers', 'Bolt,Nut\nBOLT Inc,Screw\nBolt,Screw\n')
    expect(lines).toMatchObject([{ line: 3, target: 'Screw' }])
    expect(problems).toEqual([{ line: 1, message: 'line 2 says otherwise of "Bolt" and counts' }])
  })

  it('leaves out the line that closes a circle', () => {
    const { lines, problems } = readFixes('employers', 'A1,B1\nB1,C1\nC1,A1\n')
    expect(lines.map((one) => one.line)).toEqual([1, 2])
    expect(problems).toEqual([{ line: 3, message: '"C1" would lead back to itself by way of "A1"' }])
  })
})

describe('files of titles and places', () => {
  it('give a title its role, whatever rank stands with it', () => {
    const file = readFixes('titles', 'title,role\nFish Whisperer,data-engineer\n')
    const fixes = compileFixes(fixSetOf([file]))
    expect(fixes.role('Senior Fish Whisperer II')).toEqual({ role: 'data-engineer', family: 'data' })
    expect(fixes.role('Fish Monger')).toBeNull()
    expect(readFixes('titles', 'Fish Whisperer,data engineers').problems[0]?.message).toMatch(
      /^there is no role "data engineers"; there are .*data/,
    )
    expect(readFixes('titles', 'Fish Whisperer,data-engineer,x').problems[0]?.message).toBe(
      '"x" is one value too many: title, role',
    )
  })

  it('give a place its country, unless a known one stands before it', () => {
    const file = readFixes('places', 'place,country,region\nGondor,NZ,wko\nHQ,Germany\n')
    expect(file.problems).toEqual([])
    const fixes = compileFixes(fixSetOf([file]))
    expect(fixes.place(['GONDOR'])).toEqual({ country: 'NZ', region: 'WKO' })
    expect(fixes.place(['Remote', 'HQ'])).toEqual({ country: 'DE', region: null })
    expect(fixes.place(['Paris', 'HQ'])).toBeNull()
    expect(readFixes('places', 'Gondor,Middle Earth').problems[0]?.message).toBe(
      '"Middle Earth" is no country; write its name or its two letters, as DE',
    )
  })
})

describe('a set of fixes', () => {
  it('has one id whatever the order, the comments and the bad lines', () => {
    const id = (text: string) => fixSetId(fixSetText(fixSetOf([readFixes('employers', text)])))
    expect(id('A1,B1\nC1,D1\n')).toBe(id('# mine\nc1 Inc,D1\r\n"\nA1,B1'))
    expect(id('A1,B1\n')).not.toBe(id('A1,B2\n'))
    expect(id('# nothing\n')).toBe('')
  })

  it('comes back from the text that is kept of it', () => {
    const set = fixSetOf([
      readFixes('employers', EMPLOYERS),
      readFixes('titles', 'Fish Whisperer,data-engineer'),
    ])
    expect(parseFixSet(fixSetText(set))).toEqual(set)
  })

  it('takes any text for a file without a throw, and keeps what cells it wrote', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIX_KINDS), fc.string({ unit: 'grapheme' }), (kind, text) => {
        compileFixes(fixSetOf([readFixes(kind, text)])).employer(text, null)
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (cells) => {
        const kept = cells.map((cell) => cell.replace(/\s*[\r\n]+\s*/g, ' ').trim())
        const read = cellsOf(lineOf(cells))
        const last = kept.findLastIndex((cell) => cell !== '')
        expect(read).toEqual(kept.slice(0, Math.max(1, last + 1)))
      }),
    )
  })
})
