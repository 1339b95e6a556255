import type { Command } from '../command.ts'

/** Every command, in the order of the help. A command's module is loaded when it is called. */
export const COMMANDS: readonly {
  readonly name: string
  readonly summary: string
  load(): Promise<Command>
}[] = [
  {
    name: 'up',
    summary: 'start the pages on this machine and print their address',
    load: async () => (await import('./up.ts')).up,
  },
  {
    name: 'ingest',
    summary: 'read postings from files, folders or live boards into the store',
    load: async () => (await import('./ingest.ts')).ingest,
  },
  {
    name: 'source',
    summary: 'follow live boards and pages: add, list, remove',
    load: async () => (await import('./source.ts')).source,
  },
  {
    name: 'refresh',
    summary: 'read the followed live sources now',
    load: async () => (await import('./refresh.ts')).refresh,
  },
  {
    name: 'read',
    summary: 'read one posting and show what it asks, without storing it',
    load: async () => (await import('./read.ts')).read,
  },
  {
    name: 'snapshot',
    summary: 'build a snapshot of everything stored, list or pin those there are',
    load: async () => (await import('./snapshot.ts')).snapshot,
  },
  {
    name: 'verify',
    summary: 'rebuild a snapshot from its records and compare every byte',
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'taxonomy',
    summary: 'import the official ESCO or O*NET download into the list of skills',
    load: async () => (await import('./taxonomy.ts')).taxonomy,
  },
  {
    name: 'backup',
    summary: 'write the home, or one collection, into one file',
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    summary: 'bring a backup back: into an empty home, or one collection into any',
    load: async () => (await import('./restore.ts')).restore,
  },
  {
    name: 'export',
    summary: 'write postings with readings and evidence for other programs',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'import',
    summary: 'bring the postings of an export back',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'fix',
    summary: 'say what an employer, a title or a place is to be taken for',
    load: async () => (await import('./fix.ts')).fix,
  },
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
    name: 'score',
    summary: 'measure the reader against a labelled set, or predict for one',
    load: async () => (await import('./score.ts')).score,
  },
  {
    name: 'doctor',
    summary: 'check this installation and its home directory, and say what to do',
    load: async () => (await import('./doctor.ts')).doctor,
  },
]
