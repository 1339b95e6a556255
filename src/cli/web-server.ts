import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { AppError } from '../core/errors.ts'
import { createSite } from '../web/index.ts'
import type { Session } from './session.ts'

/** The pages' server while it listens. */
export interface RunningServer {
  /** `http://127.0.0.1:4400` */
  readonly address: string
  /** Takes no more connections; resolves when the requests under way have ended. */
  close(): Promise<void>
  /** Ends what is still under way. */
  cut(): void
}

const LOOPBACK = '127.0.0.1'

/** Serves the pages of a session on loopback. Throws `INVALID_INPUT` when the port is taken or may not be used. */
export async function startServer(
  session: Session,
  options: {
    readonly port: number
    readonly hosts: readonly string[]
    readonly log: (message: string) => void
  },
): Promise<RunningServer> {
  const site = await createSite(session.verbs, {
    hosts: options.hosts,
    log: (message, error) =>
      options.log(`${message}: ${error instanceof Error ? error.stack : String(error)}`),
  })
  const server = createAdaptorServer({ fetch: site.fetch, hostname: LOOPBACK })
  server.listen(options.port, LOOPBACK)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw portError(cause as NodeJS.ErrnoException, options.port)
  }
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${LOOPBACK}:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
    cut: () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    },
  }
}

function portError(cause: NodeJS.ErrnoException, port: number): AppError {
  const reasons: Record<string, string> = {
    EADDRINUSE: 'is taken by another program',
    EACCES: 'may not be used by you',
  }
  const reason = reasons[cause.code ?? '']
  if (!reason) return new AppError('INTERNAL', `cannot listen on port ${port}: ${cause.message}`, { cause })
  return new AppError('INVALID_INPUT', `port ${port} ${reason}`, {
    cause,
    remedy: 'choose another one: --port N, or PORT=N',
  })
}
