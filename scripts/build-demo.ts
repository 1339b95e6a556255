/**
 * Rebuilds the demo market: facts read by the project's own reader from real postings of three public sources.
 * No sentence is kept: the words that name a skill, the cue words, section, rule and the address of the original.
 *
 *     node scripts/build-demo.ts [--check]
 *
 * Reads `../shared/data/postings`; same input and versions, same bytes. `--check` writes nothing and exits 1 when
 * the file differs from what stands there.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { marketRules } from '../src/core/app/market-rules.ts'
import type { IngestContext } from '../src/core/context.ts'
import { DEMO_FILE } from '../src/core/demo/demo-file.ts'
import { type DemoHeader, toFactLine } from '../src/core/demo/demo-format.ts'
import { ingest } from '../src/core/ingest/ingest.ts'
import { standingsOf } from '../src/core/snapshot/clusters.ts'
import { draftsOf } from '../src/core/snapshot/drafts.ts'
import { createTables, currentRecords, openStore } from '../src/market/index.ts'
import type { AskedSkill, Mention } from '../src/reader/types.ts'
import { openSource } from '../src/sources/index.ts'

/** Folder, and the day it was collected where its files do not say so themselves. */
const SOURCES: readonly { readonly folder: string; readonly collectedOn?: string }[] = [
  { folder: 'ashby_board_api', collectedOn: '2025-10-25' },
  { folder: 'nyc_open_data_jobs' },
  { folder: 'city_of_la_bulletins' },
]

/** The asked skill as one mention: its deciding place with what was settled over all places. */
function settledMention(asked: AskedSkill): Mention {
  const { decisive, strength, level, years, confidence, altGroup, isGate } = asked
  return { ...decisive, strength, level, years, confidence, altGroup, isGate }
}

const shared = join(import.meta.dirname, '..', '..', 'shared', 'data', 'postings')
if (!existsSync(shared)) {
  console.error(`${shared} is not there; the demo market is read from its postings`)
  process.exit(2)
}
const home = mkdtempSync(join(tmpdir(), 'plumbline-demo-'))
const market = await openStore({ path: join(home, 'market') })
try {
  await createTables(market)
  const rules = marketRules()
  const ctx: IngestContext = {
    market,
    rules,
    openSource,
    now: () => new Date(),
    report: () => {},
    signal: null,
  }
  for (const { folder, collectedOn } of SOURCES) {
    const input = join(shared, folder)
    const report = await ingest(ctx, {
      inputs: [input],
      collection: 'demo',
      snapshot: false,
      ...(collectedOn ? { collectedOn } : {}),
    })
    console.log(`${folder}: ${report.read} read, ${report.kept} kept, ${report.rejected} rejected`)
  }
  const manifest = await currentRecords(market)
  const standings = await standingsOf(ctx, 'demo', manifest)
  const names = new Map<string, { source: string; sourceId: string }>()
  const lines: string[] = []
  for await (const drafts of draftsOf(ctx, 'demo', manifest)) {
    for (const { record, raw } of drafts) names.set(record.posting, raw)
  }
  for await (const drafts of draftsOf(ctx, 'demo', manifest)) {
    for (const { record, position, raw, reading, collectedOn } of drafts) {
      const standing = standings.at(position)
      const first = standing.cluster === record.posting ? null : names.get(standing.cluster)
      const line = toFactLine({
        raw: { ...raw, collectedOn },
        reading,
        mentions: rules.reader
          .askedSkills(reading.mentions, rules.taxonomy.link)
          .filter((asked) => asked.strength !== 'none')
          .map(settledMention),
        places: standing.places ?? (standing.isRepresentative ? [...new Set(raw.places)] : raw.places),
        leftOut: standing.leftOut,
        duplicateOf: first ? { source: first.source, sourceId: first.sourceId } : null,
      })
      lines.push(JSON.stringify(line))
    }
  }
  lines.sort()
  const header: DemoHeader = {
    format: 1,
    readerVersion: rules.reader.version,
    taxonomyVersion: rules.taxonomy.version,
    corpusVersion: rules.corpus.version,
    postings: lines.length,
  }
  const text = `${[JSON.stringify(header), ...lines].join('\n')}\n`
  const bytes = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  })
  const isSame = existsSync(DEMO_FILE) && readFileSync(DEMO_FILE).equals(bytes)
  const isCheck = process.argv.includes('--check')
  if (!isSame && !isCheck) writeFileSync(DEMO_FILE, bytes)
  console.log(
    `${lines.length} postings, ${(bytes.length / 1e6).toFixed(2)} MB, reader ${rules.reader.version}: ` +
      (isSame ? 'unchanged' : isCheck ? 'differs from what stands there' : 'written'),
  )
  if (isCheck && !isSame) process.exitCode = 1
} finally {
  await market.close()
  rmSync(home, { recursive: true, force: true })
}
