// Makes node_modules what package-lock.json says, with sizes stated first and progress while it runs.
// Plain JavaScript: it must run under any Node >= 20, before anything is installed.
import { spawn } from 'node:child_process'
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { root } from './node24.mjs'
import { whyUnsupported } from './platform.mjs'
import { compareTree, thisPlatform, versionOnDisk } from './tree.mjs'

/** Measured on linux-x64 from an empty npm cache; other platforms differ by the size of their two big packages. */
const SIZES = {
  run: { download: 290, disk: 820 },
  all: { download: 350, disk: 990 },
}
const MEGABYTE = 1_000_000

/**
 * Installs what is missing and nothing when nothing is. `dev: false` leaves out the tools that only checks and
 * tests need; a tree that already holds them keeps them. Reaches the npm registry only.
 * Throws with what to do when this machine cannot run the project, and when npm fails.
 */
export async function ensureInstalled({ dev }) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const reason = whyUnsupported(lock, thisPlatform(), Number(process.versions.node.split('.')[0]))
  if (reason !== null) throw new Error(reason)
  const before = compareTree(root, { dev })
  if (before.isComplete) {
    linkCommand()
    return
  }
  const withTools = dev || versionOnDisk(root, 'node_modules/vitest') !== null
  const wanted = withTools === dev ? before : compareTree(root, { dev: withTools })
  console.log(describeDifference(before))
  const sizes = withTools ? SIZES.all : SIZES.run
  console.log(
    `Installing ${wanted.entries.length} packages from the npm registry: about ${sizes.download} MB to download, ` +
      `about ${sizes.disk} MB on disk.\nThe embedded database and the Node that runs it are most of it; ` +
      'nothing is downloaded again until package-lock.json changes.',
  )
  const code = await runNpm(
    ['ci', withTools ? '--include=dev' : '--omit=dev', '--include=optional'],
    progressOf(wanted.entries, sizes.disk),
  )
  if (code !== 0) afterFailure(code, dev)
  const after = compareTree(root, { dev })
  if (after.missing.length + after.different.length > 0)
    throw new Error(
      `npm finished, but ${describeDifference(after)}\nRemove node_modules and run the command again; ` +
        'if that does not help, try another npm (npm install -g npm).',
    )
  linkCommand()
}

/** An installation that failed over a tree that is complete all the same is used as it is; anything else is an error. */
function afterFailure(code, dev) {
  const now = compareTree(root, { dev })
  if (now.missing.length + now.different.length === 0) {
    console.warn('npm failed, but every package stands with its version; going on with what is there.')
    return
  }
  throw new Error(
    `npm ci failed (exit code ${code}); its message stands above.\n` +
      "Check the connection to the npm registry (npm ping) and the room on the disk, then run the command again: it continues from npm's cache.",
  )
}

/** What differs, in a sentence a person can act on. */
export function describeDifference({ entries, missing, different, wasInterrupted }) {
  const some = (list, show) => `${list.slice(0, 3).map(show).join(', ')}${list.length > 3 ? ', ...' : ''}`
  if (entries.length > 0 && missing.length === entries.length) return 'Nothing is installed yet.'
  const parts = []
  if (missing.length > 0) parts.push(`${missing.length} missing (${some(missing, (entry) => entry.name)})`)
  if (different.length > 0)
    parts.push(
      `${different.length} of another version (${some(different, (entry) => `${entry.name} ${entry.found}, wanted ${entry.version}`)})`,
    )
  if (parts.length === 0 && wasInterrupted) return 'An installation was interrupted.'
  return `node_modules differs from package-lock.json: ${parts.join('; ')}.`
}

/** npm by the path npm itself gave, else the first on the path that is not inside node_modules. */
function findNpm() {
  const outside = (path) => path && !path.startsWith(`${root}node_modules${sep}`)
  const folders = (process.env.PATH ?? '').split(delimiter).filter(outside)
  const find = (name) => folders.map((folder) => join(folder, name)).find(isProgram)
  const script = process.env.npm_execpath
  if (script && /\.c?js$/.test(script) && isFile(script)) {
    const told = process.env.npm_node_execpath
    const node = outside(told) && isProgram(told) ? told : (find('node') ?? process.execPath)
    return [node, script]
  }
  const npm = find('npm')
  if (!npm)
    throw new Error(
      'npm is not on the path. Install Node with npm from https://nodejs.org and run this again.',
    )
  return [npm]
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false // not there or not to be run: the next place is tried
  }
}

function isFile(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function runNpm(args, progress) {
  const [command, ...first] = findNpm()
  const quiet = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
    '--no-progress',
  ]
  const child = spawn(command, [...first, ...args, ...quiet], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = (signal) => child.kill(signal)
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const timer = setInterval(progress.show, progress.every)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(timer)
      process.off('SIGINT', stop).off('SIGTERM', stop)
      if (code === 0) progress.finish()
      resolve(code ?? 1)
    })
  })
}

/** Shows packages present of total and megabytes on disk of the expected total: one line on a terminal, else some lines. */
function progressOf(entries, expectedMegabytes) {
  const isTerminal = process.stdout.isTTY === true
  const settled = new Map()
  const started = performance.now()
  let lastLine = ''
  const measure = () => {
    let present = 0
    let bytes = 0
    for (const entry of entries) {
      const known = settled.get(entry.place)
      if (known?.isSettled) {
        present += 1
        bytes += known.bytes
        continue
      }
      if (versionOnDisk(root, entry.place) === null) continue
      present += 1
      const size = folderBytes(join(root, entry.place))
      settled.set(entry.place, { bytes: size, isSettled: known?.bytes === size })
      bytes += size
    }
    return { present, megabytes: Math.round(bytes / MEGABYTE) }
  }
  const line = ({ present, megabytes }) => {
    const seconds = Math.round((performance.now() - started) / 1000)
    return `  ${present} of ${entries.length} packages, ${megabytes} of about ${expectedMegabytes} MB on disk, ${seconds} s`
  }
  return {
    every: isTerminal ? 500 : 5000,
    show() {
      const text = line(measure())
      if (isTerminal) process.stdout.write(`\r${text}\u001b[K`)
      else if (text !== lastLine) console.log(text)
      lastLine = text
    },
    finish() {
      settled.clear()
      process.stdout.write(`${isTerminal ? '\r\u001b[K' : ''}${line(measure())}\nInstalled.\n`)
    },
  }
}

function folderBytes(folder) {
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: false })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') bytes += folderBytes(path)
    } else bytes += lstatSync(path, { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes
}

/** Lets `npx plumbline` and scripts find this checkout's own command without asking the registry. */
export function linkCommand() {
  const folder = join(root, 'node_modules/.bin')
  const link = join(folder, 'plumbline')
  const target = '../../bin/plumbline.mjs'
  const stands = lstatSync(link, { throwIfNoEntry: false })
  if (stands?.isSymbolicLink() && readlinkSync(link) === target) return
  mkdirSync(folder, { recursive: true })
  rmSync(link, { force: true })
  symlinkSync(target, link)
}
