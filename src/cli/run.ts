import { AppError } from '../core/errors.ts'
import type { Command, CommandCall } from './command.ts'
import { COMMANDS } from './commands/index.ts'
import { commandHelp, programHelp } from './help.ts'
import { nearest } from './nearest.ts'
import { parseArguments } from './parse-arguments.ts'
import { report } from './report-error.ts'

/** What every command shares; the command line adds the rest. */
export type Surroundings = Omit<CommandCall, 'options' | 'positionals'>

/** Runs one command line and resolves with the exit code. Prints what went wrong, with its code and its remedy. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { terminal, version } = surroundings
  const [name = '--help', ...rest] = args
  if (['--help', '-h', 'help'].includes(name) && rest.length === 0) {
    terminal.out(programHelp(COMMANDS, version))
    return 0
  }
  if (name === '--version' || name === '-v') {
    terminal.out(version)
    return 0
  }
  try {
    const command = await findCommand(name === 'help' ? (rest[0] ?? '') : name)
    const { options, positionals } = parseArguments(command, name === 'help' ? ['--help'] : rest)
    if (options.help === true) {
      terminal.out(commandHelp(command))
      return 0
    }
    return await command.run({ ...surroundings, options, positionals })
  } catch (thrown) {
    return report(thrown, terminal, args.includes('--json'))
  }
}

async function findCommand(name: string): Promise<Command> {
  const entry = COMMANDS.find((command) => command.name === name)
  if (entry) return entry.load()
  const near = nearest(
    name,
    COMMANDS.map((command) => command.name),
  )
  throw new AppError('INVALID_INPUT', `there is no command "${name}"`, {
    remedy: `${near === null ? '' : `did you mean ${near}? `}see plumbline --help`,
  })
}
