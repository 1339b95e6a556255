import { CITY_TABLE, COUNTRY_TABLE, REGION_TABLE } from './data/places.ts'

export interface City {
  readonly name: string
  readonly country: string
  readonly region: string | null
}
interface Region {
  readonly country: string
  readonly code: string
  readonly name: string
}

/** Place names by their normal form (see `placeWords`). */
export interface PlaceIndex {
  readonly countries: ReadonlyMap<string, string>
  readonly countryNames: ReadonlyMap<string, string>
  readonly regions: ReadonlyMap<string, Region>
  /** US and Canadian two-letter codes and Australian ones, upper case. */
  readonly regionCodes: ReadonlyMap<string, readonly Region[]>
  readonly cities: ReadonlyMap<string, City>
  /** Codes of regions by country, of every country in the table: `NL` has `UT`. */
  readonly codesOf: ReadonlyMap<string, ReadonlySet<string>>
}

/** Lower case, without accents and punctuation, words joined by one space. */
export function placeWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
}

const rows = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' | '))

/** Countries whose region codes postings write ("Austin, TX", "Toronto, ON", "Sydney NSW"). */
const WITH_CODES = new Set(['US', 'CA', 'AU'])

function build(): PlaceIndex {
  const countries = new Map<string, string>()
  const countryNames = new Map<string, string>()
  for (const [code = '', name = '', further = ''] of rows(COUNTRY_TABLE)) {
    countryNames.set(code, name)
    for (const form of [name, ...further.split(';')]) {
      const key = placeWords(form)
      if (key !== '') countries.set(key, code)
    }
  }
  const regions = new Map<string, Region>()
  const regionCodes = new Map<string, Region[]>()
  const codesOf = new Map<string, Set<string>>()
  for (const [country = '', code = '', name = '', further = ''] of rows(REGION_TABLE)) {
    const region = { country, code, name }
    for (const form of [name, ...further.split(';')]) {
      const key = placeWords(form)
      if (key !== '' && !regions.has(key)) regions.set(key, region)
    }
    codesOf.set(country, (codesOf.get(country) ?? new Set()).add(code))
    if (WITH_CODES.has(country)) regionCodes.set(code, [...(regionCodes.get(code) ?? []), region])
  }
  const cities = new Map<string, City>()
  for (const [country = '', region = '', list = ''] of rows(CITY_TABLE)) {
    for (const entry of list.split('; ')) {
      const [name = '', ...further] = entry.split('=')
      const city = { name, country, region: region === '-' ? null : region }
      for (const form of [name, ...further]) {
        const key = placeWords(form)
        if (!cities.has(key)) cities.set(key, city)
      }
    }
  }
  return { countries, countryNames, regions, regionCodes, cities, codesOf }
}

let index: PlaceIndex | undefined

/** The place tables, compiled on first use and kept. */
export function placeIndex(): PlaceIndex {
  index ??= build()
  return index
}
