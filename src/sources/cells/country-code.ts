/** Names in use that the standard's list spells otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  america: 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  uae: 'AE',
  korea: 'KR',
  'republic of korea': 'KR',
  'france metropolitan': 'FR',
  'czech republic': 'CZ',
  holland: 'NL',
  'the netherlands': 'NL',
  nederland: 'NL',
  deutschland: 'DE',
  sverige: 'SE',
  espana: 'ES',
  italia: 'IT',
  schweiz: 'CH',
  osterreich: 'AT',
  turkey: 'TR',
  'ivory coast': 'CI',
  'cabo verde': 'CV',
  'hong kong': 'HK',
  macau: 'MO',
  'republic of the congo': 'CG',
  'republic of ireland': 'IE',
  palestine: 'PS',
}

const codes = new Map<string, string>()
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
for (let first = 65; first <= 90; first += 1) {
  for (let second = 65; second <= 90; second += 1) {
    const code = String.fromCharCode(first, second)
    const name = names.of(code)
    // Codes beside the standard (EU, UN, XK and the private ones) are no countries here.
    if (name === undefined || /^(?:EU|EZ|UN|QO|ZZ|X[A-Z]|UK|AA|Q[M-Z])$/.test(code)) continue
    codes.set(code.toLowerCase(), code)
    if (!codes.has(fold(name))) codes.set(fold(name), code)
  }
}
for (const [name, code] of Object.entries(OTHER_NAMES)) codes.set(name, code)

/** ISO 3166 alpha-2 of a country field: a code or an English name, some own names. Null when it names no country. */
export function countryCodeOf(text: string): string | null {
  return codes.get(fold(text)) ?? null
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
}
