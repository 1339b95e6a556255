import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { asAppError } from '../../core/errors.ts'
import { addRoutesOf } from './add-routes.ts'
import { loadAssets } from './assets.ts'
import { makeBody, sendBody } from './body.ts'
import { dataForms } from './data-routes.ts'
import { Drafts } from './drafts.ts'
import { errorData } from './errors.ts'
import { PageCache } from './page-cache.ts'
import { readingOf } from './reading.ts'
import { loadRenderer } from './renderer.ts'
import { addRoutes } from './routes.ts'
import { Runs } from './runs.ts'
import { onlyOwnHosts, securityHeaders } from './security.ts'
import { Site } from './site.ts'
import { SnapshotBuild } from './snapshot-build.ts'
import type { Verbs } from './verbs.ts'

export interface SiteOptions {
  /** Host names this server answers to beside the loopback ones. */
  readonly hosts?: readonly string[]
  /** Folder of the built pages and files. */
  readonly dist?: URL
  /** Bytes of rendered bodies kept in memory; 96 MB when not said. */
  readonly cacheBytes?: number
  /** Where errors go that are not the visitor's. */
  readonly log?: (message: string, error: unknown) => void
}

const FOREVER = 'public, max-age=31536000, immutable'
const A_DAY = 'public, max-age=86400'
const DEFAULT_CACHE = 96 * 1024 * 1024

const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 24"><path d="M1 1.75h20M11 2v11" stroke="#5f6a71" stroke-width="2"/><path fill="#96480a" d="M11 23.5 6.36 17.02a5.4 5.4 0 1 1 9.28 0Z"/></svg>'

/** The verbs of adding, where all of them stand. */
function addingOf({ ingest, inspect, newUpload, follow, liveAddress }: Verbs) {
  return ingest && inspect && newUpload && follow && liveAddress
    ? { ingest, inspect, newUpload, follow, liveAddress }
    : null
}

/**
 * The whole site over the given verbs, ready to be served or called in-process.
 *
 * @throws Error when the pages are not built.
 */
export async function createSite(verbs: Verbs, options: SiteOptions = {}): Promise<Hono> {
  const dist = options.dist ?? new URL('../../../dist/', import.meta.url)
  const [assets, render, favicon] = await Promise.all([
    loadAssets(new URL('assets/', dist)),
    loadRenderer(new URL('pages/render.js', dist)),
    makeBody(FAVICON, 'image/svg+xml', 11),
  ])
  const log = options.log ?? (() => {})
  const adding = addingOf(verbs)
  const build = verbs.snapshot ? new SnapshotBuild(verbs.snapshot, log) : null
  const building = () => build?.view() ?? null
  const site = new Site({
    render,
    assets,
    cache: new PageCache(options.cacheBytes ?? DEFAULT_CACHE),
    token: randomBytes(24).toString('base64url'),
    canAdd: adding !== null,
    version: async () => `${await verbs.version()} ${building()?.words ?? ''}`,
  })
  const app = new Hono()
  app.use(securityHeaders)
  app.use(onlyOwnHosts(options.hosts ?? []))
  app.get('/assets/:name', (context, next) => {
    const file = assets.files.get(context.req.param('name'))
    return file ? Promise.resolve(sendBody(context, file, { cache: FOREVER })) : next()
  })
  app.get('/favicon.svg', (context) => sendBody(context, favicon, { cache: A_DAY }))
  if (adding) {
    const runs = new Runs(readingOf(adding), () => performance.now(), log)
    app.route('/add', addRoutesOf(site, runs, new Drafts(adding.inspect, log), adding))
  }
  if (build) app.route('/data', dataForms(site, verbs, build))
  addRoutes(app, site, verbs, building)
  app.onError((error, context) => {
    const data = errorData(error)
    // That nothing is loaded yet is a state that passes, and the page says so.
    const isWaiting = asAppError(error).code === 'NO_SNAPSHOT'
    if (data.status >= 500 && !isWaiting) log(`${context.req.method} ${context.req.path} failed`, error)
    return site.error(context, data)
  })
  return app
}
