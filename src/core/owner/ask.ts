import { connect, type Socket } from 'node:net'
import { AppError } from '../errors.ts'
import { Answer, messagesOf, type Request, send } from './protocol.ts'
import type { VerbCall } from './verbs.ts'

/**
 * Hands a verb to the owner that listens on `path` and resolves with its result; with `{ answered: false }` when nobody
 * listens (any more), so that the caller can try to become the owner itself. Throws the owner's error as it was, and
 * `CANCELLED` when the signal aborts.
 */
export async function askOwner(
  path: string,
  request: Request,
  call: VerbCall,
): Promise<{ answered: true; result: unknown } | { answered: false }> {
  const socket = await open(path)
  if (socket === null) return { answered: false }
  const cancel = () => send(socket, { cancel: true })
  call.signal.addEventListener('abort', cancel, { once: true })
  try {
    send(socket, request)
    if (call.signal.aborted) cancel()
    for await (const message of messagesOf(socket)) {
      const answer = Answer.parse(message)
      if (answer.event === 'progress') call.progress(answer.progress)
      else if (answer.event === 'result') return { answered: true, result: answer.result }
      else
        throw new AppError(
          answer.code,
          answer.message,
          answer.remedy === null ? {} : { remedy: answer.remedy },
        )
    }
    throw ownerGone()
  } catch (thrown) {
    throw isHangUp(thrown) ? ownerGone(thrown) : thrown
  } finally {
    call.signal.removeEventListener('abort', cancel)
    socket.destroy()
  }
}

function ownerGone(cause?: unknown): AppError {
  return new AppError(
    'HOME_IN_USE',
    'the Plumbline that owns the home directory stopped before it answered',
    {
      cause,
      remedy: 'run the command again; what was acknowledged is kept',
    },
  )
}

/** A killed process leaves its connections broken, or ended, as it happens. */
const isHangUp = (thrown: unknown) =>
  ['ECONNRESET', 'EPIPE'].includes((thrown as NodeJS.ErrnoException).code ?? '')

function open(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path })
    socket.once('connect', () => {
      socket.removeAllListeners('error')
      resolve(socket)
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null)
      else
        reject(
          new AppError('HOME_IN_USE', `cannot talk to the owner of the home directory: ${error.message}`, {
            cause: error,
          }),
        )
    })
  })
}
