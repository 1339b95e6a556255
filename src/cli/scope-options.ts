import type { OptionSpec, OptionValues } from './command.ts'

/** Options that narrow what a command speaks of, as the addresses of the pages have them. */
export const SCOPE_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  collection: {
    value: 'NAME',
    help: 'mine, demo or examples; mine once it holds a posting, else demo (its Ashby boards)',
  },
  family: { value: 'NAME', help: 'role family: software, data, healthcare ...' },
  role: { value: 'SLUG', help: 'one role: backend-engineer ...' },
  seniority: { value: 'NAME', help: 'intern, junior, mid, senior, lead, manager, director or "not stated"' },
  country: { value: 'CODE', help: 'country by ISO 3166 code: US, DE ...' },
  region: { value: 'CODE', help: 'region within the country: NY ...' },
  remote: { value: 'KIND', help: 'remote, hybrid or onsite' },
  feed: {
    value: 'NAME',
    help: 'kind of source: ashby ..., or all; the demo is shown by ashby when left out',
  },
  source: { value: 'NAME', help: 'one source: ashby:linear ...' },
  from: { value: 'DATE', help: 'first seen on or after this day (YYYY-MM-DD)' },
  to: { value: 'DATE', help: 'first seen on or before this day' },
}

/** The scope the options ask for, field to value, unchecked: the verb knows which values there are. */
export function scopeFrom(options: OptionValues): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(SCOPE_OPTIONS).flatMap((name) => {
      const value = options[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}
