import { isHiddenHost } from '../http/hidden-host.ts'
import { VENDORS, type Vendor } from './vendors.ts'

/** Boards of a vendor that stand under another name of its own: `lever-eu:acme`, `personio-com:acme`. */
const REGIONS: Readonly<Partial<Record<Vendor, readonly string[]>>> = {
  lever: ['eu'],
  personio: ['com'],
}

/** A board of a vendor, or a page of the web that holds postings as schema.org says. */
export type SourceAddress =
  | { readonly kind: 'board'; readonly vendor: Vendor; readonly region: string | null; readonly slug: string }
  | { readonly kind: 'page'; readonly url: string }

/** First part of a path, or of a host's name, that names no board. */
const NOT_A_SLUG = /^(?:api|www|embed|jobs|careers|job-boards|boards|static|support|help|developers?)$/i
const SLUG = /^[A-Za-z0-9][A-Za-z0-9._ %-]{0,99}$/

/**
 * Reads what a person gives as a live source: `ashby:linear`, the address of a board's page in any of its usual forms
 * (also of a posting on it), or the https address of any other page. Null for anything else: a path, a word.
 */
export function parseSourceAddress(input: string): SourceAddress | null {
  const text = input.trim()
  return /^https?:\/\//i.test(text) ? ofUrl(text) : ofSlug(text)
}

/** The one form an address is kept and shown in; two that mean the same board give the same text. */
export function sourceAddressText(address: SourceAddress): string {
  if (address.kind === 'page') return address.url
  return `${address.vendor}${address.region === null ? '' : `-${address.region}`}:${address.slug}`
}

/** Why a page must not be asked for, or null: it is not https, names a person, or stands on a private network. */
export function hiddenAddress(address: SourceAddress): string | null {
  if (address.kind === 'board') return null
  const url = new URL(address.url)
  if (isHiddenHost(url.hostname)) return `${url.host} is an address of a private network`
  return url.protocol === 'https:' ? null : `${address.url} is not https`
}

function ofSlug(text: string): SourceAddress | null {
  const [, name, slug] = /^([a-z]+(?:-[a-z]+)?):(.*)$/.exec(text) ?? []
  if (name === undefined || slug === undefined || !SLUG.test(slug)) return null
  const [vendorName, region = null] = name.split('-')
  const vendor = VENDORS.find((known) => known === vendorName)
  if (vendor === undefined) return null
  if (region !== null && !(REGIONS[vendor] ?? []).includes(region)) return null
  return board(vendor, slug, region)
}

function ofUrl(text: string): SourceAddress | null {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.password !== '') return null
  const host = url.hostname.toLowerCase()
  const [first = '', second = '', third = '', fourth = ''] = url.pathname.split('/').filter(Boolean)
  if (/^jobs\.ashbyhq\.com$/.test(host)) return named('ashby', first, url)
  if (host === 'api.ashbyhq.com' && second === 'job-board') return named('ashby', third, url)
  if (/^(?:job-)?boards(?:\.eu)?\.greenhouse\.io$/.test(host))
    return named('greenhouse', first === 'embed' ? (url.searchParams.get('for') ?? '') : first, url)
  if (host === 'boards-api.greenhouse.io' && second === 'boards') return named('greenhouse', third, url)
  if (host === 'jobs.lever.co') return named('lever', first, url)
  if (host === 'jobs.eu.lever.co') return named('lever', first, url, 'eu')
  if (host === 'api.lever.co' && second === 'postings') return named('lever', third, url)
  if (host === 'api.eu.lever.co' && second === 'postings') return named('lever', third, url, 'eu')
  if (/^(?:careers|jobs)\.smartrecruiters\.com$/.test(host)) return named('smartrecruiters', first, url)
  if (host === 'api.smartrecruiters.com' && second === 'companies')
    return named('smartrecruiters', third, url)
  if (host === 'apply.workable.com')
    return first === 'api' ? named('workable', fourthOf(url, fourth), url) : named('workable', first, url)
  const recruitee = /^([a-z0-9-]+)\.recruitee\.com$/.exec(host)?.[1]
  if (recruitee !== undefined) return named('recruitee', recruitee, url)
  const workable = /^([a-z0-9-]+)\.workable\.com$/.exec(host)?.[1]
  if (workable !== undefined) return named('workable', workable, url)
  const personio = /^([a-z0-9-]+)\.jobs\.personio\.(de|com)$/.exec(host)
  if (personio !== null)
    return named('personio', personio[1] ?? '', url, personio[2] === 'com' ? 'com' : null)
  return page(url)
}

/** `/api/v1/widget/accounts/acme` */
const fourthOf = (url: URL, fourth: string): string =>
  fourth === 'accounts' ? (url.pathname.split('/').filter(Boolean)[4] ?? '') : fourth

/** A board by the name found in its address; an address without one is a page like any other. */
function named(vendor: Vendor, slug: string, url: URL, region: string | null = null): SourceAddress | null {
  const text = decoded(slug)
  return SLUG.test(text) && !NOT_A_SLUG.test(text) ? board(vendor, text, region) : page(url)
}

/** Boards are told apart without regard to case, but for SmartRecruiters, which minds it. */
function board(vendor: Vendor, slug: string, region: string | null): SourceAddress {
  return { kind: 'board', vendor, region, slug: decoded(slug).trim() }
}

function page(url: URL): SourceAddress {
  const clean = new URL(url)
  clean.hash = ''
  return { kind: 'page', url: clean.href }
}

function decoded(slug: string): string {
  return /%(?![0-9a-f]{2})/i.test(slug) ? slug : safely(slug)
}

function safely(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    // Bytes that are no text stay as they are written.
    return slug
  }
}
