import { type LookupAddress, lookup } from 'node:dns'
import { request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import { SourceError } from '../source-error.ts'
import { isPrivateAddress } from './private-address.ts'

/**
 * GET over https to a public address only. The check sits in the name lookup of the connection itself, so that a name
 * cannot answer one address to the check and another to the connection. Redirects are not followed here.
 */
export async function publicFetch(
  url: URL,
  init: { readonly signal: AbortSignal; readonly headers: Record<string, string> },
): Promise<Response> {
  if (url.protocol !== 'https:') throw refused(url.href, 'only https addresses are asked')
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0 && isPrivateAddress(url.hostname)) {
    throw refused(url.href, 'the address is not public')
  }
  return await new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method: 'GET', headers: init.headers, signal: init.signal, lookup: publicLookup },
      (incoming) => {
        const status = incoming.statusCode ?? 502
        const headers = new Headers()
        for (const [name, value] of Object.entries(incoming.headers)) {
          if (typeof value === 'string') headers.set(name, value)
        }
        const hasBody = status !== 204 && status !== 304 && status >= 200
        if (!hasBody) incoming.resume()
        // Node's web stream type and the DOM's are one at run time.
        const body = hasBody ? (Readable.toWeb(incoming) as unknown as ReadableStream<Uint8Array>) : null
        resolve(new Response(body, { status, headers }))
      },
    )
    outgoing.on('error', reject)
    outgoing.end()
  })
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) {
      callback(error, '', 0)
      return
    }
    const hidden = addresses.find((entry) => isPrivateAddress(entry.address))
    const first = addresses[0]
    if (hidden !== undefined || first === undefined) {
      callback(
        refused(hostname, `it stands at ${hidden?.address ?? 'no address'}, which is not public`),
        '',
        0,
      )
    } else if (options.all === true) {
      callback(null, addresses)
    } else {
      callback(null, first.address, first.family)
    }
  })
}

function refused(what: string, why: string): SourceError {
  return new SourceError('REFUSED', `${what} is not asked: ${why}`)
}
