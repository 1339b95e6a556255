import { asAppError, type ErrorCode } from '../../core/errors.ts'
import type { ErrorData } from '../pages/error-page.tsx'

/** Statuses an error can have. */
type Status = 400 | 403 | 404 | 409 | 413 | 500 | 502 | 503

/** An error page's data with a status that can be answered. */
export type ErrorView = ErrorData & { readonly status: Status }

const STATUS: Readonly<Record<ErrorCode, Status>> = {
  INVALID_INPUT: 400,
  UNREADABLE: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  MISMATCH: 409,
  NOT_REBUILDABLE: 409,
  HOME_IN_USE: 409,
  CANCELLED: 409,
  UNREACHABLE: 502,
  NO_SNAPSHOT: 503,
  STORE_FAILED: 503,
  DISK_FULL: 503,
  HOME_NEWER: 500,
  HOME_UNUSABLE: 500,
  INTERNAL: 500,
}

const TITLES: Readonly<Record<Status, string>> = {
  400: 'This cannot be used as it is',
  403: 'Not from here',
  404: 'Not here',
  409: 'Not possible now',
  413: 'Too much at once',
  500: 'This went wrong',
  502: 'No answer from outside',
  503: 'Not ready',
}

/** An error as a page says it. What is internal stays in the log: its message is for the person who runs the server. */
export function errorData(thrown: unknown): ErrorView {
  const error = asAppError(thrown)
  const status = STATUS[error.code]
  if (error.code === 'INTERNAL') {
    return {
      status,
      title: TITLES[status],
      message: 'A promise of the program did not hold. The log of the server has the details.',
      remedy: 'Try again; if it stays, report it with the address of this page.',
    }
  }
  return { status, title: TITLES[status], message: sentence(error.message), remedy: capital(error.remedy) }
}

/** What to do, with a capital; a command keeps its own small letter. */
function capital(remedy: string | null): string | null {
  if (remedy === null || remedy.startsWith('plumbline ')) return remedy
  return remedy.slice(0, 1).toUpperCase() + remedy.slice(1)
}

function sentence(text: string): string {
  const first = text.slice(0, 1).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(first) ? first : `${first}.`
}
