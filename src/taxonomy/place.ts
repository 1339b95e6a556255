import { nameHead } from './longest-name.ts'
import { type City, placeIndex, placeWords } from './place-table.ts'

/** A place as far as its words say it. `country` is ISO 3166-1 alpha-2, `region` the part of ISO 3166-2 behind it. */
export interface Place {
  readonly country: string | null
  readonly region: string | null
  readonly city: string | null
  readonly isRemote: boolean
}

const REMOTE =
  /\b(?:remote(?:ly)?|anywhere|work from home|wfh|telecommute|telework|distributed|worldwide|virtual)\b/i
/** Words around a place that name none. */
const NOISE =
  /\b(?:remote(?:ly)?|fully|hybrid|on-?site|in-?office|in office|office|hq|headquarters|anywhere(?: in)?|work from home|wfh|based in|based|only|greater|metro(?:politan)?|area|region|or surrounding|surrounding|downtown|flexible|preferred|within|(?:us|uk)-based|\d+ locations?|multiple locations?|telework|distributed|worldwide|virtual|county)\b|\b\d{4,6}(?:-\d{4})?\b/gi

interface Reading {
  country: string | null
  region: string | null
  city: string | null
}

/** True when the city can stand in what is already known of the place. */
function fits(city: City | undefined, found: Pick<Reading, 'country' | 'region'>): city is City {
  return (
    city !== undefined &&
    (found.country === null || city.country === found.country) &&
    (found.region === null || city.region === null || city.region === found.region)
  )
}

/** True for words that can be the name of a town the tables do not know. */
function looksLikeTown(text: string): boolean {
  return /^\p{Lu}[\p{L}.' -]{2,40}$/u.test(text) && text.split(' ').length <= 4
}

/** A code in capitals ("TX", "ON", "DE"): a region unless the words before it belong to the country of that code. */
function takeCode(code: string, earlier: readonly string[], found: Reading): boolean {
  const { countryNames, regions, regionCodes, cities, codesOf } = placeIndex()
  const previous = earlier.at(-1)
  const before = previous === undefined ? undefined : placeWords(previous)
  // "Pune, MH, IN": the region between may be one the tables do not know.
  const isCityBefore =
    earlier.some((part) => cities.get(placeWords(part))?.country === code) ||
    (earlier.length > 1 && codesOf.get(code)?.has(previous ?? '') === true)
  const regionBefore =
    before === undefined ? undefined : (regionCodes.get(previous?.trim() ?? '')?.[0] ?? regions.get(before))
  const isCountry = countryNames.has(code) && (regionBefore?.country === code || isCityBefore)
  const region = regionCodes
    .get(code)
    ?.find((one) =>
      found.country === null ? one.country !== 'AU' || code.length === 3 : one.country === found.country,
    )
  if (region && !isCountry && found.region === null) {
    found.country = region.country
    found.region = region.code
    return true
  }
  if (found.country === null && countryNames.has(code) && (isCountry || previous !== undefined)) {
    found.country = code
    return true
  }
  return false
}

/** A name that is a state and something else ("Georgia", "New York") is the state unless a city before it denies it. */
function takeName(part: string, previous: string | undefined, found: Reading): boolean {
  const { countries, regions, cities } = placeIndex()
  const words = placeWords(part)
  const country = countries.get(words)
  const region = regions.get(words)
  const city = cities.get(words)
  const cityBefore = previous === undefined ? undefined : cities.get(placeWords(previous))
  const isRegion =
    region !== undefined &&
    found.region === null &&
    (found.country === null || found.country === region.country) &&
    (previous === undefined
      ? !fits(city, found)
      : cityBefore === undefined || fits(cityBefore, { country: region.country, region: region.code }))
  if (isRegion && found.city === null) {
    found.country = region.country
    found.region = region.code
    if (words.startsWith('washington d')) found.city = 'Washington'
    return true
  }
  if (found.country === null && country !== undefined) {
    found.country = country
    return true
  }
  if (found.city === null && fits(city, found)) {
    found.city = city.name
    found.country = city.country
    found.region ??= city.region
    return true
  }
  return false
}

/** Reads one comma-separated part; `earlier` stand before it, the larger units behind it are already in `found`. */
function takePart(part: string, earlier: readonly string[], found: Reading): void {
  const code = part.replace(/\./g, '').trim()
  if (/^[A-Z]{2,3}$/.test(code) && found.city === null && takeCode(code, earlier, found)) return
  if (takeName(part, earlier.at(-1), found)) return
  const words = part.split(' ')
  const isKnown = found.country !== null
  if (found.city === null && isKnown && looksLikeTown(part)) {
    found.city = part
    return
  }
  if (isKnown) return
  // "Acme Germany", "Toronto office": the last words, then the first, may be the place.
  for (let length = Math.min(3, words.length - 1); length > 0; length -= 1) {
    if (takeName(words.slice(-length).join(' '), undefined, found)) return
    if (takeName(words.slice(0, length).join(' '), undefined, found)) return
  }
}

function readPlace(text: string): Place {
  const isRemote = REMOTE.test(text)
  const parts = text
    .replace(/[()[\]]/g, ',')
    .replace(/\bwashington,? d\.?c\.?/gi, 'Washington DC')
    // "US-CA-Menlo Park" and "PL-Warsaw" put the largest unit first.
    .replace(
      /^\s*([A-Z]{2})-(?:([A-Z]{2})-)?(\p{Lu}[^,-]+)(?:-[\p{L}\d ]+)*$/u,
      (_, country, region, city) =>
        placeIndex().countries.get(placeWords(city)) === country
          ? city
          : [city, region, country].filter(Boolean).join(', '),
    )
    .replace(NOISE, ' ')
    .split(/,|\s[-–—]\s|^[-–—]|[-–—]\s|\s[-–—]|:/)
    .map((part) => part.replace(/\s+/g, ' ').replace(/^(?:[\s.&-]|[Ii]n\s)+|[\s&-]+$/g, ''))
    .filter((part) => part !== '' && !/^(?:[Ii]n|[Tt]he|[Aa]nd|[Oo]r|[Oo]f)$/.test(part))
  const found: Reading = { country: null, region: null, city: null }
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at] ?? ''
    // "Rocklin CA", "Sydney NSW": the unit may follow without a comma.
    const tail = /^(.{3,})\s([A-Z]{2,3})$/.exec(part)
    if (tail?.[1] && tail[2] && placeIndex().regionCodes.has(tail[2])) {
      takePart(tail[2], [tail[1]], found)
      takePart(tail[1], [], found)
    } else takePart(part, parts.slice(0, at), found)
  }
  return { ...found, isRemote }
}

