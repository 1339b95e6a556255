import { isIP } from 'node:net'
import { SourceError } from '../source-error.ts'
import { isPrivateAddress } from './private-address.ts'

/**
 * Turns away what may not be asked for, by the address alone: another protocol than https, a hidden host, a name and
 * password. Names that
 * resolve to hidden addresses are refused where the connection is made (`fetchPublic`).
 *
 * @throws {SourceError} REFUSED
 */
export function refuseHidden(url: URL, allowsPrivateAddresses: boolean): void {
  if (url.username !== '' || url.password !== '')
    throw new SourceError('REFUSED', `${url.origin} is not asked under a name and password in its address`)
  if (allowsPrivateAddresses && (url.protocol === 'http:' || url.protocol === 'https:')) return
  if (url.protocol !== 'https:' || isHiddenHost(url.hostname))
    throw new SourceError(
      'REFUSED',
      `${url.origin === 'null' ? url.href : url.origin} is no public https address`,
    )
}

/** True for this machine's own name and for addresses that are not public, as an address may be written in a URL. */
export function isHiddenHost(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.+$/, '')
    .toLowerCase()
  return host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && isPrivateAddress(host))
}
