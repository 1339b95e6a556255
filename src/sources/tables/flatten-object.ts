import type { Cell } from '../types.ts'

/** A parsed JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** How deep nested objects become columns of their own; USAJOBS needs four. */
const MAX_DEPTH = 5
const MAX_COLUMNS = 400

/** True for a JSON object, false for an array, a scalar or null. */
export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * One JSON object as cells by dotted column name: `company.display_name`. Lists of scalars stay lists; of a list of
 * objects each scalar field becomes one list, and of a list of sections (a title with its points) each section is a column
 * under its title. Deeper than five levels nothing is looked for.
 */
export function flattenObject(object: { readonly [key: string]: Json }): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  addObject(cells, '', object, 1)
  return cells
}

function addObject(
  cells: Map<string, Cell>,
  prefix: string,
  object: { readonly [key: string]: Json },
  depth: number,
): void {
  for (const [key, value] of Object.entries(object)) {
    if (cells.size >= MAX_COLUMNS) return
    addValue(cells, prefix === '' ? key : `${prefix}.${key}`, value, depth)
  }
}

function addValue(cells: Map<string, Cell>, name: string, value: Json, depth: number): void {
  if (value === null || typeof value !== 'object') {
    append(cells, name, value)
  } else if (isObject(value)) {
    if (depth < MAX_DEPTH) addObject(cells, name, value, depth + 1)
  } else {
    const scalars = value.filter((item) => item !== null && typeof item !== 'object')
    if (scalars.length > 0 || value.length === 0) appendList(cells, name, scalars.map(String))
    if (depth >= MAX_DEPTH) return
    for (const item of value) {
      if (!isObject(item) || cells.size >= MAX_COLUMNS) continue
      const section = sectionOf(item)
      if (section === null) addObject(cells, name, item, depth + 1)
      else addValue(cells, `${name}.${section.title}`, section.content, depth + 1)
    }
  }
}

/** An element of a list of sections: a title and what stands under it ("Qualifications" and its points). */
function sectionOf(item: { readonly [key: string]: Json }): { title: string; content: Json } | null {
  const title = item.title ?? item.heading ?? item.name ?? item.text
  const content = item.items ?? item.bullets ?? item.values ?? item.content
  const isSection =
    typeof title === 'string' &&
    title !== '' &&
    title.length <= 60 &&
    (typeof content === 'string' || Array.isArray(content)) &&
    Object.keys(item).length <= 3
  return isSection ? { title: title.replaceAll('.', ' '), content: content as Json } : null
}

/** A second list for the same column (the same key in several objects of a list) continues the first. */
function appendList(cells: Map<string, Cell>, name: string, items: readonly string[]): void {
  const present = cells.get(name)
  if (!Array.isArray(present)) cells.set(name, [...items])
  else for (const item of items) present.push(item)
}

/** A second value for the same column makes a list. */
function append(cells: Map<string, Cell>, name: string, value: string | number | boolean | null): void {
  const present = cells.get(name)
  if (present === undefined || present === null) cells.set(name, value)
  else if (value !== null) {
    if (Array.isArray(present)) present.push(String(value))
    else cells.set(name, [String(present), String(value)])
  }
}
