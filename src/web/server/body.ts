import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** A rendered body in the encodings browsers ask for, made once. */
export interface Body {
  readonly type: string
  /** Hash of the plain bytes: the entity tag. */
  readonly tag: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly br: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
  /** Bytes held in memory. */
  readonly size: number
}

/** Copies into memory of its own: pooled buffers would keep their whole pool alive. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}

/** Text compressed for sending. `quality` is brotli's: 5 for pages made while somebody waits, 11 for files. */
export async function makeBody(text: string | Uint8Array, type: string, quality = 5): Promise<Body> {
  const plain = owned(typeof text === 'string' ? Buffer.from(text) : text)
  const [br, zip] = await Promise.all([
    brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    gzipped(plain),
  ])
  return {
    type,
    tag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    plain,
    br: owned(br),
    gzip: owned(zip),
    size: plain.length + br.length + zip.length,
  }
}

function encodingFor(accepted: string): 'br' | 'gzip' | 'plain' {
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : 'plain'
}

/** Answers with a body in the best accepted encoding, or 304 when the browser has it. */
export function sendBody(
  context: Context,
  body: Body,
  options: { readonly cache: string; readonly status?: 200 | 400 | 404 | 413; readonly fileName?: string },
): Response {
  const encoding = encodingFor(context.req.header('accept-encoding') ?? '')
  const tag = encoding === 'plain' ? `"${body.tag}"` : `"${body.tag}-${encoding}"`
  const headers: Record<string, string> = {
    ETag: tag,
    Vary: 'Accept-Encoding',
    'Cache-Control': options.cache,
    'Content-Type': body.type,
  }
  const known = context.req.header('if-none-match')
  if (known !== undefined && (options.status ?? 200) === 200 && known.includes(body.tag))
    return context.body(null, 304, headers)
  if (encoding !== 'plain') headers['Content-Encoding'] = encoding
  if (options.fileName) headers['Content-Disposition'] = `attachment; filename="${options.fileName}"`
  return context.body(body[encoding], options.status ?? 200, headers)
}
