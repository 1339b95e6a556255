import { z } from 'zod'
import { AppError } from '../errors.ts'
import { parseScope } from './parse-scope.ts'

/**
 * A verb's scope as a door hands it over: field to value, all strings, as an address or a command's options have
 * them. Left out, the default scope is meant. Throws what `parseScope` throws.
 */
export const ScopeInput = z
  .record(z.string(), z.string())
  .default({})
  .transform((fields) => parseScope(new URLSearchParams(fields)))

/** A whole number from 1 in an address or option; empty means 1. */
export const PageNumber = z.coerce.number().int().min(1).max(1_000_000).default(1)

/** Rows asked for at once: a page's own number when left out, and no more than a download should carry. */
export const rowCount = (usual: number) => z.coerce.number().int().min(1).max(10_000).default(usual)

/** What a person typed into a search box, cut to a length that a search can use. */
export const QueryText = z
  .string()
  .default('')
  .transform((text) => text.trim().replace(/\s+/g, ' ').slice(0, 200))

/**
 * Input of a verb through its schema.
 *
 * @throws AppError `INVALID_INPUT` naming each field that does not fit.
 */
export function validate<S extends z.ZodType>(schema: S, input: z.input<S>): z.output<S> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`)
  throw new AppError('INVALID_INPUT', faults.join('; '), { remedy: 'Mend the fields named and try again.' })
}
