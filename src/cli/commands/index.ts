import type { Command } from '../command.ts'

/** Every command, in the order of the help. A command's module is loaded when it is called. */
export const COMMANDS: readonly {
  readonly name: string
  readonly summary: string
  load(): Promise<Command>
}[] = [
  {
    name: 'doctor',
    summary: 'check this installation and its home directory, and say what to do',
    load: async () => (await import('./doctor.ts')).doctor,
  },
]
