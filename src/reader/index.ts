export { askedSkills, openAsks } from './asked/asked-skills.ts'
export { type Block, blocksOf, blockText } from './blocks/blocks.ts'
export { sectionsOf } from './blocks/sections.ts'
export {
  comparePay,
  countWords,
  detectLanguage,
  type FactText,
  isTextComplete,
  PAY_COMPARISONS,
  type PayComparison,
  payFromFields,
  payFromText,
  type RemoteHints,
  readDegree,
  readPay,
  readRemote,
  readSeniority,
  readYears,
} from './facts/index.ts'
export { type GoldPrediction, goldPrediction } from './gold-form.ts'
export { imputedLevel } from './judge/level.ts'
export { hasCueTable } from './language/languages.ts'
export { linkPhrase } from './mentions/alias-index.ts'
export { readMentions } from './mentions/read-mentions.ts'
export { readPosting } from './read-posting.ts'
export type { RawPosting } from './types.ts'
export { READER_VERSION, RULES_VERSION } from './version.ts'
