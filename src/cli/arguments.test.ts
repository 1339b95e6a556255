import { describe, expect, it } from 'vitest'
import type { Command } from './command.ts'
import { readColourWishes, readEnvironment } from './environment.ts'
import { nearest } from './nearest.ts'
import { choiceFrom, dayFrom, numberFrom, pairsFrom } from './option-values.ts'
import { parseArguments } from './parse-arguments.ts'
import { scopeFrom } from './scope-options.ts'

const command: Command = {
  name: 'bake',
  summary: 'bake',
  positionals: [{ name: 'CAKE', required: true, multiple: false, help: 'which' }],
  options: {
    oven: { value: 'N', help: '' },
    map: { value: 'A=B', multiple: true, help: '' },
    'no-icing': { help: '' },
  },
  details: '',
  run: async () => 0,
}
const parse = (...args: string[]) => parseArguments(command, args)

describe('a command line', () => {
  it('gives values, switches, repeated options and positionals, in any order', () => {
    expect(parse('--map', 'a=b', 'tart', '--no-icing', '--oven=3', '--map=c=d', '--json')).toEqual({
      options: { map: ['a=b', 'c=d'], 'no-icing': true, oven: '3', json: true },
      positionals: ['tart'],
    })
  })
  it('takes everything after -- as it stands', () => {
    expect(parse('--', '--tart').positionals).toEqual(['--tart'])
  })
  it.each([
    [
      ['tart', '--ovn', '3'],
      'plumbline bake has no option --ovn',
      'did you mean --oven? see plumbline bake --help',
    ],
    [['tart', '--zzzzzz'], 'plumbline bake has no option --zzzzzz', 'see plumbline bake --help'],
    [['tart', '--oven'], '--oven needs a value (N)', 'see plumbline bake --help'],
    [['tart', '--no-icing=yes'], '--no-icing takes no value, but got "yes"', 'see plumbline bake --help'],
    [[], 'CAKE is missing: which', 'see plumbline bake --help'],
    [['tart', 'pie'], '"pie" is one argument too many', 'see plumbline bake --help'],
  ])('%j is refused', (args, message, remedy) => {
    expect(() => parse(...args)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', message, remedy }))
  })
  it('needs no arguments to be asked for help', () => {
    expect(parse('-h').options).toEqual({ help: true })
  })
})

describe('the nearest known word', () => {
  const known = ['ingest', 'read', 'skill', 'skills', 'snapshot']
  it.each([
    ['ingset', 'ingest'],
    ['sklls', 'skills'],
    ['snap', 'snapshot'],
    ['reed', 'read'],
    ['frobnicate', null],
  ])('of %s is %s', (word, expected) => expect(nearest(word, known)).toBe(expected))
})

describe('option values', () => {
  it('are whole numbers within bounds', () => {
    expect(numberFrom({ n: '7' }, 'n', { least: 1, most: 9 })).toBe(7)
    expect(numberFrom({}, 'n', { least: 1, most: 9 })).toBeUndefined()
    for (const n of ['0', '10', '1.5', 'x', ''])
      expect(() => numberFrom({ n }, 'n', { least: 1, most: 9 })).toThrow('--n is')
  })
  it('are one of a list, with the nearest as a hint', () => {
    expect(choiceFrom({ sort: 'pay' }, 'sort', ['pay', 'name'])).toBe('pay')
    expect(() => choiceFrom({ sort: 'pya' }, 'sort', ['pay', 'name'])).toThrow(
      expect.objectContaining({ remedy: 'did you mean pay? one of: pay, name' }),
    )
  })
  it('are pairs; the value may hold further signs', () => {
    expect(pairsFrom({ map: ['title=a=b', 'url=link'] }, 'map')).toEqual({ title: 'a=b', url: 'link' })
    expect(() => pairsFrom({ map: ['title'] }, 'map')).toThrow('--map is "title"')
  })
  it('narrow a scope as the address of a page does', () => {
    expect(scopeFrom({ country: 'US', family: 'data', json: true })).toEqual({
      country: 'US',
      family: 'data',
    })
  })
})

describe('the environment', () => {
  it('has defaults', () => {
    expect(readEnvironment({}, '/home/ana')).toEqual({
      home: '/home/ana/.plumbline',
      port: 4400,
      marketUrl: null,
      hosts: [],
      allowsPrivateAddresses: false,
      refresh: 'daily',
    })
  })
  it('is taken where it is set; a relative home counts from here', () => {
    const variables = {
      PLUMBLINE_HOME: 'data',
      PORT: '0',
      PLUMBLINE_MARKET_URL: 'http://localhost:8123',
      PLUMBLINE_HOSTS: 'a.org, b.org:81',
      PLUMBLINE_ALLOW_PRIVATE_ADDRESSES: '1',
      PLUMBLINE_REFRESH: 'off',
    }
    expect(readEnvironment(variables, '/home/ana')).toEqual({
      home: '/home/ana/data',
      port: 0,
      marketUrl: 'http://localhost:8123',
      hosts: ['a.org', 'b.org:81'],
      allowsPrivateAddresses: true,
      refresh: 'off',
    })
  })
  it.each([
    ['PORT', '70000'],
    ['PORT', 'web'],
    ['PLUMBLINE_MARKET_URL', 'file:///etc/passwd'],
    ['PLUMBLINE_HOSTS', 'a.org,<b>'],
    ['PLUMBLINE_ALLOW_PRIVATE_ADDRESSES', 'yes'],
    ['PLUMBLINE_REFRESH', 'often'],
  ])('%s=%s is refused with its value', (name, value) => {
    expect(() => readEnvironment({ [name]: value }, '/')).toThrow(`${name} is "${value}"`)
  })
  it('knows NO_COLOR by any value but an empty one', () => {
    expect(readColourWishes({ NO_COLOR: '0', TERM: 'dumb' })).toEqual({
      noColour: true,
      forceColour: false,
      isDumb: true,
    })
    expect(readColourWishes({ NO_COLOR: '', FORCE_COLOR: '1' })).toEqual({
      noColour: false,
      forceColour: true,
      isDumb: false,
    })
  })
})

describe('a day given to an option', () => {
  it('is a day of the calendar', () => {
    expect(dayFrom({ 'collected-on': '2026-10-01' }, 'collected-on')).toBe('2026-10-01')
    expect(dayFrom({}, 'collected-on')).toBeUndefined()
  })
  it.each(['2026-13-01', '2025-02-30', '1.10.2026', ''])('%j is refused by the name of the option', (day) => {
    expect(() => dayFrom({ 'collected-on': day }, 'collected-on')).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        message: `--collected-on is "${day}"`,
        remedy: expect.stringContaining('YYYY-MM-DD'),
      }),
    )
  })
})
