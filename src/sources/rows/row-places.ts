import { toPlainLine } from '../../documents/index.ts'
import { countryCode } from '../../taxonomy/index.ts'
import { cellList, cellText } from '../cells/cell-text.ts'
import { parsePythonLiteral } from '../cells/python-literal.ts'
import type { ColumnPlan } from '../columns/column-plan.ts'
import type { Cell, Field } from '../types.ts'

/** A place longer than this is a sentence that slipped into the column. */
const MAX_PLACE = 90
const MAX_PLACES = 50
/** A cell longer than this lists no places; looking for what parts them would take the square of its length. */
const MAX_CELL = 5_000

/**
 * The places of a row as written, the headline first: the location column (a list, or several separated by `;` or
 * ` / `), else city, state and country put together. `country` is the code of a country column, or null.
 */
export function rowPlaces(
  plan: ColumnPlan,
  cells: readonly Cell[],
  fromTitle: string | null,
): { readonly places: readonly string[]; readonly country: string | null; readonly rejected: string | null } {
  const cell = (field: Field): Cell | undefined => cells[plan.fields.get(field)?.index ?? -1]
  const countryText = toPlainLine(cellList(cell('country')).items[0] ?? areaOf(cell('place')))
  const country = countryCode(countryText) ?? plan.feed?.country ?? null
  const written = splitPlaces(cellList(cell('place')).items)
  const kept = written.filter((place) => place.length <= MAX_PLACE && !NO_PLACE.test(place))
  const rejected = written.find((place) => !kept.includes(place)) ?? null
  let places = kept.length > 0 ? kept : composed(cell('city'), cell('state'), countryText)
  if (places.length === 0) places = fromTitle === null ? [] : [fromTitle]
  if (places.length === 0 && plan.feed?.placeSuffix !== undefined) places = [plan.feed.placeSuffix]
  const only = places[0]
  // "Riyadh" beside a country column says more with it.
  if (
    kept.length === 1 &&
    only !== undefined &&
    countryText !== '' &&
    !only.toLowerCase().includes(countryText.toLowerCase())
  ) {
    if (!only.includes(',') && countryText.length > 2) places = [`${only}, ${countryText}`]
  }
  return {
    places: [...new Set(places.map((place) => withSuffix(place, plan)))].slice(0, MAX_PLACES),
    country,
    rejected,
  }
}

function splitPlaces(items: readonly string[]): readonly string[] {
  return items
    .flatMap((item) => item.slice(0, MAX_CELL).split(/\s*;\s*|\s+\/\s+|\s*\|\s*|\s+[•·]\s+|\n/))
    .map(toPlainLine)
    .filter((place) => place !== '' && /\p{L}/u.test(place))
}

/** What a person to call, a street sign or another row's title left in a place column. */
const NO_PLACE =
  /\bcontact\b|\bphone\b|\be-?mail\b|\d{3}[-. ]\d{3}[-. ]\d{4}|@|^(?!.*,).*\b(?:engineer|technician|manager|nurse|assistant|driver|clerk)\b/i

/** The widest area of a location written as a dict with its areas in a list (Adzuna): the country. */
function areaOf(cell: Cell | undefined): string {
  const parsed = typeof cell === 'string' ? parsePythonLiteral(cell) : undefined
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return ''
  const area = (parsed as { readonly [key: string]: unknown }).area
  return Array.isArray(area) && typeof area[0] === 'string' ? area[0] : ''
}

function composed(city: Cell | undefined, state: Cell | undefined, country: string): readonly string[] {
  const parts = [toPlainLine(cellText(city)), toPlainLine(cellText(state)), country].filter(
    (part) => part !== '',
  )
  const distinct = parts.filter((part, index) => parts.indexOf(part) === index)
  return distinct.length === 0 ? [] : [distinct.join(', ')]
}

function withSuffix(place: string, plan: ColumnPlan): string {
  const suffix = plan.feed?.placeSuffix
  return suffix === undefined || place.endsWith(suffix) ? place : `${place}, ${suffix}`
}
