import { basename, dirname } from 'node:path'
import { hashText } from './columns/hash-text.ts'

/**
 * A feed's name from a file, folder or declared name: `NYC_Jobs_part.csv.gz` gives `nyc-jobs-part`, `Вакансии 5.csv`
 * gives `вакансии-5`. Letters of every script stay, so that two names stay two feeds; a name without letters and
 * digits gives `unnamed-` and a hash of it. Never a path.
 */
export function feedName(name: string): string {
  const bare = basename(name).replace(
    /(?:\.(?:csv|tsv|tab|psv|txt|text|md|markdown|json|jsonl|ndjson|raw|gz|x?html?|parquet|xlsx|xlsm|ods|zip))+$/i,
    '',
  )
  const kebab = bare
    .normalize('NFD')
    // Accents of Latin letters go; what makes other letters what they are (й, が, है) stays.
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return kebab === '' ? `unnamed-${hashText(bare).toString(36)}` : kebab
}

/** A declared name (`--source`): kebab-case, with an optional vendor part before a colon (`ashby:linear`). */
export function declaredName(name: string): string {
  return name.split(':').map(feedName).join(':')
}

/** The name of a file's feed: the folder that holds it when a folder was opened, else the file's own. */
export function derivedName(file: string, isFromFolder: boolean): string {
  return feedName(isFromFolder ? dirname(file) : file)
}

/** The slug of a board from a file name, as vendors write it (`Forward%20Financing.json.gz`). */
export function slugFromFile(file: string): string {
  return decodeSlug(basename(file).replace(/(?:\.(?:json|gz))+$/i, ''))
}

/** A slug out of an address or file name; broken percent signs stay. */
export function decodeSlug(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign that encodes nothing is part of the name.
    return text
  }
}

/** `ashby:linear`: the source name of a board. Case does not distinguish boards. */
export function boardSource(vendor: string, slug: string): string {
  return `${vendor}:${slug.trim().toLowerCase().replace(/\s+/g, '-')}`
}

/** A readable employer name from a slug: `double-the-donation` gives `Double The Donation`; inner capitals stay. */
export function employerFromSlug(slug: string): string {
  return slug
    .replace(/[-_]+/g, ' ')
    .trim()
    .replace(/(?:^| )\p{Ll}/gu, (start) => start.toUpperCase())
}
