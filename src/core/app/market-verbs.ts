import process from 'node:process'
import { z } from 'zod'
import {
  countRecords,
  currentSnapshot,
  listSnapshots,
  type MarketStore,
  pinSnapshot,
  type SnapshotInfo,
} from '../../market/index.ts'
import { liveEffects, openSource } from '../../sources/index.ts'
import { type RestoreInput, restore } from '../backup/restore.ts'
import { type BackupInput, writeBackup } from '../backup/write-backup.ts'
import { createRequestBudget } from '../crawl/request-budget.ts'
import { AppError } from '../errors.ts'
import { type ExportInput, exportFile, exportInput } from '../export/export-file.ts'
import { exportItems } from '../export/export-items.ts'
import { type ImportInput, importFile } from '../export/import-file.ts'
import type { FixFolder } from '../fixes/fix-folder.ts'
import { addFix, type FixChoice, type FixInput, listFixes, removeFix } from '../fixes/fix-verbs.ts'
import { buildSnapshot, type IngestContext, type IngestInput, ingest, verifySnapshot } from '../index.ts'
import type { VerbCall } from '../owner/index.ts'
import { validate } from '../scope/scope-input.ts'
import {
  importTaxonomy,
  listTaxonomyImports,
  removeTaxonomyImport,
  type TaxonomyImportInput,
  type TaxonomySourceInput,
} from '../taxonomy/import-taxonomy.ts'
import type { OverlaidRules } from '../taxonomy/overlays.ts'
import { createCrawlVerbs } from './crawl-verbs.ts'
import { oneByOne } from './one-by-one.ts'
import { createWriteQueue } from './write-queue.ts'

/** What the verbs that change the market stand on. */
export interface MarketWorld {
  readonly market: MarketStore
  /** Lets live sources stand at http and at addresses outside the public internet. */
  readonly allowsPrivateAddresses: boolean
  readonly overlaid: OverlaidRules
  /** Directory for files nobody sees. */
  readonly scratch: string
  /** The home's files of fixes. */
  readonly fixes: FixFolder
  now(): Date
  /** Fills an empty home with the demo market. */
  fill(ctx: IngestContext): Promise<void>
  /** Called after each verb that may have made another snapshot current. */
  changed(): Promise<void>
}

const SnapshotChoice = z.object({
  /** Id of a snapshot or its beginning; null means the current one. */
  snapshot: z.string().min(1).nullable().default(null),
})

const PinChoice = z.object({ snapshot: z.string().min(1), isPinned: z.boolean() })

