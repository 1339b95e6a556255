import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parseJson, writeAtomically } from './home.ts'

const OwnerFile = z.object({
  pid: z.number().int(),
  /** The command it runs: `up`, `ingest`. */
  command: z.string(),
  version: z.string(),
  /** ISO time. */
  since: z.string(),
  /** Unix socket it listens on, null until it does. */
  socket: z.string().nullable(),
  /** Address of its web server, null when it has none. */
  address: z.string().nullable(),
})

/** What the owner of a home says of itself. For messages and for finding its socket; the lock alone says who owns. */
export type Owner = z.infer<typeof OwnerFile>

const pathOf = (home: string) => join(home, 'owner.json')

/** What the last owner wrote, null when nobody did. It may be long gone. */
export async function readOwner(home: string): Promise<Owner | null> {
  const text = await readFile(pathOf(home), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  const parsed = text === null ? null : OwnerFile.safeParse(parseJson(text))
  return parsed?.success ? parsed.data : null
}

/** Written by the holder of the lock only. */
export const writeOwner = (home: string, owner: Owner): Promise<void> => writeAtomically(pathOf(home), owner)

/** Removed by the holder of the lock only, before it lets go. */
export const removeOwner = (home: string): Promise<void> => rm(pathOf(home), { force: true })
