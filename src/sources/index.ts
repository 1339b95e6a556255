export { describeColumns } from './columns/describe-columns.ts'
export { openSource } from './open-source.ts'
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
