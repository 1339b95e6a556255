import { type LookupAddress, lookup } from 'node:dns'
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { SourceError } from '../source-error.ts'
import { isPrivateAddress } from './private-address.ts'
import type { FetchOnce, HttpAnswer } from './types.ts'

/** Connections of their own: none that somebody else opened, without the checks, is ever used again, nor a proxy. */
const publicAgent = new HttpsAgent({ keepAlive: true, maxSockets: 1, maxFreeSockets: 1 })

/**
 * GET over https to a public address only. The check sits in the name look-up of the connection itself, so that a name
 * cannot answer one address to the check and another to the connection. Redirects are not followed here.
 */
export const fetchPublic: FetchOnce = async (url, init) => {
  if (url.protocol !== 'https:') throw refused(url.href, 'only https addresses are asked')
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0 && isPrivateAddress(url.hostname))
    throw refused(url.href, 'the address is not public')
  return answerOf(url, (answer) =>
    requestHttps(
      url,
      {
        method: 'GET',
        headers: sent(init.headers),
        signal: init.signal,
        agent: publicAgent,
        lookup: publicLookup,
      },
      answer,
    ),
  )
}

/** GET over http or https to any address, for those who allow it. A connection is used once. */
export const fetchAnywhere: FetchOnce = async (url, init) => {
  const isSecure = url.protocol === 'https:'
  if (!isSecure && url.protocol !== 'http:')
    throw refused(url.href, 'only http and https addresses are asked')
  const options = { method: 'GET', headers: sent(init.headers), signal: init.signal }
  return answerOf(url, (answer) =>
    isSecure
      ? requestHttps(url, { ...options, agent: new HttpsAgent() }, answer)
      : requestHttp(url, { ...options, agent: new HttpAgent() }, answer),
  )
}

function answerOf(
  url: URL,
  ask: (answer: (incoming: IncomingMessage) => void) => ReturnType<typeof requestHttp>,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = ask((incoming) => {
      try {
        resolve(readAnswer(url, incoming))
      } catch (cause) {
        incoming.destroy()
        reject(cause)
      }
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

const sent = (headers: Readonly<Record<string, string>>) => ({ ...headers, 'accept-encoding': 'gzip' })

function readAnswer(url: URL, incoming: IncomingMessage): HttpAnswer {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers))
    if (typeof value === 'string') headers.set(name, value)
  const body = decoded(url, incoming, headers.get('content-encoding') ?? '')
  return { status: incoming.statusCode ?? 502, headers, body, drop: () => incoming.destroy() }
}

function decoded(url: URL, incoming: IncomingMessage, encoding: string): Readable {
  const name = encoding.trim().toLowerCase()
  if (name === '' || name === 'identity') return incoming
  if (name !== 'gzip' && name !== 'x-gzip')
    throw new SourceError(
      'UNAVAILABLE',
      `${url.host} answers in the encoding "${name}", which nobody asked for`,
    )
  // Errors of either side reach whoever reads the end of it.
  return pipeline(incoming, createGunzip(), () => {})
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
