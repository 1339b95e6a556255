import type { StatsFs } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'
import { describeDifference } from '../../../setup/install.mjs'
import { root } from '../../../setup/node24.mjs'
import { compareTree } from '../../../setup/tree.mjs'
import { asAppError } from '../../core/errors.ts'
import { HOME_FORMAT, readFormat, readOwner, takeLock } from '../../core/owner/index.ts'
import { formatCounted } from '../../method/index.ts'
import type { Command, CommandCall } from '../command.ts'
import { EXIT_CODES } from '../exit-codes.ts'
import type { DoctorCheck } from '../schemas/doctor.ts'

const NEEDED_NODE = 24
/** Below this a snapshot of a large market may not fit beside the last ones. Chosen. */
const WANTED_MEGABYTES = 1024

/** `plumbline doctor` */
export const doctor: Command = {
  name: 'doctor',
  summary: 'check this installation and its home directory, and say what to do',
  positionals: [],
  options: {},
  details: `
Looks at the Node that runs it, at node_modules beside package-lock.json, at the home directory, its lock and its
store, at the snapshot in use and at the free space. Changes nothing. Ends with 7 when something needs doing.`,
  async run(call) {
    const checks = await examine(call)
    const { terminal, options, version, environment } = call
    if (options.json === true) terminal.out(JSON.stringify({ version, home: environment.home, checks }))
    else printChecks(checks, call)
    return checks.some((check) => check.status === 'problem') ? EXIT_CODES.MISMATCH : 0
  },
}

const ok = (name: string, finding: string): DoctorCheck => ({ name, status: 'ok', finding, remedy: null })

async function examine(call: CommandCall): Promise<DoctorCheck[]> {
  const first = [checkRuntime(), checkInstallation(), await checkHome(call), await checkSpace(call)]
  const canOpen =
    first.every(({ status }) => status !== 'problem') &&
    (await readFormat(call.environment.home, call.version)) !== null
  return canOpen ? [...first, ...(await checkStore(call))] : first
}

/** Asks the store, here or at the owner: does it open, and is there a snapshot to speak of? */
async function checkStore(call: CommandCall): Promise<DoctorCheck[]> {
  try {
    // Loaded only now: where packages are missing, the checks before this one still speak.
    const { callVerb } = await import('../at-owner.ts')
    const { snapshots } = await callVerb(call, 'health', {})
    const [current] = snapshots
    const { marketUrl } = call.environment
    const where = marketUrl === null ? '' : `, a ClickHouse server at ${new URL(marketUrl).host}`
    const store = ok('store', `opens${where}, ${formatCounted(snapshots.length, 'snapshot')} kept`)
    if (current)
      return [
        store,
        ok(
          'snapshot',
          `${current.id}, built ${current.builtAt}, ${formatCounted(current.postings, 'posting')}`,
        ),
      ]
    const remedy = 'run npm start for the demo market, or plumbline ingest FILE for your own postings'
    return [
      store,
      { name: 'snapshot', status: 'warning', finding: 'none is built, so no page has a figure', remedy },
    ]
  } catch (thrown) {
    const { message, remedy } = asAppError(thrown)
    return [
      {
        name: 'store',
        status: 'problem',
        finding: message,
        remedy: remedy ?? 'run it again; if it stays, move the home directory away and start anew',
      },
    ]
  }
}

function checkRuntime(): DoctorCheck {
  const finding = `Node ${process.versions.node} on ${process.platform}-${process.arch}`
  return Number(process.versions.node.split('.')[0]) >= NEEDED_NODE
    ? ok('runtime', finding)
    : { name: 'runtime', status: 'problem', finding, remedy: `install Node ${NEEDED_NODE} or newer` }
}

function checkInstallation(): DoctorCheck {
  const tree = compareTree(root, { dev: false })
  if (tree.isComplete)
    return ok('installation', `${tree.entries.length} packages as package-lock.json has them`)
  return { name: 'installation', status: 'problem', finding: describeDifference(tree), remedy: 'run npm ci' }
}

async function checkHome({ environment, version }: CommandCall): Promise<DoctorCheck> {
  const { home } = environment
  try {
    const format = await readFormat(home, version)
    if (format === null)
      return ok('home', `${home} is not made yet; the first command that needs it makes it`)
    return ok('home', `${home}, format ${format} of ${HOME_FORMAT}; ${await userOf(home)}`)
  } catch (thrown) {
    const { message, remedy } = asAppError(thrown)
    return { name: 'home', status: 'problem', finding: message, remedy }
  }
}

/** Who uses a home. The lock alone says whether somebody does; the owner's file outlives a process that was killed. */
async function userOf(home: string): Promise<string> {
  const lock = takeLock(home)
  lock?.release()
  const owner = await readOwner(home)
  if (lock !== null)
    return owner === null
      ? 'nobody uses it'
      : `nobody uses it; process ${owner.pid} (plumbline ${owner.command}) ended without a word, what it acknowledged is kept`
  if (owner === null) return 'another process is just taking it'
  const serving = owner.address === null ? '' : `, serving at ${owner.address}`
  return `in use by process ${owner.pid} (plumbline ${owner.command}${serving})`
}

async function checkSpace({ environment }: CommandCall): Promise<DoctorCheck> {
  const { bavail, bsize } = await nearestFolder(environment.home)
  const megabytes = Math.floor((bavail * bsize) / 1_000_000)
  const finding = `${megabytes.toLocaleString('en')} MB free for ${environment.home}`
  return megabytes >= WANTED_MEGABYTES
    ? ok('space', finding)
    : { name: 'space', status: 'problem', finding, remedy: `make room: ${WANTED_MEGABYTES} MB are wanted` }
}

/** Space of the file system of the folder, or of the nearest one above that stands. */
async function nearestFolder(folder: string): Promise<StatsFs> {
  return statfs(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || dirname(folder) === folder) throw error
    return nearestFolder(dirname(folder))
  })
}

function printChecks(checks: readonly DoctorCheck[], { terminal }: CommandCall): void {
  const { colour } = terminal
  const width = Math.max(...checks.map(({ name }) => name.length))
  const marks = {
    ok: colour.good('ok     '),
    warning: colour.accent('look   '),
    problem: colour.bad('problem'),
  }
  for (const { name, status, finding, remedy } of checks) {
    terminal.out(`${marks[status]}  ${name.padEnd(width)}  ${finding}`)
    if (remedy !== null) terminal.out(`${' '.repeat(9 + width)}  ${colour.dim('what to do:')} ${remedy}`)
  }
}