/** The verbs that fill the market. They run one at a time, in the order in which they were called. */
export function createMarketVerbs(world: MarketWorld) {
  const inTurn = createWriteQueue(process.pid)
  const { allowsPrivateAddresses } = world
  const budget = createRequestBudget(world.market)
  // Requests are counted while other verbs write, by crawls under way; only a backup must not see that.
  const alone = oneByOne()
  const takeRequest = (host: string, day: string) => alone(() => budget(host, day))
  const network = { allowsPrivateAddresses, effects: liveEffects(allowsPrivateAddresses, takeRequest) }
  const contextOf = (call: VerbCall): IngestContext => ({
    market: world.market,
    rules: world.overlaid.rules,
    scratch: world.scratch,
    openSource: (input, options) => openSource(input, { ...options, network, own: exportItems }),
    fixes: world.fixes,
    now: world.now,
    report: call.progress,
    signal: call.signal,
  })
  /** `name` is what those behind it read that they wait for. */
  const write = <T>(name: string, call: VerbCall, work: (ctx: IngestContext) => Promise<T>) =>
    inTurn(name, call, () => work(contextOf(call)).finally(world.changed))
  return {
    ...createCrawlVerbs({ allowsPrivateAddresses, takeRequest, contextOf, write }),
    ingest: (input: IngestInput, call: VerbCall) => write('ingest', call, (ctx) => ingest(ctx, input)),
    /**
     * Makes a home that holds no snapshot ready for its pages: loads the demo market, if wanted, else builds a snapshot
     * of the records that stand there, as after another version's tables were dropped. Does nothing for other homes.
     */
    prepare: ({ isDemoWanted }: { readonly isDemoWanted: boolean }, call: VerbCall) =>
      write('loading the demo market', call, async (ctx) => {
        if ((await listSnapshots(world.market)).length > 0) return
        if (isDemoWanted) await world.fill(ctx)
        else if ((await countRecords(world.market)).length > 0) await buildSnapshot(ctx)
      }),
    snapshot: (_input: object, call: VerbCall) => write('snapshot', call, buildSnapshot),
    /** Snapshots that are kept, the current one first. */
    snapshots: (_input: object, _call: VerbCall) => listSnapshots(world.market),
    /** Keeps a snapshot for good, or no longer. Throws as `verify` does. */
    pin: (input: z.input<typeof PinChoice>, call: VerbCall) =>
      write('snapshot --pin', call, async (ctx) => {
        const { snapshot, isPinned } = validate(PinChoice, input)
        const found = chooseSnapshot(await listSnapshots(world.market), snapshot)
        if (found.isPinned !== isPinned)
          await pinSnapshot(world.market, found.id, isPinned, ctx.now().toISOString())
        return { ...found, isPinned }
      }),
    /** Throws `NO_SNAPSHOT`, `NOT_FOUND`, or `INVALID_INPUT` when several ids begin so. */
    verify: (input: z.input<typeof SnapshotChoice>, call: VerbCall) =>
      write('verify', call, async (ctx) => {
        const { snapshot } = validate(SnapshotChoice, input)
        return verifySnapshot(ctx, chooseSnapshot(await listSnapshots(world.market), snapshot).id)
      }),
    /** One file out of the whole home or one collection; waits its turn, so that it is of one moment. Crawls wait for it. */
    backup: (input: z.input<typeof BackupInput>, call: VerbCall) =>
      write('backup', call, (ctx) => alone(() => writeBackup(ctx, input))),
    /** Tells what an official download changes in the list of skills, and applies it when asked. */
    taxonomyImport: (input: z.input<typeof TaxonomyImportInput>, call: VerbCall) =>
      write('taxonomy import', call, (ctx) => importTaxonomy(ctx, world.overlaid, input)),
    taxonomyRemove: (input: z.input<typeof TaxonomySourceInput>, call: VerbCall) =>
      write('taxonomy remove', call, (ctx) => removeTaxonomyImport(ctx, world.overlaid, input)),
    taxonomyList: (_input: object, _call: VerbCall) =>
      listTaxonomyImports({ market: world.market, rules: world.overlaid.rules }),
    restore: (input: z.input<typeof RestoreInput>, call: VerbCall) =>
      write('restore', call, (ctx) => restore(ctx, input)),
    /** What a snapshot holds, for other programs. Throws as `verify` does. */
    export: (input: z.input<typeof ExportInput>, call: VerbCall) =>
      write('export', call, async (ctx) => {
        const { snapshot, ...rest } = exportInput(input)
        return exportFile(ctx, rest, chooseSnapshot(await listSnapshots(world.market), snapshot))
      }),
    import: (input: z.input<typeof ImportInput>, call: VerbCall) =>
      write('import', call, (ctx) => importFile(ctx, input)),
    /** The home's fixes, and whether the current snapshot was built with them. */
    fixes: async (_input: object, _call: VerbCall) =>
      listFixes(world.fixes, (await currentSnapshot(world.market))?.settings.fixes ?? null),
    /** Throws `INVALID_INPUT` saying what to write. */
    addFix: (input: z.input<typeof FixInput>, call: VerbCall) =>
      write('fix add', call, () => addFix(world.fixes, input)),
    removeFix: (input: z.input<typeof FixChoice>, call: VerbCall) =>
      write('fix remove', call, () => removeFix(world.fixes, input)),
    /** Whether the store answers, and which snapshots it holds, newest first. */
    health: async (_input: object, _call: VerbCall) => ({
      snapshots: (await listSnapshots(world.market)).map(({ id, builtAt, postings }) => ({
        id,
        builtAt,
        postings,
      })),
    }),
  }
}

/** The snapshot whose id begins so, the current one for null. */
function chooseSnapshot(snapshots: readonly SnapshotInfo[], wanted: string | null): SnapshotInfo {
  const [current] = snapshots
  if (!current)
    throw new AppError('NO_SNAPSHOT', 'No snapshot is built yet', {
      remedy: 'Build one with "plumbline snapshot".',
    })
  if (wanted === null) return current
  const [first, ...others] = snapshots.filter(({ id }) => id.startsWith(wanted))
  if (!first)
    throw new AppError('NOT_FOUND', `There is no snapshot "${wanted}"`, {
      remedy: `There are: ${snapshots.map(({ id }) => id).join(', ')}.`,
    })
  if (others.length === 0) return first
  throw new AppError('INVALID_INPUT', `"${wanted}" is the beginning of ${others.length + 1} snapshots`, {
    remedy: `Give more of one of: ${[first, ...others].map(({ id }) => id).join(', ')}.`,
  })
}
