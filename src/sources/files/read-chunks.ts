import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { messageOf, SourceError } from '../source-error.ts'

/**
 * The bytes of a file, unpacked when they are gzip by content whatever the name says.
 * Gzip in gzip is unpacked once only. A file that is cut short yields what is there, then throws UNREADABLE.
 */
export async function* readChunks(path: string): AsyncGenerator<Buffer, void, undefined> {
  const stream = createReadStream(path, { highWaterMark: 1 << 18 })
  let inner: ReturnType<typeof createGunzip> | null = null
  try {
    const first = await firstChunk(stream)
    if (first === null) return
    if (first[0] !== 0x1f || first[1] !== 0x8b) {
      yield first
      for await (const chunk of stream) yield chunk as Buffer
      return
    }
    stream.unshift(first)
    inner = createGunzip({ chunkSize: 1 << 18 })
    const gunzip = inner
    stream.on('error', (error) => gunzip.destroy(error))
    stream.pipe(gunzip)
    for await (const chunk of gunzip) yield chunk as Buffer
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError('UNREADABLE', `the file cannot be read to its end: ${messageOf(error)}`, {
      cause: error,
    })
  } finally {
    inner?.destroy()
    stream.destroy()
  }
}

async function firstChunk(stream: ReturnType<typeof createReadStream>): Promise<Buffer | null> {
  return await new Promise((resolve, reject) => {
    const take = (): void => {
      const chunk = stream.read() as Buffer | null
      if (chunk === null) return
      cleanUp()
      resolve(chunk)
    }
    const end = (): void => {
      cleanUp()
      resolve(null)
    }
    const fail = (error: Error): void => {
      cleanUp()
      reject(error)
    }
    const cleanUp = (): void => {
      stream.off('readable', take)
      stream.off('end', end)
      stream.off('error', fail)
    }
    stream.on('readable', take)
    stream.on('end', end)
    stream.on('error', fail)
  })
}
