import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { fixtureVerbs } from '../../src/web/fixtures/verbs.ts'
import { createSite } from '../../src/web/index.ts'
import { ensureBuilt } from './built-site.ts'

/** The site over invented pages on a free loopback port. */
export interface ServedSite {
  readonly address: string
  close(): Promise<void>
}

export async function serveSite(): Promise<ServedSite> {
  await ensureBuilt()
  const app = await createSite(fixtureVerbs())
  const server = createAdaptorServer({ fetch: app.fetch, hostname: '127.0.0.1' })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
