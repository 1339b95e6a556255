import { type Replay, replyJson, startReplay } from '../../sources/http/fixtures.ts'
import { type TestMarket, testMarket } from '../ingest/fixtures.ts'
import type { CrawlContext } from './context.ts'
import { createRequestBudget } from './request-budget.ts'

/** A market of its own and a network that replays answers; time passes only when waited for or set. */
export interface TestCrawls {
  readonly market: TestMarket
  readonly replay: Replay
  readonly ctx: CrawlContext
  close(): Promise<void>
}

export async function testCrawls(change: Partial<CrawlContext> = {}): Promise<TestCrawls> {
  const market = await testMarket()
  const replay = await startReplay()
  const takeRequest = createRequestBudget(market.ctx.market)
  return {
    market,
    replay,
    ctx: {
      ...market.ctx,
      now: replay.effects.now,
      network: {
        effects: { ...replay.effects, takeRequest },
        allowsPrivateAddresses: false,
        timeoutMilliseconds: 2_000,
      },
      inTurn: (work) => work(),
      ...change,
    },
    async close() {
      await replay.close()
      await market.close()
    },
  }
}

/** One job of an Ashby board. */
export const ashbyJob = (board: string, id: string, more: object = {}) => ({
  id,
  title: `Data Engineer ${id}`,
  isListed: true,
  publishedAt: '2026-02-20T08:00:00.000+00:00',
  jobUrl: `https://jobs.ashbyhq.com/${board}/${id}`,
  descriptionHtml: `<p>You build pipelines for desk ${id} of ${board} with strong Python.</p>`,
  ...more,
})

/** Where an Ashby board is asked. */
export const ashbyAddress = (board: string) =>
  `api.ashbyhq.com/posting-api/job-board/${board}?includeCompensation=true`

/** Lets an Ashby board answer with these jobs from now on. */
export function serveAshby(
  replay: Replay,
  board: string,
  jobs: readonly object[],
  headers: Readonly<Record<string, string>> = {},
): void {
  replay.replies.set(ashbyAddress(board), replyJson({ apiVersion: '1', jobs }, headers))
}
