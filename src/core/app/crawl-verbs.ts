import process from 'node:process'
import { currentSnapshot } from '../../market/index.ts'
import { liveEffects } from '../../sources/index.ts'
import type { IngestContext } from '../context.ts'
import { dueSources, type RefreshInterval } from '../crawl/due.ts'
import {
  type AddSourceInput,
  addSource,
  listSources,
  type RemoveSourceInput,
  removeSource,
} from '../crawl/followed.ts'
import { type RefreshInput, type RefreshReport, refresh } from '../crawl/refresh.ts'
import { AppError } from '../errors.ts'
import type { VerbCall } from '../owner/index.ts'
import { createWriteQueue } from './write-queue.ts'

/** What the verbs about live sources stand on. */
export interface CrawlWorld {
  readonly allowsPrivateAddresses: boolean
  readonly takeRequest: (host: string, day: string) => Promise<boolean>
  contextOf(call: VerbCall): IngestContext
  /** Runs a writing verb when no other runs. */
  write<T>(name: string, call: VerbCall, work: (ctx: IngestContext) => Promise<T>): Promise<T>
}

/** Verbs about live sources. Reading them takes its time and holds nothing up; two readings wait for each other. */
export function createCrawlVerbs(world: CrawlWorld) {
  const inCrawlTurn = createWriteQueue(process.pid)
  const effects = liveEffects(world.allowsPrivateAddresses, world.takeRequest)
  const refreshNow = (input: RefreshInput, call: VerbCall): Promise<RefreshReport> =>
    refresh(
      {
        ...world.contextOf(call),
        network: { effects, allowsPrivateAddresses: world.allowsPrivateAddresses },
        inTurn: (work) => world.write('refresh', call, work),
      },
      input,
    )
  return {
    addSource: (input: AddSourceInput, call: VerbCall) =>
      world.write('source add', call, (ctx) =>
        addSource({ ...ctx, allowsPrivateAddresses: world.allowsPrivateAddresses }, input),
      ),
    removeSource: (input: RemoveSourceInput, call: VerbCall) =>
      world.write('source remove', call, (ctx) => removeSource(ctx, input)),
    listSources: async (_input: object, call: VerbCall) => {
      const { market } = world.contextOf(call)
      return listSources(market, (await currentSnapshot(market))?.id ?? null)
    },
    /** `wantsPrivateAddresses` asks that this process allow them already: no caller can open them from outside. */
    refresh: (
      {
        wantsPrivateAddresses = false,
        ...input
      }: RefreshInput & { readonly wantsPrivateAddresses?: boolean },
      call: VerbCall,
    ) => {
      if (wantsPrivateAddresses && !world.allowsPrivateAddresses) throw notAllowedHere()
      return inCrawlTurn('refresh', call, () => refreshNow(input, call))
    },
    /** Reads the sources whose turn it is; null when it is none's, and nothing was asked. */
    refreshDue: ({ every }: { readonly every: RefreshInterval }, call: VerbCall) =>
      // Whose turn it is is asked when nothing is read: what was just read is not due.
      inCrawlTurn('refresh', call, async () => {
        const ctx = world.contextOf(call)
        const sources = [...dueSources(await listSources(ctx.market, null), every, ctx.now().getTime())]
        return sources.length === 0 ? null : refreshNow({ sources }, call)
      }),
  }
}

function notAllowedHere(): AppError {
  return new AppError(
    'FORBIDDEN',
    `process ${process.pid}, which has the home directory, does not read private addresses`,
    { remedy: 'start it with --allow-private-addresses, or stop it and run the command again' },
  )
}
