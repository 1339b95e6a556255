import { isObject, type Json } from '../tables/flatten-object.ts'
import { ashbyJobs, ashbyPosting } from './ashby.ts'
import type { BoardContext, BoardResult } from './board-job.ts'
import { greenhouseJobs, greenhousePosting } from './greenhouse.ts'
import { leverJobs, leverPosting } from './lever.ts'

/** The boards whose responses are known, saved or live. */
export const VENDORS = ['ashby', 'greenhouse', 'lever'] as const
export type Vendor = (typeof VENDORS)[number]

export interface Board {
  readonly vendor: Vendor
  readonly jobs: readonly Json[]
  toPosting(job: Json, context: BoardContext): BoardResult
}

/** Recognises the response of a known board by its shape; null for any other JSON. */
export function recogniseBoard(document: Json): Board | null {
  const ashby = ashbyJobs(document)
  if (ashby !== null) return { vendor: 'ashby', jobs: ashby, toPosting: objectsOnly(ashbyPosting) }
  const greenhouse = greenhouseJobs(document)
  if (greenhouse !== null)
    return { vendor: 'greenhouse', jobs: greenhouse, toPosting: objectsOnly(greenhousePosting) }
  const lever = leverJobs(document)
  if (lever !== null) return { vendor: 'lever', jobs: lever, toPosting: objectsOnly(leverPosting) }
  return null
}

function objectsOnly(
  toPosting: (job: { readonly [key: string]: Json }, context: BoardContext) => BoardResult,
): (job: Json, context: BoardContext) => BoardResult {
  return (job, context) =>
    isObject(job)
      ? toPosting(job, context)
      : { reason: 'the element is not an object with named fields', sample: '' }
}
