import { join } from 'node:path'
import type { IngestContext } from '../context.ts'
import { ingest } from '../ingest/ingest.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import { demoLines } from './demo-file.ts'
import { importFacts } from './import-facts.ts'

/** Postings written for the project; they enter no rate of another collection. */
const EXAMPLES = join(import.meta.dirname, '..', '..', '..', 'examples', 'postings.json')

/** Fills an empty home: the demo market, the example postings, and the first snapshot over both. */
export async function fillHome(ctx: IngestContext): Promise<void> {
  await importFacts(ctx, demoLines(), 'demo')
  await ingest(ctx, { inputs: [EXAMPLES], collection: 'examples', source: 'examples', snapshot: false })
  await buildSnapshot(ctx)
}
