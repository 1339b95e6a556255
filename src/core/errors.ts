/**
 * What can go wrong in ways a person can act on. Doors map these to exit codes and HTTP statuses; nothing else does.
 *
 * - `INVALID_INPUT`: an argument, option, address or body that cannot be used as it is.
 * - `NOT_FOUND`: a skill, role, posting, snapshot or file that does not exist.
 * - `UNREADABLE`: a file or response that is there but cannot be understood.
 * - `UNREACHABLE`: a server that does not answer, or answers with an error.
 * - `NO_SNAPSHOT`: the question needs a snapshot and none is built yet.
 * - `MISMATCH`: a snapshot that does not rebuild to the same bytes, an installation that differs from its lockfile.
 * - `NOT_REBUILDABLE`: a snapshot that other versions of the program built and this one cannot rebuild.
 * - `HOME_IN_USE`: another process owns the home directory and cannot take the request.
 * - `HOME_NEWER`: the home directory, or a backup, was written by a newer version.
 * - `HOME_UNUSABLE`: the home directory cannot be created, entered or locked.
 * - `STORE_FAILED`: the market store refused an operation.
 * - `DISK_FULL`: not enough room to go on safely.
 * - `FORBIDDEN`: a request without the right origin, host or token.
 * - `CANCELLED`: the person stopped it.
 * - `INTERNAL`: a promise of the program that did not hold.
 */
export const ERROR_CODES = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'UNREADABLE',
  'UNREACHABLE',
  'NO_SNAPSHOT',
  'MISMATCH',
  'NOT_REBUILDABLE',
  'HOME_IN_USE',
  'HOME_NEWER',
  'HOME_UNUSABLE',
  'STORE_FAILED',
  'DISK_FULL',
  'FORBIDDEN',
  'CANCELLED',
  'INTERNAL',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/**
 * The one error of the program. `message` says what went wrong and with which value; `remedy` says what to do,
 * null when there is nothing to do but report it.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly remedy: string | null

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; remedy?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.remedy = options.remedy ?? null
  }
}

/**
 * Errors that rooms further in throw and no verb translated. By name, so that this module loads none of them.
 */
const CODES_BY_NAME: Readonly<Record<string, ErrorCode>> = {
  MarketError: 'STORE_FAILED',
  MarketFull: 'DISK_FULL',
  MarketUnreachable: 'UNREACHABLE',
  SourceError: 'UNREADABLE',
  ImportError: 'UNREADABLE',
  ZodError: 'INVALID_INPUT',
}

/** What to do about them, where there is one thing. */
const REMEDIES_BY_NAME: Readonly<Record<string, string>> = {
  MarketFull: 'free some space and run it again; what was acknowledged is kept',
  MarketUnreachable: 'start the server, or unset PLUMBLINE_MARKET_URL to use the store in the home directory',
}

/** Any thrown value as an `AppError`: itself when it is one, else one with a code by its name (`INTERNAL`) and its cause. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  if (thrown instanceof Error && thrown.name === 'AbortError')
    // The platform's own words speak of an operation; a person stopped a command.
    return new AppError('CANCELLED', 'stopped before it was done', {
      cause: thrown,
      remedy: 'what was stored stays; run it again to go on',
    })
  if (thrown instanceof Error && (thrown as NodeJS.ErrnoException).code === 'ENOSPC')
    return new AppError('DISK_FULL', `the disk is full: ${thrown.message}`, {
      cause: thrown,
      remedy: 'free some space and run it again; what was acknowledged is kept',
    })
  if (thrown instanceof Error) {
    const remedy = REMEDIES_BY_NAME[thrown.name]
    return new AppError(CODES_BY_NAME[thrown.name] ?? 'INTERNAL', thrown.message, {
      cause: thrown,
      ...(remedy === undefined ? {} : { remedy }),
    })
  }
  return new AppError('INTERNAL', String(thrown))
}
