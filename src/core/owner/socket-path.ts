import { chmod, lstat, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Longest path of a unix socket in bytes that every supported system takes (macOS: 104 with the closing zero). */
const LONGEST_PATH = 103

/**
 * Where the owner of `home` is going to listen: `socket` in the home, or, when that path is too long for a socket,
 * `socket` in a new folder only this user can enter. The latter is found through the home's owner file. Nothing
 * stands at the path afterwards; only the lock's holder may call it.
 */
export async function chooseSocketPath(home: string): Promise<string> {
  const inHome = join(home, 'socket')
  if (Buffer.byteLength(inHome) <= LONGEST_PATH) {
    await rm(inHome, { force: true })
    return inHome
  }
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-'))
  await chmod(folder, 0o700)
  return join(folder, 'socket')
}

/** Removes a socket that nobody listens on any more, with the folder made for it. Only the lock's holder may call it. */
export async function removeSocket(home: string, path: string): Promise<void> {
  const stat = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  if (stat?.isSocket()) await rm(path, { force: true })
  const folder = dirname(path)
  const isOurs = folder !== home && /[/\\]plumbline-[A-Za-z0-9]{6}$/.test(folder)
  if (isOurs) await rm(folder, { recursive: true, force: true })
}
