// Finds a Node that can run the project (>= 24): the running one, else the platform package from npm.
// Plain JavaScript: it must run under any Node >= 20, before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { watchParent } from './parent.mjs'

/** The project's folder, with a trailing slash. */
export const root = fileURLToPath(new URL('../', import.meta.url))

const NEEDED = 24

/** True when the running Node can run the project itself. */
export const isRunningNodeEnough = () => Number(process.versions.node.split('.')[0]) >= NEEDED

/**
 * Path of a Node >= 24: the running one or the platform package in node_modules.
 * Throws when neither is there, saying what to install.
 */
export function findNode() {
  if (isRunningNodeEnough()) return process.execPath
  const packaged = `${root}node_modules/node-${process.platform}-${process.arch}/bin/node`
  if (existsSync(packaged)) return packaged
  throw new Error(
    `Plumbline needs Node ${NEEDED} or newer; this is ${process.version}, and there is no packaged Node for ${process.platform}-${process.arch}.\n` +
      `Install Node ${NEEDED} from https://nodejs.org (on Windows, inside WSL2) and run the command again.`,
  )
}

/**
 * Runs a script of the project under Node 24 with inherited input and output.
 * Resolves with its exit code; a signal ends it with 128 + the signal's number by convention.
 * Ctrl-C and termination, also of the npm that started this, reach the child, so that it can close its store. A `tethered` child also learns when this
 * process is gone without a word (kill -9).
 */
export function runNode(args, options = {}) {
  const node = findNode()
  const child = spawn(node, args, {
    stdio: ['inherit', 'inherit', 'inherit', ...(options.tethered ? ['ipc'] : [])],
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, ...options.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  watchParent(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}
