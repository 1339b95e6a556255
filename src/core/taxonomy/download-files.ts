import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type DownloadFiles, ImportError } from '../../taxonomy/index.ts'
import { AppError } from '../errors.ts'

/** No file of the official downloads comes near; a larger one is none of them. */
const LARGEST_BYTES = 400_000_000
const READ = /\.(?:csv|txt)$/i
const MOST_FILES = 2_000
const DEEPEST = 4

/**
 * The text files of an unpacked download, folders below it included, by their path in it. Throws `NOT_FOUND` where there
 * is no such directory.
 */
export function downloadFiles(directory: string): DownloadFiles {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new AppError('NOT_FOUND', `There is no directory ${directory}`, {
      remedy: 'Give the directory the download was unpacked into.',
    })
  const names = namesBelow(directory, directory, 0).sort()
  return { names, text: (name) => textOf(join(directory, name), name) }
}

function namesBelow(root: string, directory: string, depth: number): string[] {
  if (depth > DEEPEST) return []
  const names = readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return namesBelow(root, path, depth + 1)
    return entry.isFile() && READ.test(entry.name) ? [relative(root, path).split(sep).join('/')] : []
  })
  if (names.length > MOST_FILES)
    throw new AppError('INVALID_INPUT', `${directory} holds more than ${MOST_FILES} text files`, {
      remedy: 'Give the directory of the download alone.',
    })
  return names
}

function textOf(path: string, name: string): string {
  const { size } = statSync(path)
  if (size > LARGEST_BYTES)
    throw new ImportError(
      `${name} has ${size} bytes, more than any file of these lists; is it the right file?`,
    )
  const bytes = readFileSync(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ImportError(
      `${name} is not UTF-8 text, which the official file is; load it down again instead of saving it from a spreadsheet`,
    )
  }
}
