import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '../../core/errors.ts'

/** A posting of a labelled set, as far as predicting needs it; everything else is carried along. */
export const GoldLine = z.looseObject({
  id: z.string(),
  title: z.string().nullish(),
  company: z.string().nullish(),
  location: z.string().nullish(),
  text: z.string(),
})
export type GoldLine = z.infer<typeof GoldLine>

/** The postings of a JSON Lines file. Throws `NOT_FOUND`, or `UNREADABLE` naming the line. */
export async function readGoldLines(path: string): Promise<GoldLine[]> {
  const content = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const isAbsent = cause.code === 'ENOENT'
    throw new AppError(
      isAbsent ? 'NOT_FOUND' : 'UNREADABLE',
      isAbsent ? `no file ${path}` : `cannot read ${path}: ${cause.message}`,
      { cause },
    )
  })
  return content
    .split('\n')
    .map((line, i) => ({ line: line.trim(), number: i + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => parseLine(line, `${path}, line ${number}`))
}

function parseLine(line: string, place: string): GoldLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new AppError('UNREADABLE', `${place}: ${(cause as Error).message}`, {
      cause,
      remedy: 'give one JSON object a line',
    })
  }
  const parsed = GoldLine.safeParse(value)
  if (parsed.success) return parsed.data
  throw new AppError('UNREADABLE', `${place}: ${z.prettifyError(parsed.error)}`, {
    remedy: 'give objects with id, text and if known title, company, location',
  })
}
