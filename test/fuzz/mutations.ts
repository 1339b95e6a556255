/** Ways in which bytes go wrong: cut, doubled, overwritten, joined with others, filled with signs that parsers watch for. */
import fc from 'fast-check'

const SIGNS: readonly string[] = [
  '"',
  "'",
  ',',
  '\n',
  '\r',
  '\t',
  ';',
  '|',
  '~',
  '\u0000',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  ':',
  '\\',
  '\\u',
  '\\ud800',
  '\\x',
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<![CDATA[',
  '&',
  '&amp;',
  '&#x',
  '&lt;',
  '<p',
  '=',
  '/',
  '..',
  '../',
  'NaN',
  '-1',
  'null',
  '1e999',
  '-0',
  '9'.repeat(25),
  '\ufeff',
  '\u2028',
  '\u202e',
  '🦸',
  '\udc00',
  'é',
  'Ã©',
  '# ',
  '---\n',
  '- ',
  '* ',
  '** ',
  ' · 2 weeks ago',
  '"@type":"JobPosting"',
  '"__proto__":',
  '"constructor":',
  '"toString":',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  'PAR1',
  '%PDF-',
]

type Mutation = (bytes: Buffer) => Buffer

const at = (share: number, bytes: Buffer) => Math.floor(share * bytes.length)
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

const one: fc.Arbitrary<Mutation> = fc.oneof(
  share.map(
    (to): Mutation =>
      (bytes) =>
        bytes.subarray(0, at(to, bytes)),
  ),
  share.map(
    (from): Mutation =>
      (bytes) =>
        bytes.subarray(at(from, bytes)),
  ),
  fc.tuple(share, share).map(
    ([one, other]): Mutation =>
      (bytes) => {
        const [from, to] = [at(Math.min(one, other), bytes), at(Math.max(one, other), bytes)]
        return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
      },
  ),
  fc.tuple(share, share).map(
    ([one, other]): Mutation =>
      (bytes) => {
        const [from, to] = [at(Math.min(one, other), bytes), at(Math.max(one, other), bytes)]
        return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
      },
  ),
  fc.tuple(share, fc.integer({ min: 0, max: 255 })).map(
    ([where, byte]): Mutation =>
      (bytes) => {
        const copy = Buffer.from(bytes)
        if (copy.length > 0) copy[at(where, bytes)] = byte
        return copy
      },
  ),
  fc.tuple(share, fc.nat({ max: 7 })).map(
    ([where, bit]): Mutation =>
      (bytes) => {
        const copy = Buffer.from(bytes)
        const place = at(where, bytes)
        if (copy.length > 0) copy[place] = (copy[place] ?? 0) ^ (1 << bit)
        return copy
      },
  ),
  fc.tuple(share, fc.constantFrom(...SIGNS), fc.constantFrom(1, 1, 1, 3, 40)).map(
    ([where, sign, times]): Mutation =>
      (bytes) => {
        const place = at(where, bytes)
        return Buffer.concat([
          bytes.subarray(0, place),
          Buffer.from(sign.repeat(times)),
          bytes.subarray(place),
        ])
      },
  ),
  fc.tuple(share, fc.constantFrom(...SIGNS)).map(
    ([where, sign]): Mutation =>
      (bytes) => {
        const place = at(where, bytes)
        return Buffer.concat([
          bytes.subarray(0, place),
          Buffer.from(sign),
          bytes.subarray(place + sign.length),
        ])
      },
  ),
)

/** One to six changes, one after another; bytes stay below a megabyte. */
export const mutations: fc.Arbitrary<Mutation> = fc
  .array(one, { minLength: 1, maxLength: 6 })
  .map(
    (steps) => (bytes: Buffer) =>
      steps.reduce((now, step) => (now.length > 500_000 ? now : step(now)), bytes),
  )

/** Texts put together of the signs and of anything. */
export const signSoup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))
