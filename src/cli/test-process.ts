import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { processVariables } from './environment.ts'

/** How a command ended, and what it printed. */
export interface Ended {
  readonly out: string
  readonly err: string
  readonly code: number | null
}

const running = new Set<ChildProcess>()

/** Ends what a test left running, a command it gave up waiting for included. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

const MAIN = new URL('./main.ts', import.meta.url).pathname

/** This process's environment without wishes for colour: Node warns of two that contradict each other. */
export function uncoloured(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...rest } = processVariables()
  return rest
}

/** Starts the command line in a process of its own, with the given home directory. For tests. */
export function start(
  home: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...uncoloured(), PLUMBLINE_HOME: home, PORT: '0', ...variables },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** What a started command printed until it ended, and its exit code (null when a signal ended it). */
async function ended(child: ChildProcess): Promise<Ended> {
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new Error('the command was started without its streams')
  const [out, err, [code]] = await Promise.all([text(stdout), text(stderr), once(child, 'exit')])
  return { out, err, code }
}

/** Runs a command to its end, with what it reads on standard input. */
export function plumbline(
  home: string,
  args: readonly string[],
  { variables = {}, input = '' }: { variables?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<Ended> {
  const child = start(home, args, variables)
  child.stdin?.end(input)
  return ended(child)
}

/** The first line of a started command's output, parsed as JSON: `up --json` prints it once it serves. */
export async function firstLine(child: ChildProcess): Promise<unknown> {
  let seen = ''
  for await (const chunk of child.stdout ?? []) {
    seen += String(chunk)
    if (seen.includes('\n')) return JSON.parse(seen.slice(0, seen.indexOf('\n')))
  }
  throw new Error(`the command ended before its first line: ${seen}`)
}
