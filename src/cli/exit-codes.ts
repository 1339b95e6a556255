import type { ErrorCode } from '../core/errors.ts'

/**
 * What the process ends with, by error code. 0 is success. Documented in docs/cli.md, which a test compares.
 * 130 is what shells give a process that Ctrl-C ended.
 */
export const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  INTERNAL: 1,
  INVALID_INPUT: 2,
  NOT_FOUND: 3,
  UNREADABLE: 4,
  UNREACHABLE: 5,
  NO_SNAPSHOT: 6,
  MISMATCH: 7,
  HOME_IN_USE: 8,
  HOME_NEWER: 9,
  HOME_UNUSABLE: 10,
  STORE_FAILED: 11,
  DISK_FULL: 12,
  FORBIDDEN: 13,
  CANCELLED: 130,
}
