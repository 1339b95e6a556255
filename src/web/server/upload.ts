import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../core/errors.ts'
import { boardAddress } from './board-address.ts'
import type { RunInput } from './runs.ts'

/** Uploaded bytes a form may bring; a larger file is read from where it is by the command line. */
export const LARGEST_UPLOAD = 64 * 1024 * 1024

/** File systems take names of up to 255 bytes; a character has up to four. */
const LONGEST_NAME = 60

/** A name without its folders and without anything a path could be made of. */
function safeName(name: string, index: number): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '').replace(/[^\p{L}\p{N}._ -]/gu, '_').replace(/^\.+/, '')
  return base === '' ? `upload-${index + 1}` : [...base].slice(-LONGEST_NAME).join('')
}

/**
 * What a form of the first page brings, as a run takes it: files or a pasted text are put into a folder of their own,
 * which is cleared away afterwards; a board is checked and passed on by its short form.
 *
 * @throws AppError `INVALID_INPUT` when the form brings nothing, or a board that is none.
 */
export async function runInput(form: {
  readonly files: readonly File[]
  readonly text: string
  readonly board: string
}): Promise<RunInput> {
  if (form.board.trim() !== '') {
    const board = boardAddress(form.board)
    return { title: `Board ${board}`, inputs: [board], clear: () => Promise.resolve() }
  }
  const files = form.files.filter((file) => file.size > 0)
  if (files.length === 0 && form.text.trim() === '') {
    throw new AppError('INVALID_INPUT', 'There was nothing in the form', {
      remedy: 'Choose a file, paste a posting, or give the address of a board.',
    })
  }
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-added-'))
  const clear = () => rm(folder, { recursive: true, force: true })
  const inputs: string[] = []
  try {
    for (const [index, file] of files.entries()) {
      // Two files of one name are two files: the name alone is the feed's, the folder is nobody's.
      const own = join(folder, String(index + 1))
      await mkdir(own)
      const path = join(own, safeName(file.name, index))
      await writeFile(path, new Uint8Array(await file.arrayBuffer()), { flag: 'wx', mode: 0o600 })
      inputs.push(path)
    }
    if (files.length === 0) {
      const path = join(folder, 'pasted-posting.txt')
      await writeFile(path, form.text, { mode: 0o600 })
      inputs.push(path)
    }
  } catch (error) {
    await clear()
    throw error
  }
  const title =
    files.length === 0
      ? 'A pasted posting'
      : files.length === 1
        ? (files[0]?.name ?? 'A file')
        : `${files.length} files`
  return { title, inputs, clear }
}
