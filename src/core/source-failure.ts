import type { SourceError, SourceErrorCode } from '../sources/index.ts'
import { AppError, type ErrorCode } from './errors.ts'

const CODES = {
  NOT_FOUND: 'NOT_FOUND',
  BAD_INPUT: 'INVALID_INPUT',
  UNREADABLE: 'UNREADABLE',
  TOO_LARGE: 'UNREADABLE',
  REFUSED: 'UNREACHABLE',
  UNAVAILABLE: 'UNREACHABLE',
} as const satisfies Record<SourceErrorCode, ErrorCode>

/** A source that cannot be read as a whole, in the program's own error. */
export function sourceFailure(cause: SourceError): AppError {
  return new AppError(CODES[cause.code], cause.message, { cause })
}
