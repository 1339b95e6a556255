/** Parameters that say where a click came from, never which posting is meant. */
const TRACKING =
  /^(?:utm_.*|gclid|fbclid|msclkid|mc_[ce]id|trk.*|ref|refid|referer|referrer|source|src|tracking_?id|ebp|pagenum|gh_src|lever-(?:source|origin).*|rx_.*|session_?id|_ga|_gl|hsctatracking|campaign.*|srctype|savedsearchid)$/i

/** Sites whose posting stands in the path, or in the named parameters alone. */
const SITES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:^|\.)linkedin\.com$/, ['currentJobId']],
  [/(?:^|\.)adzuna\.[a-z.]+$/, []],
  [/(?:^|\.)glassdoor\.[a-z.]+$/, ['jobListingId', 'jl']],
  [/(?:^|\.)monster\.[a-z.]+$/, ['jobid']],
  [/(?:^|\.)ziprecruiter\.[a-z.]+$/, ['jid', 'uuid', 'lvk']],
]

/**
 * The address of a posting without what tracks the click, or null when the text is no http(s) address.
 * Credentials and fragments go, except fragments that route (`#/jobs/1`). Parameter order stays as given.
 */
export function cleanUrl(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || text.length > 8000) return null
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return null
  }
  url.username = ''
  url.password = ''
  if (!/^#!?\//.test(url.hash)) url.hash = ''
  // "…/job/123&ref=search": parameters glued on without a question mark.
  const glued = url.pathname.indexOf('&')
  if (glued > 0 && url.search === '' && /^[a-z_]+=/i.test(url.pathname.slice(glued + 1))) {
    url.pathname = url.pathname.slice(0, glued)
  }
  const kept = SITES.find(([host]) => host.test(url.hostname))?.[1]
  const names = [...new Set(url.searchParams.keys())]
  if (/(?:^|\.)indeed\.[a-z.]+$/.test(url.hostname)) {
    // A click counter's address is opaque; a posting's own key is `jk`.
    if (url.searchParams.has('jk')) keepOnly(url, names, ['jk'])
  } else if (kept !== undefined) {
    keepOnly(url, names, kept)
  } else {
    for (const name of names) if (TRACKING.test(name)) url.searchParams.delete(name)
  }
  if (url.search === '?') url.search = ''
  return url.href
}

function keepOnly(url: URL, names: readonly string[], kept: readonly string[]): void {
  for (const name of names) if (!kept.includes(name)) url.searchParams.delete(name)
}
