import { countryName, isPlaceName } from '../../taxonomy/index.ts'

/** Parts of a title that say where and how the work is done, not what it is. */
const TERMS =
  /\b(?:remote|hybrid|on-?site|in-?office|(?:full|part)[- ]?time|m\/f\/d|f\/m\/d|m\/w\/d|w\/m\/d|m\/f\/x|f\/m\/x|all genders|seasonal|temporary|(?:job|hiring) in\b.*|now hiring|req(?:uisition)? ?(?:id)? ?#?\d+|#\d+|\d{5,})\b|\((?:m|f|w|d|x)(?:[/|,](?:m|f|w|d|x))+\)/gi

/** Market regions as titles write them: "(East)", "DACH", "North America". */
const MARKET =
  /^(?:the )?(?:(?:north|south|east|west|central|northern|southern|eastern|western|mid|middle|latin|greater|upper|lower|us|uk|eu)[ -]?)*(?:emea|apac|latam|dach|nordics?|benelux|amer|americas?|anz|mena|gcc|asia|europe|africa|coast|region|east|west|north|south|central|northeast|northwest|southeast|southwest|midwest|atlantic|pacific|us|uk|eu|hk|global|worldwide)$/i

/** Words of a site beside its town: "Halifax Shopping Centre", "Toronto Premium Outlets". */
const SITE =
  /\b(?:shopping|town|premium|outlets?|mall|cent(?:re|er)|office|store|hub|branch|area|metro|plaza|city)\b/gi
/** Towns that are also words of a trade. */
const NOT_A_TOWN = /^(?:reading|bath|nice|essen|mobile|campbell|mason|franklin|sterling)$/i

/** Cities as titles shorten them. */
const CITY_CODE = /^(?:ATL|BOS|CHI|DAL|DFW|HOU|LAX|MIA|NYC|ORD|PDX|PHL|PHX|SEA|SFO|SLC)$/

/** Codes of two letters before a dash that are no countries there: "HR - Manager". */
const NO_COUNTRY = /^(?:AI|AR|BI|HR|IT|MD|ML|PA|PM|PR|QA|SE|SR|UI|UX|VP|VR)$/

/** "ES - Specialist": the country a chain puts before its titles. */
function withoutCountry(title: string): string {
  const code = /^([A-Z]{2})\s?[-–]\s?(?=[A-Z][a-z])/.exec(title)
  if (!code?.[1] || NO_COUNTRY.test(code[1]) || countryName(code[1]) === code[1]) return title
  return title.slice(code[0].length)
}

/** The part of an employer that a job is in: "Inspector, Bureau of Food Safety". Texts tell such jobs apart. */
const UNIT = /^(?:bureau|department|division|office) of\b/i

function isPlaceOnly(part: string): boolean {
  if (NOT_A_TOWN.test(part)) return false
  if (CITY_CODE.test(part)) return true
  return MARKET.test(part) || isPlaceName(part) || isPlaceName(part.replace(SITE, ' ').trim())
}

/** Lower case, without accents and signs. */
function folded(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}+#]+/gu) ?? []
  ).join(' ')
}

/** A word with East Asian letters, and the Latin ones it is written together with. */
const EAST_ASIAN =
  /\w{0,20}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+\w{0,20}/gu

/** A title given in two scripts, by its Latin half: it says the same twice. */
function inOneScript(title: string): string {
  const latin = title.replace(EAST_ASIAN, ' ')
  return (latin.match(/[A-Za-z]{2,}/g) ?? []).length >= 2 ? latin : title
}

/**
 * A title as duplicates are compared: lower case, without places, terms and numbers of the requisition, so that
 * one ad for two hundred branches is one. "Store Manager - Ottawa (full-time)" gives "store manager". A title
 * that is a place only stays.
 *
 * @param places where the posting says it is: a branch that no table knows ("Store Manager - Cornwall Centre").
 */
export function normalTitle(title: string, places: readonly string[] = []): string {
  const parts = inOneScript(withoutCountry(title))
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(TERMS, ' ')
    .split(/\s[-–—|@]\s|[-–—|@]\s|\s[-–—|@]|[,()[\]|:;•]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const own = new Set(
    parts.length < 2 ? [] : places.flatMap((place) => [place, ...place.split(',', 1)].map(folded)),
  )
  const kept = parts.filter((part) => !UNIT.test(part) && !isPlaceOnly(part) && !own.has(folded(part)))
  return folded((kept.length > 0 ? kept : parts).join(' '))
}
