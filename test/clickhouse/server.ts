import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A ClickHouse server on a port of loopback, with a directory of its own. */
export interface ClickHouseServer {
  readonly url: string
  stop(): Promise<void>
}

/** Folder of the embedded engine's library for this machine, null where npm installed none. */
function libraryFolder(): string | null {
  const suffix = process.platform === 'linux' ? '-gnu' : ''
  try {
    return dirname(
      createRequire(import.meta.url).resolve(`@chdb/lib-${process.platform}-${process.arch}${suffix}`),
    )
  } catch {
    return null
  }
}

/** Why no server can be started here, null when one can: it takes python3 and the engine's library. */
export function whyNoServer(): string | null {
  if (libraryFolder() === null) return 'the embedded engine has no library here'
  const probe = spawnSync('python3', ['-c', 'import ctypes, threading'], { stdio: 'ignore' })
  return probe.status === 0 ? null : 'there is no python3'
}

/** How long the engine may take to answer its first request. */
const START = { milliseconds: 60_000, pause: 50 }

/** Starts a server; it ends with `stop`, and by itself with this process. Throws when it does not answer. */
export async function startClickHouse(): Promise<ClickHouseServer> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-clickhouse-'))
  const config = join(folder, 'config.xml')
  const port = await freePort()
  writeFileSync(
    config,
    `<clickhouse><http_port>${port}</http_port><listen_host>127.0.0.1</listen_host></clickhouse>\n`,
  )
  const child = spawn(
    'python3',
    [
      join(import.meta.dirname, 'listen.py'),
      join(libraryFolder() ?? '', 'libchdb.so'),
      config,
      join(folder, 'data'),
    ],
    { stdio: ['pipe', 'ignore', 'pipe'] },
  )
  const ended = once(child, 'exit')
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-2000)
  })
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  const deadline = performance.now() + START.milliseconds
  while (!(await answers(url))) {
    if (child.exitCode === null && performance.now() < deadline) await sleep(START.pause)
    else {
      await stop()
      throw new Error(`no ClickHouse server on port ${port}: ${said.trim() || 'it did not answer'}`)
    }
  }
  return { url, stop }
}

/** Whether something answers at the address; a refused connection is the one thing that means "not yet". */
async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/ping`)).ok
  } catch (thrown) {
    const { code } = ((thrown as Error).cause ?? {}) as NodeJS.ErrnoException
    if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return false
    throw thrown
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject()))
    })
  })
}