/**
 * Every place named in one written location, in its order: "New York, NY or San Francisco, CA" gives two.
 * What the words do not say is null; [] when the text is blank.
 */
export function parsePlaces(text: string): Place[] {
  return nameHead(text)
    .replace(/,\s+or\s+/g, ' or ')
    .split(/;|\||•|·|\n|\s\/\s|\/(?=\s*\p{Lu}\p{Ll})|(?<!,)\s+or\s+|\s+and\s+(?=\p{Lu})|\s&\s/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readPlace)
}

/** The first place of a written location that says a country, else its first place, else an empty one. */
export function parsePlace(text: string): Place {
  const places = parsePlaces(text)
  const isRemote = places.some((place) => place.isRemote)
  const best = places.find((place) => place.country !== null) ?? places[0]
  return best ? { ...best, isRemote } : { country: null, region: null, city: null, isRemote }
}

/**
 * ISO 3166-1 alpha-2 of what a country field holds: a code ("CA" is Canada here, not California) or a name ("U.S.A.",
 * "Deutschland"). Null when it names no country ("European Union", "Anywhere").
 */
export function countryCode(field: string): string | null {
  const { countries, countryNames } = placeIndex()
  const name = nameHead(field)
  const code = name.trim().toUpperCase()
  return countryNames.has(code) ? code : (countries.get(placeWords(name)) ?? null)
}

/**
 * True when the words name a place and nothing else: "Ottawa", "New York, NY", "Germany". "Chicago Sales" is more
 * than a place.
 */
export function isPlaceName(text: string): boolean {
  const { countries, regions, cities, regionCodes } = placeIndex()
  const parts = nameHead(text)
    .split(/,|\/|\bor\b|\band\b|&|\s[-–—]\s/)
    .map((part) => part.trim())
  return parts.every((part) => {
    const words = placeWords(part)
    return (
      countries.has(words) ||
      regions.has(words) ||
      cities.has(words) ||
      (parts.length > 1 && regionCodes.has(part))
    )
  })
}

/** English name of an ISO 3166-1 alpha-2 country; the code itself when it is not in the table. */
export function countryName(code: string): string {
  return placeIndex().countryNames.get(code) ?? code
}

/** English name of a region of a country ("MD" of "US"); the code itself when it is not in the table. */
export function regionName(country: string, code: string): string {
  for (const region of placeIndex().regions.values()) {
    if (region.country === country && region.code === code) return region.name
  }
  return code
}
