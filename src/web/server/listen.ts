import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { AppError } from '../../core/errors.ts'

export interface ListenOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Interface; the loopback one when not said. */
  readonly hostname?: string
}

/** A running server. */
export interface Listening {
  readonly port: number
  /** Address to open in a browser. */
  readonly url: string
  /** Stops taking requests, lets running ones end (five seconds at most) and frees the port. */
  close(): Promise<void>
}

const PATIENCE_MS = 5000

/**
 * Serves an app over HTTP.
 *
 * @throws AppError `INVALID_INPUT` when the port is taken or not allowed, with what to do.
 */
export function listen(app: Hono, options: ListenOptions): Promise<Listening> {
  const hostname = options.hostname ?? '127.0.0.1'
  return new Promise((resolve, reject) => {
    // The adapter makes a plain HTTP server when given no other; its type leaves HTTP/2 open.
    const server = serve({ fetch: app.fetch, port: options.port, hostname }, ({ port }) => {
      const shown = hostname.includes(':') ? `[${hostname}]` : hostname
      resolve({ port, url: `http://${shown}:${port}/`, close: () => close(server) })
    }) as Server
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        new AppError(
          'INVALID_INPUT',
          `cannot listen on ${hostname}:${options.port} (${cause.code ?? cause.message})`,
          {
            cause,
            remedy:
              cause.code === 'EADDRINUSE'
                ? 'Choose another with --port, or stop what uses it.'
                : 'Choose another with --port.',
          },
        ),
      )
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}
