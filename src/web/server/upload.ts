import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../core/errors.ts'
import type { NewUpload } from './verbs.ts'

/** Uploaded bytes a form may bring; a larger file is read from where it is by the command line. */
export const LARGEST_UPLOAD = 64 * 1024 * 1024

/** Files a form may bring at once. */
const MOST_FILES = 200

/** File systems take names of up to 255 bytes; a character has up to four. */
const LONGEST_NAME = 60

/** A name without its folders and without anything a path could be made of. */
function safeName(name: string, index: number): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '').replace(/[^\p{L}\p{N}._ -]/gu, '_').replace(/^\.+/, '')
  return base === '' ? `upload-${index + 1}` : [...base].slice(-LONGEST_NAME).join('')
}

/** A home without room, or one that may not be written, said as such; any other error as it is. */
function shelfError(thrown: unknown): unknown {
  const { code } = thrown as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError('DISK_FULL', 'there is no room in the home directory for what was sent', {
      cause: thrown,
      remedy: 'Nothing of it was kept. Make room on the disk and send it again.',
    })
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new AppError('HOME_UNUSABLE', 'the home directory cannot be written', {
      cause: thrown,
      remedy: 'Nothing of it was kept. Let the program write to its home directory and send it again.',
    })
  return thrown
}

/** What was brought, put down in a folder of its own. */
export interface Brought {
  readonly title: string
  /** The pasted text; null for files. */
  readonly text: string | null
  readonly files: readonly { readonly path: string; readonly name: string }[]
  /** Removes the folder. Safe to call twice. */
  readonly clear: () => Promise<void>
}

/**
 * Puts the files of a form, or a pasted text, into a folder of their own inside the home.
 *
 * @throws AppError `INVALID_INPUT` when the form brings nothing, or more files than are taken at once.
 */
export async function takeUpload(
  newUpload: NewUpload,
  form: { readonly files: readonly File[]; readonly text: string },
): Promise<Brought> {
  // A browser sends a file without name and bytes where none was chosen; an empty one that was chosen is looked at.
  const files = form.files.filter((file) => file.size > 0 || file.name !== '')
  if (files.length === 0 && form.text.trim() === '')
    throw new AppError('INVALID_INPUT', 'There was nothing in the form', {
      remedy: 'Choose a file, paste a posting, or give the address of a board.',
    })
  if (files.length > MOST_FILES)
    throw new AppError('INVALID_INPUT', `those are ${files.length} files; ${MOST_FILES} are taken at once`, {
      remedy: 'Send them in parts, or read the folder where it is: npx plumbline ingest FOLDER',
    })
  const folder = await newUpload().catch((cause: unknown) => {
    throw shelfError(cause)
  })
  const taken: { path: string; name: string }[] = []
  try {
    for (const [index, file] of files.entries()) {
      // Two files of one name are two files: the name alone is the feed's, the folder is nobody's.
      const own = join(folder.path, String(index + 1))
      await mkdir(own, { mode: 0o700 })
      const path = join(own, safeName(file.name, index))
      await writeFile(path, new Uint8Array(await file.arrayBuffer()), { flag: 'wx', mode: 0o600 })
      taken.push({ path, name: basename(path) })
    }
    if (files.length === 0) {
      const path = join(folder.path, 'pasted-posting.txt')
      await writeFile(path, form.text, { flag: 'wx', mode: 0o600 })
      taken.push({ path, name: 'the pasted text' })
    }
  } catch (error) {
    await folder.clear()
    throw shelfError(error)
  }
  const [first] = taken
  return {
    title:
      files.length === 0 ? 'Pasted text' : taken.length === 1 ? (first?.name ?? '') : `${taken.length} files`,
    text: files.length === 0 ? form.text : null,
    files: taken,
    clear: folder.clear,
  }
}
