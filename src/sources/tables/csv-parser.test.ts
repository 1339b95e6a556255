import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CsvParser } from './csv-parser.ts'

function parse(text: string, delimiter = ',', width?: number, pieces = 1): string[][] {
  const parser = new CsvParser(delimiter)
  if (width !== undefined) parser.expect(width)
  const size = Math.max(1, Math.ceil(text.length / pieces))
  const records = []
  for (let at = 0; at < text.length; at += size) records.push(...parser.push(text.slice(at, at + size)))
  records.push(...parser.end())
  return records.map((record) => [...record.cells])
}

describe('CsvParser', () => {
  it('passes over a record that does not end, and goes on behind it', () => {
    const parser = new CsvParser(',')
    const piece = 'x'.repeat(250_000)
    const records = []
    for (let count = 0; count < 40; count += 1) records.push(...parser.push(piece))
    records.push(...parser.push('x,y\na,b\n'))
    expect(records).toEqual([
      { cells: ['x'.repeat(200)], isRepaired: true, isTooLong: true },
      { cells: ['a', 'b'], isRepaired: false },
    ])
  })

  it.each<[string, string, string[][]]>([
    [
      'plain cells',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'old line ends',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty cells',
      ',a,\n,,',
      [
        ['', 'a', ''],
        ['', '', ''],
      ],
    ],
    ['quoted delimiters and line ends', '"a,1\nb",c\n', [['a,1\nb', 'c']]],
    ['doubled quotes', '"say ""hi""",b', [['say "hi"', 'b']]],
    ['quotes that end nothing are characters', '"say "hi" there",b', [['say "hi" there', 'b']]],
    ['quotes inside a bare cell', 'a 5" disk,b', [['a 5" disk', 'b']]],
    ['spaces before an opening quote', 'a, "b, c"', [['a', 'b, c']]],
    ['the line in which Excel names the delimiter', 'sep=,\na,b\n', [['a', 'b']]],
    [
      'blank lines are no records',
      'a,b\n\n \nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(parse(text)).toEqual(expected)
    expect(parse(text, ',', undefined, text.length)).toEqual(expected)
  })

  it('an unclosed quote costs its own row only', () => {
    const rows = parse('id,text\n1,"never closed\n2,two\n3,three\n', ',', 2)
    expect(rows).toEqual([
      ['id', 'text'],
      ['1', '"never closed'],
      ['2', 'two'],
      ['3', 'three'],
    ])
  })

  it('an unclosed quote that a later quote seems to close swallows nothing', () => {
    const rows = parse('id,text,c\n1,"open,x\n2,"closed",y\n3,"z",w\n', ',', 3)
    expect(rows).toEqual([
      ['id', 'text', 'c'],
      ['1', '"open', 'x'],
      ['2', 'closed', 'y'],
      ['3', 'z', 'w'],
    ])
  })

  it('a file full of unclosed quotes is read to its end', () => {
    const text = `id,text\n${'1,"open\n'.repeat(20_000)}`
    expect(parse(text, ',', 2, 7)).toHaveLength(20_001)
  })

  it('reads back any table it is given, however the text is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ';', ' ', 'é', '~') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', '\t', ';', '~', '|'),
        fc.integer({ min: 1, max: 9 }),
        (rows, delimiter, pieces) => {
          const text = rows
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
            .join('\n')
          expect(parse(text, delimiter, 2, pieces)).toEqual(rows)
        },
      ),
      { numRuns: 300, seed: 11 },
    )
  })

  it('never throws, and every piece of a text gives the same records', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' '), maxLength: 60 })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (raw, pieces) => {
        expect(parse(raw, ',', 2, pieces)).toEqual(parse(raw, ',', 2))
      }),
      { numRuns: 500, seed: 3 },
    )
  })
})
