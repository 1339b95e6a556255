import { resolve } from 'node:path'
import { COLLECTIONS } from '../../core/scope-types.ts'
import { formatCounted } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command } from '../command.ts'
import { choiceFrom } from '../option-values.ts'
import { sizeInWords } from '../size-in-words.ts'

/** `plumbline backup FILE` */
export const backup: Command = {
  name: 'backup',
  summary: 'write the home, or one collection, into one file',
  positionals: [
    { name: 'FILE', required: true, multiple: false, help: 'file to write; its directory must be there' },
  ],
  options: {
    collection: { value: 'NAME', help: 'mine, examples or demo alone; everything when left out' },
    force: { help: 'overwrite FILE when it is there' },
  },
  details: `
Records, days, rejects, crawls and followed sources, fixes, readings, snapshots with their pins: all the home holds. It may run while the pages are
served; what writes waits until it is done, so the backup is of one moment. The file stands under its name when it is
whole and on the disk, not before. One collection takes its records and readings, not the snapshots, which span all
collections.

The file is a tar file of JSON Lines compressed with Zstandard; its README.txt says how to read it without Plumbline,
its manifest.json holds a digest of every part (docs/decisions/060-form-of-a-backup.md). It holds the texts of the
postings: keep it as you keep the home.

  plumbline backup plumbline-2026-10-01.tar
  plumbline backup mine.tar --collection mine --force`,
  async run(call) {
    const { options, positionals, terminal, cwd } = call
    const report = await callVerb(call, 'backup', {
      file: resolve(cwd, positionals[0] ?? ''),
      collection: choiceFrom(options, 'collection', COLLECTIONS) ?? null,
      mayOverwrite: options.force === true,
    })
    if (options.json === true) terminal.out(JSON.stringify(report))
    else
      terminal.out(
        `${report.file}: ${formatCounted(report.records, 'record')}${report.collection === null ? ` and ${formatCounted(report.snapshots.length, 'snapshot')}` : ` of the collection ${report.collection}`}, ` +
          `${formatCounted(report.rows, 'row')} in ${sizeInWords(report.bytes)}; ${report.seconds.toFixed(1)} s\n${terminal.colour.dim(`sha256 ${report.sha256} up to its table of contents`)}`,
      )
    return 0
  },
}
