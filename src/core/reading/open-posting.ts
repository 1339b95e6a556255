import { readFile } from 'node:fs/promises'
import { htmlToText } from '../../documents/index.ts'
import type { RawPosting } from '../../reader/types.ts'
import { barePosting, openSource, SourceError, type SourceOptions, tooLong } from '../../sources/index.ts'
import { AppError } from '../errors.ts'
import { sourceFailure } from '../source-failure.ts'

/** A posting that is only read, never stored. */
export interface LoosePosting {
  readonly title: string
  readonly text: string
  readonly employer?: string | null
  readonly place?: string | null
}

const LONGEST_TITLE = 150
const TABLE_NAME = /\.(?:csv|tsv|jsonl?|ndjson)(?:\.gz)?$/i

/** A posting out of nothing but its words: every field a source would have is unknown. */
export function rawPostingOf({ title, text, employer = null, place = null }: LoosePosting): RawPosting {
  return barePosting({
    source: 'text',
    sourceId: 'text',
    title,
    employer,
    text,
    collectedOn: null,
    places: place === null || place === '' ? [] : [place],
  })
}

/**
 * A posting out of a text as it stands, so that offsets count in it: the title is the first line that says anything,
 * '' when that line is too long for one. HTML becomes text first.
 */
export function postingOfText(content: string, title?: string): RawPosting {
  const text = /^\s*<(?:!doctype|html|body|div|p|h\d|ul|article|section)\b/i.test(content)
    ? htmlToText(content)
    : content
  if (text.trim() === '')
    throw new AppError('UNREADABLE', 'there is no text to read', { remedy: 'give the text of a posting' })
  const long = tooLong(text)
  if (long !== null) throw new AppError('UNREADABLE', long, { remedy: 'give the text of one posting' })
  const first =
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  return rawPostingOf({ title: title ?? (first.length > LONGEST_TITLE ? '' : first), text })
}

/** A posting of a file, and whether the file holds others. */
export interface FoundPosting {
  readonly posting: RawPosting
  readonly isOneOfSeveral: boolean
}

/** Which posting of a file, and how its columns are understood where they are not recognised. */
export interface PostingChoice {
  readonly title?: string
  /** From 1. */
  readonly number?: number
  readonly map?: SourceOptions['map']
}

/**
 * The posting in a file: the whole of a text file, or the given one of a table, JSON or board response.
 * Throws `NOT_FOUND` for no such file or posting, `UNREADABLE` for one that holds none, `INVALID_INPUT` for a column
 * that is not there.
 */
export async function postingOfFile(path: string, choice: PostingChoice): Promise<FoundPosting> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new AppError('NOT_FOUND', `there is no file ${path}`, { cause })
    if (cause.code === 'EISDIR')
      throw new AppError('INVALID_INPUT', `${path} is a folder`, {
        cause,
        remedy: 'give one file; plumbline ingest reads whole folders',
      })
    throw new AppError('UNREADABLE', `cannot read ${path}: ${cause.message}`, { cause })
  })
  if (!TABLE_NAME.test(path) && !/^[\s\uFEFF]*[[{]/.test(bytes.subarray(0, 100).toString('latin1')))
    return { posting: postingOfText(decode(bytes), choice.title), isOneOfSeveral: false }
  try {
    return await postingOfTable(path, choice)
  } catch (cause) {
    throw cause instanceof SourceError ? sourceFailure(cause) : cause
  }
}

async function postingOfTable(
  path: string,
  { title, number = 1, map }: PostingChoice,
): Promise<FoundPosting> {
  let found = 0
  let posting: RawPosting | null = null
  let rejected: string | null = null
  for await (const item of openSource(path, map === undefined ? {} : { map })) {
    if (item.kind === 'reject') rejected ??= item.reason
    if (item.kind !== 'posting') continue
    found += 1
    if (found === number) posting = item.posting
    // One more than asked for tells whether there are others.
    if (found > number) break
  }
  if (posting !== null)
    return { posting: title === undefined ? posting : { ...posting, title }, isOneOfSeveral: found > 1 }
  if (found > 0)
    throw new AppError('NOT_FOUND', `${path} holds ${found} postings, not ${number}`, {
      remedy: `give --number 1 to ${found}`,
    })
  throw new AppError('UNREADABLE', `${path} holds no posting${rejected === null ? '' : `: ${rejected}`}`)
}

/** UTF-8 where it is, else Windows-1252, which takes any byte; a byte order mark is no part of the text. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes)
    throw error
  }
}
