import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countryCode, countryName, isPlaceName, parsePlace, parsePlaces, regionName } from './place.ts'

it.each([
  ['Baltimore, MD', 'US', 'MD', 'Baltimore'],
  ['Toronto, ON, Canada', 'CA', 'ON', 'Toronto'],
  ['Toronto, Ontario, CA', 'CA', 'ON', 'Toronto'],
  ['London, UK', 'GB', null, 'London'],
  ['London, ON', 'CA', 'ON', 'London'],
  ['Bengaluru', 'IN', 'KA', 'Bengaluru'],
  ['Berlin, DE', 'DE', null, 'Berlin'],
  ['Indianapolis, IN', 'US', 'IN', 'Indianapolis'],
  ['Bangalore, IN', 'IN', 'KA', 'Bengaluru'],
  ['Washington, D.C.', 'US', 'DC', 'Washington'],
  ['Rocklin, CA 95677', 'US', 'CA', 'Rocklin'],
  ['Atlanta, Georgia', 'US', 'GA', 'Atlanta'],
  ['Tbilisi, Georgia', 'GE', null, 'Tbilisi'],
  ['Georgia', 'US', 'GA', null],
  ['Sydney NSW', 'AU', 'NSW', 'Sydney'],
  ['US-CA-Menlo Park', 'US', 'CA', 'Menlo Park'],
  ['SE-Stockholm-MSO', 'SE', null, 'Stockholm'],
  ['DE-Germany-Onsite', 'DE', null, null],
  ['Munster, IN 46321', 'US', 'IN', 'Munster'],
  ['Bend, OR 97701', 'US', 'OR', 'Bend'],
  ['Mansoura, Dakahlia', 'EG', null, 'Dakahlia'],
  ['Raleigh-Durham-Chapel Hill Area', 'US', 'NC', 'Research Triangle Park'],
  ['Togo', 'TG', null, null],
  ['Smalldorp, GE, NL', 'NL', null, 'Smalldorp'],
  ['Corner Brook, NL', 'CA', 'NL', 'Corner Brook'],
  ['Pune, MH, IN', 'IN', 'MH', 'Pune'],
  ['Palo Alto, Berlin, or Zurich', 'DE', null, 'Berlin'],
  ['Den Haag', 'NL', null, 'The Hague'],
  ['São Paulo', 'BR', null, 'Sao Paulo'],
  ['Smallville, KS', 'US', 'KS', 'Smallville'],
  ['Codes/Standards', null, null, null],
  ['EMEA', null, null, null],
  ['', null, null, null],
])('reads %j', (text, country, region, city) => {
  expect(parsePlace(text)).toEqual({ country, region, city, isRemote: false })
})

it.each([
  ['Remote - US', 'US'],
  ['USA (Remote)', 'US'],
  ['Remote', null],
  ['Remote-Manila', 'PH'],
  ['Anywhere in the United States', 'US'],
])('reads %j as remote', (text, country) => {
  expect(parsePlace(text)).toMatchObject({ country, isRemote: true })
})

it('keeps every place of a list in its order', () => {
  expect(parsePlaces('New York, NY or San Francisco, CA').map((place) => place.city)).toEqual([
    'New York',
    'San Francisco',
  ])
  expect(parsePlaces('Livingston, NJ / New York, NY').map((place) => place.region)).toEqual(['NJ', 'NY'])
})

it('tells a place from words that only hold one', () => {
  expect(['Ottawa', 'New York, NY', 'Germany', 'London or Paris'].every(isPlaceName)).toBe(true)
  expect(['Chicago Sales', 'Engineer', '', 'CA'].some(isPlaceName)).toBe(false)
})

it('names countries and regions, unknown codes as they are', () => {
  expect(countryName('NL')).toBe('Netherlands')
  expect(regionName('US', 'MD')).toBe('Maryland')
  expect(countryName('ZZ')).toBe('ZZ')
})

it('reads any string without failing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => parsePlaces(text).length >= 0))
})

it.each<[string, string | null]>([
  ['USA', 'US'],
  ['U.S.A', 'US'],
  ['United Kingdom', 'GB'],
  ['uk', 'GB'],
  ['de', 'DE'],
  ['Germany ', 'DE'],
  ['CA', 'CA'],
  ['Georgia', 'GE'],
  ['Sverige', 'SE'],
  ['European Union', null],
  ['Anywhere', null],
  ['', null],
])('the country field "%s" is %s', (field, expected) => expect(countryCode(field)).toBe(expected))
