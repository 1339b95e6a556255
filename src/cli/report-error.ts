import { type AppError, asAppError } from '../core/errors.ts'
import { EXIT_CODES } from './exit-codes.ts'
import type { Terminal } from './terminal/terminal.ts'

/** Prints anything thrown on the error stream, with its code and its remedy, and returns the exit code for it. */
export function report(thrown: unknown, terminal: Terminal, isJson: boolean): number {
  const error = asAppError(thrown)
  printError(error, terminal, isJson)
  return EXIT_CODES[error.code]
}

/** On the error stream: a line with the code, a line with the remedy; with `--json` one JSON line. A bug shows its stack. */
function printError(error: AppError, terminal: Terminal, isJson: boolean): void {
  const { code, message, remedy } = error
  if (isJson) {
    terminal.err(JSON.stringify({ error: { code, message, remedy } }))
    return
  }
  const colour = terminal.errColour
  terminal.err(`${colour.bad(`error ${code}:`)} ${message}`)
  if (remedy !== null) terminal.err(`${colour.dim('what to do:')} ${remedy}`)
  if (code === 'INTERNAL') terminal.err(stackOf(error))
}

function stackOf(error: AppError): string {
  const origin = error.cause instanceof Error ? error.cause : error
  return `${origin.stack ?? origin.message}\nThis is a fault of the program; please report it with the lines above.`
}
