import { parsePlace } from '../../taxonomy/index.ts'

/** Parts of a title that say where and how the work is done, not what it is. */
const TERMS =
  /\b(?:remote|hybrid|on-?site|in-?office|(?:full|part)[- ]?time|m\/f\/d|f\/m\/d|m\/w\/d|w\/m\/d|m\/f\/x|f\/m\/x|all genders|job in\b.*|req(?:uisition)? ?(?:id)? ?#?\d+|#\d+|\d{5,})\b|\((?:m|f|w|d|x)(?:[/|,](?:m|f|w|d|x))+\)/gi

function isPlaceOnly(part: string): boolean {
  const place = parsePlace(part)
  return place.city !== null || (place.country !== null && !/\p{Ll}{3,} \p{Ll}/u.test(part)) || place.isRemote
}

/**
 * A title as duplicates are compared: lower case, without places, terms and numbers of the requisition, so that
 * one ad for two hundred branches is one. "Store Manager - Ottawa (full-time)" gives "store manager".
 */
export function normalTitle(title: string): string {
  const parts = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(TERMS, ' ')
    .split(/\s[-–—|@]\s|[-–—|@]\s|\s[-–—|@]|[,()[\]|:;•]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const kept = parts.filter((part, index) => index === 0 || !isPlaceOnly(part))
  return (
    kept
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}+#]+/gu) ?? []
  ).join(' ')
}
