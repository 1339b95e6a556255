import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readOwner } from '../../core/owner/index.ts'
import { COLLECTIONS } from '../../core/scope-types.ts'
import { formatCounted } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command, CommandCall } from '../command.ts'
import { choiceFrom } from '../option-values.ts'
import type { VerbResults } from '../verbs.ts'

/** `plumbline restore FILE` */
export const restore: Command = {
  name: 'restore',
  summary: 'bring a backup back: into an empty home, or one collection into any',
  positionals: [{ name: 'FILE', required: true, multiple: false, help: 'what plumbline backup wrote' }],
  options: {
    into: { value: 'DIRECTORY', help: 'home directory to restore into; else the usual one' },
    collection: {
      value: 'NAME',
      help: 'mine, examples or demo alone, added to what the home holds',
    },
  },
  details: `
A whole backup goes into a home that holds nothing yet; afterwards it has the same records and the same snapshots, byte
for byte (plumbline verify). One collection, out of either kind of backup, is added to what the home holds: contents
that are there already stay as they are, doing it twice changes nothing, and a snapshot is built at the end. The fixes
of the home stay its own: those of a backup come back with the whole of it.

Every byte of the file is checked before anything is written, every table after; only then the home changes, in one
step. A backup that is cut off, altered or from a newer version is refused, and the home is as it was.

  plumbline restore plumbline-2026-10-01.tar --into ~/restored
  PLUMBLINE_HOME=~/restored plumbline verify`,
  async run(call) {
    const { options, positionals, cwd } = call
    const home = typeof options.into === 'string' ? resolve(cwd, options.into) : call.environment.home
    const isNew = !existsSync(home)
    const input = {
      file: resolve(cwd, positionals[0] ?? ''),
      collection: choiceFrom(options, 'collection', COLLECTIONS) ?? null,
    }
    const there: CommandCall = { ...call, environment: { ...call.environment, home } }
    try {
      print(call, home, await callVerb(there, 'restore', input))
    } catch (cause) {
      // A home that came to be for this restore alone goes with it.
      // Unless somebody else took it up meanwhile.
      if (isNew && (await readOwner(home)) === null) await rm(home, { recursive: true, force: true })
      throw cause
    }
    return 0
  },
}

function print({ options, terminal }: CommandCall, home: string, report: VerbResults['restore']): void {
  if (options.json === true) {
    terminal.out(JSON.stringify(report))
    return
  }
  const { collection, records, rows, snapshots, madeAt, program, fixesLeftOut, isRebuilt } = report
  const made = `made ${madeAt.slice(0, 16).replace('T', ' ')} by Plumbline ${program}`
  terminal.out(
    collection === null
      ? `${home}: ${formatCounted(records, 'record')} and ${formatCounted(snapshots.length, 'snapshot')} restored, ${formatCounted(rows, 'row')}, from a backup ${made}; ${report.seconds.toFixed(1)} s`
      : `${home}: ${formatCounted(records, 'record')} of the collection ${collection} added, from a backup ${made}; ${report.seconds.toFixed(1)} s`,
  )
  if (fixesLeftOut.length > 0)
    terminal.out(
      `The home keeps its own fixes; the backup's were left out (tar xf FILE ${fixesLeftOut.join(' ')} to see them).`,
    )
  if (isRebuilt)
    terminal.out('The snapshots were built anew: that version of Plumbline keeps other tables than this one.')
  const [current] = snapshots
  if (current) terminal.out(terminal.colour.dim(`Snapshot ${current.id}.`))
}
