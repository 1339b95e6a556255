import { setTimeout as sleep } from 'node:timers/promises'
import { REFRESH_INTERVALS } from '../../core/crawl/due.ts'
import { claimHome, inUse, type Ownership, readOwner } from '../../core/owner/index.ts'
import { claimOf } from '../at-owner.ts'
import type { Command, CommandCall } from '../command.ts'
import { choiceFrom, numberFrom } from '../option-values.ts'
import { PRIVATE_OPTION } from '../private-addresses.ts'
import { keepRefreshing } from '../refresh-loop.ts'
import { openSession, type Session } from '../session.ts'
import { createProgressLine } from '../terminal/progress-line.ts'
import type { RunningServer } from '../web-server.ts'

/** How long a request under way may take to end after Ctrl-C. */
const GRACE = 3000

/** `plumbline up` */
export const up: Command = {
  name: 'up',
  summary: 'start the pages on this machine and print their address',
  positionals: [],
  options: {
    port: { value: 'N', help: 'port to listen on; else PORT, else 4400; 0 takes a free one' },
    'no-demo': { help: 'leave an empty home directory empty' },
    refresh: {
      value: 'WHEN',
      help: 'read followed sources daily (when left out), hourly or off; else PLUMBLINE_REFRESH',
    },
    ...PRIVATE_OPTION,
  },
  details: `
Opens the store, loads the demo market into an empty home directory and serves the pages on 127.0.0.1 until Ctrl-C.
While it runs, every other command on the same home directory is handed to it. Nothing leaves the machine, unless a
person follows a live source (plumbline source add): then that source is read once a day, or as --refresh says.

  plumbline up --port 8080`,
  async run(call) {
    const claim = claimOf(call, 'up')
    const ownership = await claimHome(claim)
    if (ownership === null) throw inUse(claim.home, await readOwner(claim.home))
    await serveUntilStopped(ownership, call)
    return 0
  },
}

async function serveUntilStopped(ownership: Ownership, call: CommandCall): Promise<void> {
  const { environment, options, terminal, signal } = call
  const closing: (() => Promise<void>)[] = []
  try {
    const session = await openSession(ownership.home, call)
    closing.unshift(() => session.close())
    await ownership.serve(session.run)
    const { startServer } = await import('../web-server.ts')
    const server = await startServer(session, {
      port: numberFrom(options, 'port', { least: 0, most: 65_535 }) ?? environment.port,
      hosts: environment.hosts,
      log: (message) => terminal.err(message),
    })
    closing.unshift(() => stopServer(server))
    // After the port is ours: a taken one is said at once, not after the demo market is loaded.
    await prepare(session, call, options['no-demo'] !== true)
    await ownership.announce(server.address)
    if (options.json === true)
      terminal.out(JSON.stringify({ address: server.address, home: ownership.home, pid: process.pid }))
    else
      terminal.out(
        `\nPlumbline serves at ${terminal.colour.bold(server.address)}\n${terminal.colour.dim('Ctrl-C stops it.')}`,
      )
    const refreshing = keepRefreshing(session, {
      every: choiceFrom(options, 'refresh', REFRESH_INTERVALS) ?? environment.refresh,
      signal,
      log: (message) => terminal.err(message),
    })
    await aborted(signal)
    await refreshing
    if (options.json !== true) terminal.err('Stopping ...')
  } finally {
    await ownership.release({
      abort: true,
      closing: async () => {
        for (const close of closing) await close()
      },
    })
  }
}

async function prepare(
  session: Session,
  { terminal, signal }: CommandCall,
  isDemoWanted: boolean,
): Promise<void> {
  const line = createProgressLine(terminal, () => performance.now())
  await session.verbs.prepare({ isDemoWanted }, { progress: line.show, signal }).finally(line.end)
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })

async function stopServer(server: RunningServer): Promise<void> {
  const closed = server.close()
  const cut = new AbortController()
  await Promise.race([closed, sleep(GRACE, undefined, { signal: cut.signal }).catch(() => {})])
  cut.abort()
  server.cut()
  await closed
}
