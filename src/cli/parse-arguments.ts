import { parseArgs } from 'node:util'
import { AppError } from '../core/errors.ts'
import type { Command, OptionSpec, OptionValues } from './command.ts'
import { nearest } from './nearest.ts'

/** Options of every command. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  json: { help: 'print the result as JSON, of the schema in docs/schemas, and nothing else' },
  help: { short: 'h', help: 'print this help' },
}

/** Options and positionals of a command line. Throws `INVALID_INPUT` with the nearest known option as remedy. */
export function parseArguments(
  command: Command,
  args: readonly string[],
): { options: OptionValues; positionals: readonly string[] } {
  const specs = { ...command.options, ...COMMON_OPTIONS }
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { value, short, multiple }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
        ...(multiple === undefined ? {} : { multiple }),
      },
    ]),
  )
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const values: Record<string, string | string[] | boolean> = {}
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const spec = specs[token.name]
    if (!spec) throw unknownOption(command, token.rawName, Object.keys(specs))
    if (spec.value !== undefined && token.value === undefined)
      throw usage(command, `${token.rawName} needs a value (${spec.value})`)
    if (spec.value === undefined && token.value !== undefined)
      throw usage(command, `${token.rawName} takes no value, but got "${token.value}"`)
    if (spec.value === undefined) values[token.name] = true
    else if (spec.multiple)
      values[token.name] = [...((values[token.name] as string[] | undefined) ?? []), token.value ?? '']
    else values[token.name] = token.value ?? ''
  }
  if (values.help !== true) checkPositionals(command, positionals)
  return { options: values, positionals }
}

function checkPositionals(command: Command, given: readonly string[]): void {
  const needed = command.positionals.filter((spec) => spec.required)
  const missing = needed[given.length]
  if (missing) throw usage(command, `${missing.name} is missing: ${missing.help}`)
  const takesMany = command.positionals.some((spec) => spec.multiple)
  const extra = given[command.positionals.length]
  if (!takesMany && extra !== undefined) throw usage(command, `"${extra}" is one argument too many`)
}

function unknownOption(command: Command, rawName: string, known: readonly string[]): AppError {
  const near = nearest(rawName.replace(/^-+/, ''), known)
  const hint = near === null ? '' : `did you mean --${near}? `
  return new AppError('INVALID_INPUT', `plumbline ${command.name} has no option ${rawName}`, {
    remedy: `${hint}see plumbline ${command.name} --help`,
  })
}

const usage = (command: Command, message: string) =>
  new AppError('INVALID_INPUT', message, { remedy: `see plumbline ${command.name} --help` })
