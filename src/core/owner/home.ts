import { randomUUID } from 'node:crypto'
import { access, chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'

/** Layout of a home directory; raised when an older program could no longer use it. */
export const HOME_FORMAT = 1

const HomeFile = z.object({
  format: z.number().int().positive(),
  /** Version of the program that made the home. */
  writtenBy: z.string(),
  /** The newest version that has owned it since; none in a home that only its maker owned. */
  usedBy: z.string().optional(),
})

/** Names the program gives to things in a home; a folder that holds only these may become one. */
const OWN_NAMES = /^(?:home\.json|owner\.json|lock|socket|market|uploads|fixes)(?:[.-].*)?$/

/**
 * Makes `home` a directory this program may use: creates it (readable by its owner alone), and refuses one that a
 * newer program wrote or that holds somebody else's files. Safe to call by any number of processes at once.
 */
export async function prepareHome(home: string, version: string): Promise<void> {
  try {
    await makeFolder(home)
    const format = await readFormat(home, version)
    if (format === null) {
      const foreign = (await readdir(home)).filter((name) => !OWN_NAMES.test(name)).sort()
      if (foreign.length > 0)
        throw new AppError(
          'HOME_UNUSABLE',
          `${home} is no home directory: it holds ${foreign.slice(0, 3).join(', ')}`,
          {
            remedy: 'set PLUMBLINE_HOME to a directory of its own, or to one that does not exist yet',
          },
        )
    }
    await chmod(home, 0o700)
    if (format === null)
      await writeAtomically(join(home, 'home.json'), { format: HOME_FORMAT, writtenBy: version })
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('HOME_UNUSABLE', `cannot use ${home} as home directory: ${(cause as Error).message}`, {
      cause,
      remedy: 'set PLUMBLINE_HOME to a directory you may write to',
    })
  }
}

/** Makes a folder and those above it. Node's own way never ends where the system makes none, as under /proc. */
async function makeFolder(path: string): Promise<void> {
  const parent = dirname(path)
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || (await isThere(parent))) throw cause
    await makeFolder(parent)
    await mkdir(path, { mode: 0o700 })
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/**
 * Says in the home that this version has owned it, so that an older one, which would take what this one keeps for
 * damaged, leaves it alone. Written by the holder of the lock only.
 */
export async function markUsed(home: string, version: string): Promise<void> {
  const path = join(home, 'home.json')
  const { writtenBy, usedBy, format } = HomeFile.parse(parseJson(await readFile(path, 'utf8')))
  if (compareVersions(version, usedBy ?? writtenBy) > 0)
    await writeAtomically(path, { format, writtenBy, usedBy: version })
}

/** Below 0 when one version comes before another, 0 when they are the same; what is no number counts as 0. */
function compareVersions(one: string, other: string): number {
  const parts = (version: string) => version.split(/[.+-]/, 3).map((part) => Number(part) || 0)
  const [a, b] = [parts(one), parts(other)]
  const at = [0, 1, 2].find((place) => (a[place] ?? 0) !== (b[place] ?? 0))
  return at === undefined ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** Version of the program that made a home, null when it does not say. */
export async function homeVersion(home: string): Promise<string | null> {
  const text = await readFile(join(home, 'home.json'), 'utf8').catch(() => null)
  return text === null ? null : (HomeFile.safeParse(parseJson(text)).data?.writtenBy ?? null)
}

/**
 * The format a home states, null when it is not a home yet. Throws `HOME_NEWER` for one that a newer program than
 * `version` made or used.
 */
export async function readFormat(home: string, version: string): Promise<number | null> {
  const path = join(home, 'home.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const parsed = HomeFile.safeParse(parseJson(text))
  if (!parsed.success)
    throw new AppError('HOME_UNUSABLE', `${path} is not what this program writes: ${text.slice(0, 80)}`, {
      remedy: 'restore the home directory from a copy, or set PLUMBLINE_HOME to another one',
    })
  if (parsed.data.format > HOME_FORMAT)
    throw new AppError(
      'HOME_NEWER',
      `${home} was written by Plumbline ${parsed.data.writtenBy} (format ${parsed.data.format}; this one knows ${HOME_FORMAT})`,
      { remedy: 'use that version, or set PLUMBLINE_HOME to another directory' },
    )
  const { format, writtenBy, usedBy = writtenBy } = parsed.data
  if (compareVersions(usedBy, version) > 0)
    throw new AppError('HOME_NEWER', `${home} was last used by Plumbline ${usedBy}; this one is ${version}`, {
      remedy: 'use that version, or set PLUMBLINE_HOME to another directory; nothing was changed',
    })
  return format
}

/** Writes JSON so that a reader finds the old file or the new one, never half of it. */
export async function writeAtomically(path: string, value: unknown): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, `${JSON.stringify(value)}\n`, { mode: 0o600 })
  await rename(draft, path)
}

/** Parsed JSON, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the caller's schema turns this into a message that names the file
  }
}
