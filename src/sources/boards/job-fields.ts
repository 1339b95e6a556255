import { toPlainLine } from '../../documents/index.ts'
import { isObject, type Json } from '../tables/flatten-object.ts'

type Job = { readonly [key: string]: Json }

/** A string field, folded to one line; '' when absent or of another type. Numbers (ids) become strings. */
export function lineField(job: Json | undefined, ...path: readonly string[]): string {
  const value = field(job, path)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? toPlainLine(value) : ''
}

/** A string field as it is (texts); '' when absent. */
export function rawField(job: Json | undefined, ...path: readonly string[]): string {
  const value = field(job, path)
  return typeof value === 'string' ? value : ''
}

/** A finite number above 0, else null: boards write 0 for "not given". */
export function positiveField(job: Json | undefined, ...path: readonly string[]): number | null {
  const value = field(job, path)
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null
}

/** A list field; [] when absent. */
export function listField(job: Json | undefined, ...path: readonly string[]): readonly Json[] {
  const value = field(job, path)
  return Array.isArray(value) ? value : []
}

/** A yes/no field; null when absent. */
export function flagField(job: Json | undefined, ...path: readonly string[]): boolean | null {
  const value = field(job, path)
  return typeof value === 'boolean' ? value : null
}

/** Distinct non-empty places in the given order. */
export function distinctPlaces(places: readonly string[]): readonly string[] {
  return [...new Set(places.filter((place) => place !== ''))]
}

/** True when an object has all the keys. */
export function hasKeys(value: Json | undefined, keys: readonly string[]): value is Job {
  return isObject(value) && keys.every((key) => key in value)
}

function field(job: Json | undefined, path: readonly string[]): Json | undefined {
  let value: Json | undefined = job
  for (const key of path) {
    if (!isObject(value)) return undefined
    value = value[key]
  }
  return value
}
