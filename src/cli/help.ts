import type { Command, OptionSpec } from './command.ts'
import { COMMON_OPTIONS } from './parse-arguments.ts'

/** The help of one command, as `--help` prints it. */
export function commandHelp(command: Command): string {
  const usage = [
    'plumbline',
    command.name,
    ...command.positionals.map((spec) => (spec.required ? spec.name : `[${spec.name}]`)),
    '[options]',
  ]
  const rows = [
    ...command.positionals.map((spec): [string, string] => [`  ${spec.name}`, spec.help]),
    ...Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(([name, spec]): [string, string] => [
      optionLabel(name, spec),
      spec.help,
    ]),
  ]
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  return [
    `${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`,
    '',
    `usage: ${usage.join(' ')}`,
    '',
    ...rows.map(([label, help]) => `${label.padEnd(width)}${help}`),
    '',
    command.details.trim(),
  ].join('\n')
}

const optionLabel = (name: string, spec: OptionSpec) =>
  `  ${spec.short === undefined ? '' : `-${spec.short}, `}--${name}${spec.value === undefined ? '' : ` ${spec.value}`}`

/** The help of the program: every command in one line. */
export function programHelp(
  commands: readonly { readonly name: string; readonly summary: string }[],
  version: string,
): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  return [
    `Plumbline ${version}: which skills job postings ask for, how deep, and at what pay.`,
    '',
    'usage: plumbline COMMAND [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'plumbline COMMAND --help says more. The home directory is ./.plumbline, or what PLUMBLINE_HOME says.',
    'Exit codes, JSON schemas and examples stand in docs/cli.md.',
  ].join('\n')
}
