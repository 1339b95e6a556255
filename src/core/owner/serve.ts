import { chmod } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { AppError, asAppError } from '../errors.ts'
import { Cancel, messagesOf, Request, send } from './protocol.ts'
import type { RunVerb } from './verbs.ts'

/** The owner's listening side. */
export interface VerbServer {
  /** Takes no more requests and resolves when those under way have ended; `abort` cancels them first. */
  close(options: { abort: boolean }): Promise<void>
}

/**
 * Listens on the unix socket at `path` (mode 0600) and runs the verbs that other processes hand over.
 * `version` must be the caller's as well: two builds may read the same input differently.
 */
export async function serveVerbs(path: string, version: string, run: RunVerb): Promise<VerbServer> {
  const stop = new AbortController()
  const underWay = new Set<Promise<void>>()
  const silent = new Set<Socket>()
  const server = createServer((socket) => {
    silent.add(socket)
    const work = answer(socket, version, run, stop.signal, () => silent.delete(socket)).finally(() => {
      underWay.delete(work)
      silent.delete(socket)
    })
    underWay.add(work)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ path }, resolve)
  }).catch((cause) => {
    throw new AppError('HOME_UNUSABLE', `cannot listen on ${path}: ${(cause as Error).message}`, {
      cause,
      remedy: 'put the home directory on a file system that supports unix sockets',
    })
  })
  await chmod(path, 0o600)
  return {
    async close({ abort }) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of silent) socket.destroy() // connected, but asked for nothing
      if (abort) stop.abort()
      await Promise.all([...underWay])
      await closed
    },
  }
}

/** One connection: one request, its progress, its result or error. Never throws: what goes wrong is answered. */
async function answer(
  socket: Socket,
  version: string,
  run: RunVerb,
  stopped: AbortSignal,
  onRequest: () => void,
): Promise<void> {
  const gone = new AbortController()
  socket.on('error', () => gone.abort()) // the caller was killed: nobody is left to tell
  socket.on('close', () => gone.abort())
  const messages = messagesOf(socket)
  try {
    const first = Request.safeParse((await messages.next()).value)
    onRequest()
    if (!first.success) throw new AppError('INVALID_INPUT', 'the first line is not a request')
    const request = first.data
    if (request.version !== version)
      throw new AppError(
        'HOME_IN_USE',
        `the owner runs Plumbline ${version}, this command is ${request.version}`,
        {
          remedy: 'stop the running Plumbline and start it again',
        },
      )
    watchForCancel(messages, gone)
    const result = await run(request.verb, request.input, {
      signal: AbortSignal.any([gone.signal, stopped]),
      progress: (progress) => {
        // A slow reader misses some progress; it never misses the result.
        if (!socket.writableNeedDrain) send(socket, { event: 'progress', progress })
      },
    })
    send(socket, { event: 'result', result: result ?? null })
  } catch (thrown) {
    const { code, message, remedy } = asAppError(thrown)
    send(socket, { event: 'error', code, message, remedy })
  } finally {
    await hangUp(socket)
  }
}

/** Reads on beside the running verb: a cancel message or the caller's hanging up stops it. */
function watchForCancel(messages: AsyncGenerator<unknown>, gone: AbortController): void {
  const watch = async () => {
    for await (const message of messages) if (Cancel.safeParse(message).success) gone.abort()
    gone.abort()
  }
  watch().catch(() => gone.abort()) // the connection broke, which is a hanging up
}

/** Milliseconds a caller gets to take its last line before the connection is cut. */
const FAREWELL = 2000

function hangUp(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) return resolve()
    const cut = setTimeout(() => socket.destroy(), FAREWELL)
    socket.once('close', () => {
      clearTimeout(cut)
      resolve()
    })
    socket.end()
    socket.resume()
  })
}
