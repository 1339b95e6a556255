import { isObject, type Json } from '../tables/flatten-object.ts'
import { ashbyJobs, ashbyPosting } from './ashby.ts'
import type { BoardContext, BoardResult } from './board-job.ts'
import { greenhouseJobs, greenhousePosting } from './greenhouse.ts'
import { leverJobs, leverPosting } from './lever.ts'
import { recruiteeClosing, recruiteeJobs, recruiteePosting } from './recruitee.ts'
import type { Vendor } from './vendors.ts'
import { workableEmployer, workableJobs, workablePosting } from './workable.ts'

/** A board's response in one piece. */
export interface Board {
  readonly vendor: Vendor
  readonly jobs: readonly Json[]
  toPosting(job: Json, context: BoardContext): BoardResult
  /** The last day a job says it is open, null when it says none. */
  validThrough(job: Json): string | null
}

type ToPosting = (job: { readonly [key: string]: Json }, context: BoardContext) => BoardResult

/** Recognises the response of a known board by its shape; null for any other JSON. */
export function recogniseBoard(document: Json): Board | null {
  const board = (vendor: Vendor, jobs: readonly Json[], toPosting: ToPosting): Board => ({
    vendor,
    jobs,
    toPosting: objectsOnly(toPosting),
    validThrough: (job) => (vendor === 'recruitee' && isObject(job) ? recruiteeClosing(job) : null),
  })
  const ashby = ashbyJobs(document)
  if (ashby !== null) return board('ashby', ashby, ashbyPosting)
  const greenhouse = greenhouseJobs(document)
  if (greenhouse !== null) return board('greenhouse', greenhouse, greenhousePosting)
  const lever = leverJobs(document)
  if (lever !== null) return board('lever', lever, leverPosting)
  const recruitee = recruiteeJobs(document)
  if (recruitee !== null) return board('recruitee', recruitee, recruiteePosting)
  const workable = workableJobs(document)
  if (workable === null) return null
  const employer = workableEmployer(document)
  return board('workable', workable, (job, context) => workablePosting(job, { ...context, employer }))
}

function objectsOnly(toPosting: ToPosting): (job: Json, context: BoardContext) => BoardResult {
  return (job, context) =>
    isObject(job)
      ? toPosting(job, context)
      : { reason: 'the element is not an object with named fields', sample: '' }
}
