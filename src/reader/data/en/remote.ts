import { anchorScan, type Reach } from '../../text/anchors.ts'
import type { Remote } from '../../types.ts'

const DAYS = String.raw`(?<![\d-])(?:[1-4]|one|two|three|four)(?:\s?(?:-|–|to|or)\s?(?:\d|one|two|three|four|five))?\+?`
const WORK_NOUN =
  'role|position|job|opportunity|work|working|schedule|model|set-?up|arrangement|environment|basis|policy|mode|format|option|opening|internship|contract|team'

/** Words for the employer's place; see the anchors of {@link STATEMENTS}. */
const AT_THE_PLACE = ['onsite', 'on-site', 'in person', 'in-person', 'in office', 'in-office']

/**
 * Statements about where the work is done; the strong ones speak of the post itself. The words of the third
 * column are anchors: every match of the pattern holds one of them, so it is run near them only.
 */
export const STATEMENTS: readonly (readonly [Remote, 2 | 1, readonly string[], RegExp])[] = [
  [
    'hybrid',
    2,
    ['hybrid'],
    new RegExp(String.raw`\bhybrid(?:[ -](?:remote|first|in-office))?[ -](?:${WORK_NOUN})s?\b`, 'giu'),
  ],
  [
    'hybrid',
    2,
    ['hybrid'],
    /\b(?:is|be|are|as|a|this|type|location|model|onsite|remote|workplace|mode)\W{0,4}hybrid\b(?! (?:of|cloud|app|mobile|infra|it\b|vehicle|electric|solution|environment))/giu,
  ],
  ['hybrid', 2, ['hybrid'], /(?:^|[\n(|•·,/-])\s{0,8}hybrid\s{0,8}(?:$|[\n)|•·,:;.(/-]|in\b|from\b|\d)/gimu],
  [
    'hybrid',
    2,
    [' day'],
    new RegExp(
      String.raw`\b${DAYS} days? (?:(?:a|per|each|every|\/|in the) ?week |weekly |\/week )?(?:onsite |on-site |working )?(?:in|from|at|on)[- ](?:the |our |an? )?(?:[\p{L}-]+ ){0,3}?(?:office|site|hq|headquarters|person)`,
      'giu',
    ),
  ],
  [
    'hybrid',
    2,
    [' day', ' time'],
    new RegExp(
      String.raw`\b(?:in[- ](?:the |our )?(?:[\p{L}-]+ ){0,2}office|on-?site|in[- ]person|(?:to|at|into|in) (?:the|our) (?:[\p{L}-]+ ){0,3}office|from (?:the|our) (?:[\p{L}-]+ ){0,2}office)[ ,(:-]*(?:at least |about |minimum |for |approximately |a minimum of )*${DAYS} (?:days?|times?)`,
      'giu',
    ),
  ],
  [
    'hybrid',
    2,
    ['remote', 'wfh', 'home'],
    new RegExp(
      String.raw`\b${DAYS} (?:days? )?(?:remote|wfh|work(?:ing)? from home|from home|at home)\b`,
      'giu',
    ),
  ],
  [
    'hybrid',
    1,
    ['remote', 'home', 'mix of'],
    /\b(?:remote days|(?:some|partial|occasional) (?:remote|work from home)|partially remote|home[- ]office days|mix of (?:remote|office|in-office|home))\b/giu,
  ],
  ['hybrid', 2, ['onsite'], /\bonsite (?:on )?(?:mon|tues|wednes|thurs|fri)\w*(?:,| and| -)/giu],
  [
    'onsite',
    2,
    ['remote'],
    /\b(?:not a remote|no remote|not remote|isn['’]t remote|not (?:be )?(?:a )?remote|remote (?:work |option )?(?:is |are )?not (?:available|an option|possible|permitted|considered|offered)|cannot be (?:done |performed )?remote(?:ly)?|non-remote)\b/giu,
  ],
  [
    'onsite',
    2,
    [...AT_THE_PLACE, 'office based', 'office-based'],
    new RegExp(
      String.raw`\b(?:fully |100% |strictly )?(?:on-?site|in[- ]person|in[- ]office|office[- ]based)[ -](?:${WORK_NOUN})s?\b`,
      'giu',
    ),
  ],
  [
    'onsite',
    2,
    AT_THE_PLACE,
    /\b(?:100% |fully |full-time |strictly |completely |must be |required to (?:be|work) |work(?:ing|s)? |is |based |is an? )(?:on-?site|in[- ]person|in[- ]office)\b(?! (?:interview|event|meeting|visit|training|session|customer|support|gym|or remote))/giu,
  ],
  [
    'onsite',
    2,
    ['5 days', 'five days'],
    /\b(?:on-?site|in[- ]person|in[- ]office|(?:in|at|from) (?:the|our) (?:[\p{L}.-]+ ){0,3}?office)[ ,(:-]*(?:for )?(?:5|five) days\b|\b(?:5|five) days(?: (?:a|per|\/) ?week)?,? (?:in|from|at|on)[- ](?:the |our )?(?:[\p{L}-]+ ){0,3}?(?:office|site|person)\b/giu,
  ],
  [
    'onsite',
    2,
    [...AT_THE_PLACE, 'work location', 'workplace'],
    /\bwork location:? ?(?:in person|one location|on the road|on-?site)\b|\bworkplace(?: type)?:? ?(?:on-?site)\b|(?:^|[\n(|•·])\s{0,8}(?:on-?site|in[- ]person|in[- ]office)\s{0,8}(?:$|[\n)|•·,:;(-]|in\b|only\b|\d)/gimu,
  ],
  [
    'onsite',
    1,
    [...AT_THE_PLACE, 'office', 'hq', 'headquarters'],
    /\b(?:on-?site (?:in|at)|in[- ]person (?:in|at)|work (?:primarily |mainly |mostly |together )?(?:in|from|at|out of) (?:the|our) (?:[\p{L}.-]+ ){0,3}office|(?:based|located|working) (?:in|at|out of|from) our (?:[\p{L}.-]+ ){0,3}(?:office|hq|headquarters)|in[- ]office (?:in|at|culture|snacks|lunch))\b/giu,
  ],
  [
    'remote',
    2,
    ['remote'],
    /\b(?:fully[- ]|100% |completely |entirely |full[- ]time |permanent(?:ly)? )remote\b|\bremote (?:\()?(?:only|100%)\b/giu,
  ],
  [
    'remote',
    2,
    ['remote'],
    /\b(?:this|is|a|an|the|our|us-based|full-time|part-time|type|location|workplace)\W{0,3}(?:(?:full|part)-time,? |permanent,? |freelance,? |global )?remote[ ,-](?:[\p{L}-]+,? ){0,2}?(?:role|position|job|opportunity|internship|contract|opening|work)\b/giu,
  ],
  [
    'remote',
    2,
    ['remote'],
    /\bremote (?:role|position|job|opportunity|work within|within|anywhere|from anywhere|in the (?:us|united states|eu|uk)|\((?:us|uk|eu|eur|can|glob|any|world))/giu,
  ],
  [
    'remote',
    2,
    ['from home', 'from anywhere', 'remotely'],
    /(?<!experience )\b(?:work|working|operate|based) (?:from (?:home|anywhere)|remotely)\b(?! (?:policy|stipend|allowance|budget|days?|flexib|when|as needed|abroad|on|up to|equipment|set-?up))/giu,
  ],
  [
    'remote',
    2,
    ['remote'],
    /(?:^|[\n(|•·,/])\s{0,8}remote\s{0,8}(?:$|[\n)|•·,:;(]|-\s|–|in\b|within\b|us\b|from\b)/gimu,
  ],
  [
    'remote',
    1,
    ['remote', 'distributed', 'telecommut', 'wfh', 'virtual position'],
    /\b(?:remote[- ]first|all[- ]remote|distributed team|fully distributed|work location:? remote|telecommut\w+|wfh|virtual position|remote team)\b/giu,
  ],
]

export const anchorsOf = anchorScan(STATEMENTS.map(([, , anchors]) => anchors))
/** A statement with all its words stays within this many characters around an anchor. */
export const REACH: Reach = { back: 200, ahead: 200 }

/** Sentences about the company's ways in general, or about other posts: they decide nothing. */
export const GENERAL =
  /\b(?:hybrid, office|number of hybrid|remote jobs associated|whether (?:you|remote)|remote or (?:in[- ]office|hybrid|on-?site)|hybrid or remote|remote, hybrid|(?:on-?site|office), (?:hybrid|remote),? (?:and|or)|interviews?|depending on (?:the )?(?:role|team|position)|will vary|some roles|certain roles|for remote (?:roles|employees|positions|workers)|if (?:you are |you're )?remote|our remote (?:employees|teams?)|stipend|budget|remote colleagues|remote teams?|remote support|remote access|remote sensing|remote monitoring|remote hands|remote desktop|remote patient|remote sites?)\b/iu
