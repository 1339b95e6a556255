import { SourceError } from '../source-error.ts'
import type { HttpAnswer } from './types.ts'

/**
 * The body of an answer as text, in the encoding its header names, else UTF-8. Counts bytes as they come out of the
 * compression, so that a small body that unpacks to gigabytes is given up like any other endless one.
 *
 * @param onBytes told of each piece of the body.
 * @throws {SourceError} TOO_LARGE beyond `maxBytes`. Whatever broke the connection off.
 */
export async function readText(
  answer: HttpAnswer,
  host: string,
  maxBytes: number,
  onBytes: (bytes: number) => void,
): Promise<string> {
  const tooLarge = () => {
    answer.drop()
    return new SourceError(
      'TOO_LARGE',
      `${host} answers more than ${Math.round(maxBytes / 1e6)} MB; it was not read`,
    )
  }
  if (Number(answer.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const decoder = decoderOf(answer.headers.get('content-type') ?? '')
  const parts: string[] = []
  let bytes = 0
  for await (const chunk of answer.body) {
    bytes += chunk.byteLength
    onBytes(chunk.byteLength)
    if (bytes > maxBytes) throw tooLarge()
    parts.push(decoder.decode(chunk, { stream: true }))
  }
  return parts.join('') + decoder.decode()
}

/** Reads a body to its end, or to `maxBytes`, and forgets it. */
export async function readStart(answer: HttpAnswer, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder()
  const parts: string[] = []
  let left = maxBytes
  for await (const chunk of answer.body) {
    parts.push(decoder.decode(chunk.subarray(0, left), { stream: true }))
    left -= chunk.byteLength
    if (left <= 0) {
      answer.drop()
      break
    }
  }
  return parts.join('')
}

function decoderOf(contentType: string): TextDecoder {
  const label = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label)
  } catch {
    // A label that names no encoding says as much as none.
    return new TextDecoder()
  }
}
