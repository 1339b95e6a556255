import { isPlaceName } from '../../taxonomy/index.ts'

/** Parts of a title that say where and how the work is done, not what it is. */
const TERMS =
  /\b(?:remote|hybrid|on-?site|in-?office|(?:full|part)[- ]?time|m\/f\/d|f\/m\/d|m\/w\/d|w\/m\/d|m\/f\/x|f\/m\/x|all genders|job in\b.*|req(?:uisition)? ?(?:id)? ?#?\d+|#\d+|\d{5,})\b|\((?:m|f|w|d|x)(?:[/|,](?:m|f|w|d|x))+\)/gi

/** Market regions as titles write them: "(East)", "DACH", "North America". */
const MARKET =
  /^(?:the )?(?:(?:north|south|east|west|central|northern|southern|eastern|western|mid|middle|latin|greater|upper|lower|us|uk|eu)[ -]?)*(?:emea|apac|latam|dach|nordics?|benelux|amer|americas?|anz|mena|gcc|asia|europe|africa|coast|region|east|west|north|south|central|northeast|northwest|southeast|southwest|midwest|atlantic|pacific|us|uk|eu|hk|global|worldwide)$/i

/** Words of a site beside its town: "Halifax Shopping Centre", "Toronto Premium Outlets". */
const SITE =
  /\b(?:shopping|town|premium|outlets?|mall|cent(?:re|er)|office|store|hub|branch|area|metro|plaza|city)\b/gi
/** Towns that are also words of a trade. */
const NOT_A_TOWN = /^(?:reading|bath|nice|essen|mobile|campbell|mason|franklin|sterling)$/i

function isPlaceOnly(part: string): boolean {
  if (NOT_A_TOWN.test(part)) return false
  return MARKET.test(part) || isPlaceName(part) || isPlaceName(part.replace(SITE, ' ').trim())
}

/**
 * A title as duplicates are compared: lower case, without places, terms and numbers of the requisition, so that
 * one ad for two hundred branches is one. "Store Manager - Ottawa (full-time)" gives "store manager". A title
 * that is a place only stays.
 */
export function normalTitle(title: string): string {
  const parts = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(TERMS, ' ')
    .split(/\s[-–—|@]\s|[-–—|@]\s|\s[-–—|@]|[,()[\]|:;•]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const kept = parts.filter((part) => !isPlaceOnly(part))
  return (
    (kept.length > 0 ? kept : parts)
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}+#]+/gu) ?? []
  ).join(' ')
}
