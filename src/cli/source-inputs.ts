import { access, constants, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { AppError } from '../core/errors.ts'
import { BOARDS, SOURCE_FIELDS } from '../core/ingest/source-fields.ts'
import type { OptionSpec } from './command.ts'
import { nearest } from './nearest.ts'

const BOARD = new RegExp(`^(?:${BOARDS.join('|')})(?:-[a-z]+)?:|^https?://`, 'i')

/**
 * What the sources of a command line mean: live boards as they are, files and folders by absolute path. Checked here,
 * before any work is handed over, because an owner may be busy for long. Throws `NOT_FOUND` or `UNREADABLE`.
 */
export async function sourceInputs(sources: readonly string[], cwd: string): Promise<string[]> {
  const inputs: string[] = []
  for (const source of sources) {
    if (BOARD.test(source)) inputs.push(source)
    else {
      const path = resolve(cwd, source)
      await checkReadable(path, source)
      inputs.push(path)
    }
  }
  return inputs
}

async function checkReadable(path: string, source: string): Promise<void> {
  try {
    const isFolder = (await stat(path)).isDirectory()
    await access(path, isFolder ? constants.R_OK | constants.X_OK : constants.R_OK)
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      throw new AppError('UNREADABLE', `cannot read ${path}: ${message}`, { cause })
    throw new AppError('NOT_FOUND', `there is no file or folder ${path}`, {
      cause,
      remedy: remedyFor(source),
    })
  }
}

function remedyFor(source: string): string {
  const board = /^([a-z-]+):(?!\/\/)(.+)$/i.exec(source)
  if (board === null)
    return `give a path, or a live board as ${BOARDS.map((name) => `${name}:NAME`).join(', ')} or by its https address`
  const near = nearest((board[1] ?? '').toLowerCase(), BOARDS)
  return near === null
    ? `live boards are ${BOARDS.map((name) => `${name}:${board[2]}`).join(', ')}`
    : `did you mean ${near}:${board[2]}?`
}

/** Fields of `--map`, checked. Throws `INVALID_INPUT` naming the nearest field and all there are. */
export function checkMap(map: Readonly<Record<string, string>>): void {
  const unknown = Object.keys(map).find((field) => !(SOURCE_FIELDS as readonly string[]).includes(field))
  if (unknown === undefined) return
  const near = nearest(unknown, SOURCE_FIELDS)
  throw new AppError('INVALID_INPUT', `--map knows no field "${unknown}"`, {
    remedy: `${near === null ? '' : `did you mean ${near}? `}the fields are: ${SOURCE_FIELDS.join(', ')}`,
  })
}

/** The option that names columns. */
export const MAP_OPTION: OptionSpec = {
  value: 'FIELD=COLUMN',
  multiple: true,
  help: 'which column holds a field, where it is not recognised: title=position',
}

/** The fields a column can be mapped to, for the help, in lines of a screen's width. */
export const FIELDS_OF_MAP = `Fields of --map: ${SOURCE_FIELDS.join(', ')}`
  .replace(/(.{1,108})(?: |$)/g, '$1\n')
  .trim()
