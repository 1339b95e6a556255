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
  NOT_REBUILDABLE: 14,
  CANCELLED: 130,
}

/** The errors in words, for the documentation. */
export const MEANINGS: Readonly<Record<ErrorCode, string>> = {
  INTERNAL: 'a fault of the program',
  INVALID_INPUT: 'an argument, option or setting that cannot be used',
  NOT_FOUND: 'a skill, posting, snapshot or file that does not exist',
  UNREADABLE: 'a file or response that cannot be understood; every posting rejected',
  UNREACHABLE: 'a server that does not answer',
  NO_SNAPSHOT: 'nothing to answer from: no snapshot is built yet',
  MISMATCH: 'not what it should be: a snapshot, the installation',
  HOME_IN_USE: 'another process owns the home directory and cannot take the work',
  HOME_NEWER: 'the home directory or the backup is from a newer version',
  HOME_UNUSABLE: 'the home directory cannot be made, entered or locked',
  STORE_FAILED: 'the store refused an operation',
  DISK_FULL: 'no room to go on safely',
  FORBIDDEN: 'refused: wrong origin, host or token',
  NOT_REBUILDABLE: 'a snapshot that other versions built; whether it is right cannot be told here',
  CANCELLED: 'stopped by Ctrl-C',
}
