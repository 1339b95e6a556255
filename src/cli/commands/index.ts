import type { Command } from '../command.ts'

/** Every command, in the order of the help. A command's module is loaded when it is called. */
export const COMMANDS: readonly {
  readonly name: string
  readonly summary: string
  load(): Promise<Command>
}[] = [
  {
    name: 'skill',
    summary: 'print what postings ask of one skill: demand, depth, pay, pairings',
    load: async () => (await import('./skill.ts')).skill,
  },
  {
    name: 'skills',
    summary: 'list skills with demand, required depth and pay',
    load: async () => (await import('./skills.ts')).skills,
  },
  {
    name: 'jobs',
    summary: 'search the stored postings',
    load: async () => (await import('./jobs.ts')).jobs,
  },
  {
    name: 'doctor',
    summary: 'check this installation and its home directory, and say what to do',
    load: async () => (await import('./doctor.ts')).doctor,
  },
]
