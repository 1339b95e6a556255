export { type Crawl, crawlSource, feedOf as feedOfSource } from './boards/crawl-source.ts'
export {
  hiddenAddress,
  parseSourceAddress,
  type SourceAddress,
  sourceAddressText,
} from './boards/source-address.ts'
export { VENDORS } from './boards/vendors.ts'
export { describeColumns } from './columns/describe-columns.ts'
export { liveEffects } from './http/live-effects.ts'
export type { HttpEffects } from './http/types.ts'
export { openSource } from './open-source.ts'
export { barePosting } from './rows/bare-posting.ts'
export { SourceError, type SourceErrorCode } from './source-error.ts'
export { LONGEST_TEXT, tooLong } from './text-limit.ts'
export {
  type ColumnsItem,
  FIELDS,
  type Field,
  type FieldNote,
  type PostingItem,
  type RecognisedColumn,
  type RejectItem,
  type SourceItem,
  type SourceOptions,
} from './types.ts'
