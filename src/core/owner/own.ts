import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import { type Progress, progressOf } from '../progress.ts'
import { askOwner } from './ask.ts'
import { markUsed, prepareHome } from './home.ts'
import { takeLock } from './lock.ts'
import { type Owner, readOwner, removeOwner, writeOwner } from './owner-file.ts'
import { serveVerbs } from './serve.ts'
import { chooseSocketPath, removeSocket } from './socket-path.ts'
import type { RunVerb, VerbCall } from './verbs.ts'

/** A process that owns a home directory and answers for it. */
export interface Ownership {
  readonly home: string
  /** Runs verbs handed over by other processes from now on. */
  serve(run: RunVerb): Promise<void>
  /** Says where the web server listens, for messages of other commands. */
  announce(address: string): Promise<void>
  /**
   * Stops listening (cancelling what is under way when `abort`), waits for what other processes asked for, runs
   * `closing`, which closes the store, and lets go of the home.
   */
  release(options: { abort: boolean; closing?: () => Promise<void> }): Promise<void>
}

export interface Claim {
  /** Absolute path. */
  readonly home: string
  readonly version: string
  /** The command this process runs: `up`, `ingest`. */
  readonly command: string
}

/**
 * Takes the home directory for this process, or returns null when another one has it.
 * Throws `HOME_NEWER` or `HOME_UNUSABLE`.
 */
export async function claimHome({ home, version, command }: Claim): Promise<Ownership | null> {
  await prepareHome(home, version)
  const lock = takeLock(home)
  if (lock === null) return null
  await markUsed(home, version)
  const last = await readOwner(home)
  if (last?.socket) await removeSocket(home, last.socket)
  const socket = await chooseSocketPath(home)
  let me: Owner = {
    pid: process.pid,
    command,
    version,
    since: new Date().toISOString(),
    socket: null,
    address: null,
  }
  const tell = async (change: Partial<Owner>) => {
    me = { ...me, ...change }
    await writeOwner(home, me)
  }
  await tell({})
  let server: Awaited<ReturnType<typeof serveVerbs>> | null = null
  return {
    home,
    async serve(run) {
      server = await serveVerbs(socket, version, run)
      await tell({ socket })
    },
    announce: (address) => tell({ address }),
    async release({ abort, closing }) {
      try {
        await server?.close({ abort })
        await closing?.()
      } finally {
        await removeSocket(home, socket)
        await removeOwner(home)
        lock.release()
      }
    },
  }
}

/** How long a command waits for an owner that is just starting (it opens the store first) or just stopping. */
const PATIENCE = { milliseconds: 20_000, pause: 100 }

/**
 * Runs a verb where the home's owner is: `ownAndRun` when nobody owns it and this process took it, else over the
 * owner's socket. Tries again while an owner starts or stops. Throws `HOME_IN_USE` naming the owner after a while.
 */
export async function runAtOwner<T>(
  claim: Claim,
  request: { readonly verb: string; readonly input: unknown; readonly cwd: string },
  call: VerbCall,
  ownAndRun: (ownership: Ownership) => Promise<T>,
): Promise<T | unknown> {
  const deadline = performance.now() + PATIENCE.milliseconds
  for (;;) {
    const ownership = await claimHome(claim)
    if (ownership !== null) return ownAndRun(ownership)
    const owner = await readOwner(claim.home)
    if (owner?.socket) {
      const reply = await askOwner(owner.socket, { ...request, version: claim.version }, call)
      if (reply.answered) return reply.result
    }
    call.signal.throwIfAborted()
    call.progress(waitingFor(owner))
    if (performance.now() > deadline) throw inUse(claim.home, owner)
    await sleep(PATIENCE.pause)
  }
}

/** Said at once: an owner that opens its store, or stops, does not answer for a while. */
function waitingFor(owner: Owner | null): Progress {
  const who = owner ? `plumbline ${owner.command} in process ${owner.pid}` : 'the process that has the home'
  return progressOf(`waiting for ${who}`, 0, null)
}

/** The error for a home that another process keeps: who, since when, and what to do. */
export function inUse(home: string, owner: Owner | null): AppError {
  const who = owner
    ? `process ${owner.pid} (plumbline ${owner.command}, since ${owner.since})`
    : 'another process'
  return new AppError('HOME_IN_USE', `${home} is in use by ${who}`, {
    remedy: owner?.address
      ? `it serves at ${owner.address}; stop it with kill ${owner.pid}, or set PLUMBLINE_HOME to another directory`
      : 'wait until it ends, or set PLUMBLINE_HOME to another directory',
  })
}
