import { anchorScan, type Reach } from '../../text/anchors.ts'
import type { Remote } from '../../types.ts'

/** Statements about where the work is done, with the words each of them holds: see the English table. */
export const STATEMENTS: readonly (readonly [Remote, 2 | 1, readonly string[], RegExp])[] = [
  [
    'hybrid',
    2,
    ['hybrid'],
    /hybrid(?:e[snmr]?)?(?:es)?[ -](?:arbeitsmodell|arbeiten|arbeit|modell|job|stelle|rolle|position|setup|arbeitsweise)|(?:^|[\n(|•·,/:-])\s{0,8}hybrid\s{0,8}(?:$|[\n)|•·,:;.(/-]|\d|in\b)/gimu,
  ],
  [
    'hybrid',
    2,
    [' tag'],
    /(?:[1-4]|ein|einen|zwei|drei|vier)(?:\s?(?:-|–|bis)\s?(?:[2-5]|zwei|drei|vier))? tage?n? (?:pro woche |die woche |in der woche |\/ ?woche )?(?:im (?:büro|office|homeoffice|home[- ]office)|vor ort|am standort|remote|von zu hause|aus dem homeoffice|mobil)/giu,
  ],
  [
    'hybrid',
    1,
    ['homeoffice', 'home-office', 'home office', 'mobile'],
    /(?:flexible[rn]? |teilweise |anteilig )?(?:home[- ]?office|mobiles? arbeiten)(?:[- ](?:möglich(?:keit(?:en)?)?|regelung(?:en)?|anteil|tage|option))/giu,
  ],
  [
    'onsite',
    2,
    ['remote', 'homeoffice', 'home-office', 'home office'],
    /(?:kein(?:e)? (?:remote|home[- ]?office)|(?:remote|home[- ]?office) (?:ist )?(?:leider )?nicht möglich)/giu,
  ],
  [
    'onsite',
    2,
    ['vor ort', 'vor-ort', 'präsenz'],
    /(?:100 ?% |ausschließlich |komplett |vollständig |nur )(?:vor[- ]ort|in präsenz)|(?:vor[- ]ort|präsenz)[- ](?:stelle|position|rolle|job|tätigkeit)|(?:^|[\n(|•·])\s{0,8}vor[- ]ort\s{0,8}(?:$|[\n)|•·,:;(-]|in\b)/gimu,
  ],
  [
    'remote',
    2,
    ['remote', 'homeoffice', 'home-office', 'home office'],
    /(?:100 ?% |zu 100 ?% |komplett |vollständig |rein |full(?:y)? |voll )(?:remote|im home[- ]?office|aus dem home[- ]?office)/giu,
  ],
  [
    'remote',
    2,
    ['remote'],
    /(?:^|[\n(|•·,/])\s{0,8}remote\s{0,8}(?:$|[\n)|•·,:;(]|-\s|–|in\b|innerhalb\b|aus\b|deutschlandweit)|remote[- ](?:stelle|position|rolle|job)|remote[- ](?:only|first)/gimu,
  ],
  [
    'remote',
    2,
    ['von überall', 'ortsunabhängig'],
    /(?:von überall (?:aus )?arbeiten|arbeite[nt]? (?:du )?(?:ortsunabhängig|von überall)|ortsunabhängig(?:es)? arbeiten)/giu,
  ],
]
export const anchorsOf = anchorScan(STATEMENTS.map(([, , anchors]) => anchors))
export const REACH: Reach = { back: 80, ahead: 80 }
/** Sentences about ways in general: they decide nothing. */
export const GENERAL =
  /(?:remote oder (?:vor ort|hybrid|im büro)|vor ort oder remote|hybrid oder remote|zuschuss|budget|workation|remote[- ]?support|fernwartung|je nach (?:rolle|team|position)|vorstellungsgespräch)/iu
