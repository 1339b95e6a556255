import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { lineOf } from './csv-line.ts'
import { FIX_COLUMNS, FIX_KINDS, type FixFile, type FixKind, type FixWords } from './fix-types.ts'
import { fixKey, readFixes, wrongWith } from './read-fixes.ts'

/** Bytes of a file of fixes that are read. */
const LARGEST = 32 * 1024 * 1024

/** The files of fixes of one home: plain CSV that a person edits, here or with anything else. */
export interface FixFolder {
  /** Path of the file of a kind, whether it is there or not. */
  pathOf(kind: FixKind): string
  read(): Promise<readonly FixFile[]>
  /** Adds a fix, in place of one about the same thing. Other lines stay as they are, comments and bad ones too. */
  add(kind: FixKind, words: FixWords): Promise<void>
  /** Takes out the lines about this; false when there is none. */
  remove(kind: FixKind, written: string): Promise<boolean>
  /** A file as it stands, no byte when it is not there. */
  bytesOf(kind: FixKind): Promise<Uint8Array>
  /** Writes a whole file, as a backup kept it. */
  put(kind: FixKind, bytes: Uint8Array): Promise<void>
  /** Changes whenever a file was written. */
  stamp(): Promise<string>
}

/** The folder of a home. Nothing is made until the first fix is added. */
export function fixFolder(home: string): FixFolder {
  const folder = join(home, 'fixes')
  const pathOf = (kind: FixKind) => join(folder, `${kind}.csv`)
  const textOf = async (kind: FixKind) => textIn(await bytesOf(pathOf(kind)))
  const without = (
    kind: FixKind,
    text: string,
    key: string,
  ): { readonly text: string; readonly taken: number } => {
    const lines = text.split(/(?<=\n|\r(?!\n))/)
    // Line by line, so that one which a later line overrules goes, too.
    const kept = lines.filter((line) => !readFixes(kind, line).lines.some((one) => one.key === key))
    return { text: kept.join(''), taken: lines.length - kept.length }
  }
  return {
    pathOf,
    bytesOf: (kind) => bytesOf(pathOf(kind)),
    put: (kind, bytes) => write(folder, pathOf(kind), bytes),
    async read() {
      return Promise.all(FIX_KINDS.map(async (kind) => readFixes(kind, await textOf(kind))))
    },
    async add(kind, words) {
      const key = fixKey(kind, words.written)
      const wrong = wrongWith(kind, words, key)
      if (wrong !== null) throw new AppError('INVALID_INPUT', wrong)
      const { text } = without(kind, await textOf(kind), key)
      const head = text.trim() === '' ? `${lineOf(FIX_COLUMNS[kind])}\n` : ''
      const before = text === '' || /[\r\n]$/.test(text) ? text : `${text}\n`
      const after = `${head}${before}${lineOf([words.written, words.target, words.more])}\n`
      const added = readFixes(kind, after)
      if (!added.lines.some((one) => one.key === key))
        throw new AppError(
          'INVALID_INPUT',
          added.problems.at(-1)?.message ?? `"${words.written}" cannot be added`,
        )
      await write(folder, pathOf(kind), after)
    },
    async remove(kind, written) {
      const key = fixKey(kind, written)
      const { text, taken } = without(kind, await textOf(kind), key)
      if (taken > 0) await write(folder, pathOf(kind), text)
      return taken > 0
    },
    async stamp() {
      const stamps = await Promise.all(
        FIX_KINDS.map(async (kind) => {
          const found = await stat(pathOf(kind)).catch(absent)
          return found ? `${found.mtimeMs} ${found.size}` : '-'
        }),
      )
      return stamps.join(' ')
    },
  }
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return null
  throw error
}

/**
 * The text of a file: UTF-8, else what spreadsheets on Windows save, so that a line that is written beside others takes
 * no letter of theirs away.
 */
function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // Bytes that are no UTF-8 are text of the one other encoding there is reason to expect.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(absent)
  if (found === null) return new Uint8Array()
  if (found.size > LARGEST)
    throw new AppError('UNREADABLE', `${path} has ${found.size} bytes, more than a file of fixes may have`, {
      remedy: `Keep it below ${LARGEST / 1024 / 1024} MB.`,
    })
  try {
    return await readFile(path)
  } catch (cause) {
    throw new AppError('UNREADABLE', `${path} cannot be read`, {
      cause,
      remedy: 'See who may read it, or move it away.',
    })
  }
}

/** Writes a file anew beside the old one and puts it in its place, so that neither is ever half there. */
async function write(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString('hex')}`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = await open(beside, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (cause) {
    await rm(beside, { force: true })
    throw new AppError('HOME_UNUSABLE', `${path} cannot be written`, {
      cause,
      remedy: 'See that the disk has room and that the home may be written to.',
    })
  }
}
