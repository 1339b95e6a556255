import type { Environment } from './environment.ts'
import type { Terminal } from './terminal/terminal.ts'

/** An option of a command. `value` names what it takes ("N", "FILE"); without it the option is a switch. */
export interface OptionSpec {
  readonly value?: string
  readonly short?: string
  /** May be given more than once. */
  readonly multiple?: boolean
  readonly help: string
}

export interface PositionalSpec {
  /** As the help shows it: "NAME", "[QUERY]", "SOURCE...". */
  readonly name: string
  readonly required: boolean
  readonly multiple: boolean
  readonly help: string
}

/** Options by name: the last value, every value of a `multiple` one, true for a switch. */
export type OptionValues = Readonly<Record<string, string | readonly string[] | boolean | undefined>>

/** What a command gets when it is called. */
export interface CommandCall {
  readonly options: OptionValues
  readonly positionals: readonly string[]
  readonly terminal: Terminal
  readonly environment: Environment
  readonly cwd: string
  readonly version: string
  /** Aborted by Ctrl-C and by SIGTERM. */
  readonly signal: AbortSignal
}

/** One command of the program. `--help` and `--json` are every command's. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly positionals: readonly PositionalSpec[]
  readonly options: Readonly<Record<string, OptionSpec>>
  /** Paragraphs below the options: what it does, examples. */
  readonly details: string
  /** Runs it; resolves with the exit code. Throws `AppError`. */
  run(call: CommandCall): Promise<number>
}
