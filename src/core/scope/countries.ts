const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
/** Codes that have a name and are no place: unknown, and two for testing software. */
const NO_PLACE = /^(?:ZZ|X[AB])$/
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Countries named as a hint. */
const HINTS = 4

/** English name of a country's code, null for a code that is none. */
function nameOf(code: string): string | null {
  return NO_PLACE.test(code) ? null : (NAMES.of(code) ?? null)
}

/** The code in use for a country's code (UK is GB), null for one that no country has. */
export function currentCountry(code: string): string | null {
  const current = new Intl.Locale(`und-${code}`).region ?? code
  return nameOf(current) === null ? null : current
}

/** Countries that somebody who wrote this may mean: the code in capitals, by name, by its first letter. */
export function nearCountries(written: string): readonly string[] {
  const wanted = written.trim().toLowerCase()
  const all = LETTERS.flatMap((first) =>
    LETTERS.flatMap((second) => {
      const code = `${first}${second}`
      const name = currentCountry(code) === code ? nameOf(code) : null
      return name === null ? [] : [{ code, name }]
    }),
  )
  const say = ({ code, name }: { readonly code: string; readonly name: string }) => `${code} (${name})`
  const rules: readonly ((one: { readonly code: string; readonly name: string }) => boolean)[] = [
    ({ code }) => code.toLowerCase() === wanted,
    // Three letters mostly begin with the two: USA, DEU, CHE.
    ({ code }) => wanted.length === 3 && code.toLowerCase() === wanted.slice(0, 2),
    ({ name }) => name.toLowerCase().startsWith(wanted),
    ({ name }) => wanted.length > 3 && name.toLowerCase().includes(wanted),
    ({ code }) => code[0]?.toLowerCase() === wanted[0],
  ]
  for (const rule of rules) {
    const found = all.filter(rule)
    if (wanted !== '' && found.length > 0) return found.slice(0, HINTS).map(say)
  }
  return []
}
