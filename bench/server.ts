/** Starts the program as a user does, in a process of its own, and stops it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(import.meta.dirname, '..')
export const MAIN = join(ROOT, 'src/cli/main.ts')

export interface Server {
  readonly address: string
  /** Highest resident memory so far, in bytes; null where the system does not tell. */
  peakMemory(): number | null
  /** Processor time of its own so far, all threads, in milliseconds; null where the system does not tell. */
  processorTime(): number | null
  stop(): Promise<void>
}

/** `plumbline up` on a home and a free port; resolves when it says where it serves. Throws when it ends before. */
export async function startServer(home: string): Promise<Server> {
  const child = spawn(process.execPath, [MAIN, 'up', '--port', '0', '--json'], {
    env: { ...process.env, PLUMBLINE_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors: string[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString('utf8')))
  const line = await firstLine(child)
  if (line === null) throw new Error(`plumbline up ended without serving: ${errors.join('').slice(-2000)}`)
  return {
    address: String(JSON.parse(line).address),
    peakMemory: () => peakOf(child),
    processorTime: () => processorTimeOf(child),
    async stop() {
      if (child.exitCode !== null) return
      child.kill('SIGINT')
      await once(child, 'exit')
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string | null> {
  if (!child.stdout) return null
  for await (const line of createInterface({ input: child.stdout })) return line
  return null
}

function peakOf(child: ChildProcess): number | null {
  if (process.platform !== 'linux') return null
  const told = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
  return told === undefined ? null : Number(told) * 1024
}

/** Linux counts in hundredths of a second. */
function processorTimeOf(child: ChildProcess): number | null {
  if (process.platform !== 'linux') return null
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
  // The name of the program, in brackets, may hold blanks; user and system time are the 12th and 13th after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
