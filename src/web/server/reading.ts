import { AppError } from '../../core/errors.ts'
import type { VerbCall } from '../../core/owner/verbs.ts'
import type { RunInput } from './runs.ts'
import type { Follow, Ingest, IngestOutcome } from './verbs.ts'

/** Does the work of a run and says what came of it. */
export type Reading = (input: RunInput, call: VerbCall) => Promise<IngestOutcome>

/** Runs read what was brought or named; of a source to be followed the first crawl is the run. */
export function readingOf({ ingest, follow }: { readonly ingest: Ingest; readonly follow: Follow }): Reading {
  return (input, call) => {
    if (input.follow !== undefined) return followed(input.follow, follow, call)
    return ingest(
      {
        inputs: [...input.inputs],
        ...(input.maps ? { maps: input.maps } : {}),
        ...(input.collectedOn ? { collectedOn: input.collectedOn } : {}),
        ...(input.source ? { source: input.source } : {}),
      },
      call,
    )
  }
}

async function followed(address: string, follow: Follow, call: VerbCall): Promise<IngestOutcome> {
  const crawl = await follow(address, call)
  if (crawl === null || crawl.outcome === 'failed')
    throw new AppError('UNREACHABLE', crawl?.reason ?? `${address} could not be read`, {
      remedy: `${address} is followed all the same and asked again at the next refresh. To follow it no longer: npx plumbline source remove ${address}`,
    })
  const { kept, updated, unchanged, rejected, reason } = crawl
  return {
    kept,
    updated,
    unchanged,
    rejected,
    incomplete: reason,
    inRates: null,
    leftOut: null,
    reasons: {},
    examples: {},
    notes: {},
    files: [],
  }
}
