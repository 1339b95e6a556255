import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { AppError } from '../../core/errors.ts'
import { COLLECTIONS } from '../../core/scope-types.ts'
import { formatCounted } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command, CommandCall } from '../command.ts'
import { choiceFrom } from '../option-values.ts'
import { sizeInWords } from '../size-in-words.ts'
import type { VerbInputs, VerbResults } from '../verbs.ts'

const FORMATS = ['jsonl', 'csv', 'parquet'] as const
/** Endings under which JSON Lines are expected. */
const LINES: ReadonlySet<string> = new Set(['jsonl', 'ndjson', 'json', 'txt'])
const KINDS = ['postings', 'mentions', 'skills'] as const

/** `plumbline export FILE` */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write postings with readings and evidence for other programs',
  positionals: [
    { name: 'FILE', required: true, multiple: false, help: 'file to write; - for the standard output' },
  ],
  options: {
    format: { value: 'NAME', help: 'jsonl, csv or parquet; else by the name of FILE, else jsonl' },
    what: {
      value: 'KIND',
      help: 'postings (when left out), mentions (one row a skill of a posting) or skills (counts)',
    },
    collection: { value: 'NAME', help: 'mine, examples or demo alone; all when left out' },
    snapshot: { value: 'ID', help: 'snapshot to export, by its id or the beginning of it; else the newest' },
    force: { help: 'overwrite FILE when it is there' },
  },
  details: `
Every posting of a snapshot with what its source says, how it stands (duplicate, in rates or why not), what was read of
it, and for each skill it asks for level, strength, years, section, the words, the cue and the rules that decided. The
columns stand in docs/export.md. Postings can be imported again (plumbline import). In CSV a text that a spreadsheet
would run as a formula has an apostrophe before it.

With - the rows go to the standard output once all of them are there.

  plumbline export postings.parquet
  plumbline export - --what mentions --format csv --collection mine | head`,
  async run(call) {
    const { options, positionals, terminal, cwd } = call
    const [target = ''] = positionals
    const file = target === '-' ? null : resolve(cwd, target)
    if (file === null && options.json === true)
      throw new AppError('INVALID_INPUT', '--json and - both take the standard output', {
        remedy: 'give a file, or leave out --json',
      })
    const input = {
      format: choiceFrom(options, 'format', FORMATS) ?? formatByName(target),
      what: choiceFrom(options, 'what', KINDS) ?? 'postings',
      collection: choiceFrom(options, 'collection', COLLECTIONS) ?? null,
      snapshot: typeof options.snapshot === 'string' ? options.snapshot : null,
      mayOverwrite: options.force === true,
    }
    if (file === null) {
      terminal.err(words(await toOutput(call, input)))
      return 0
    }
    const report = await callVerb(call, 'export', { ...input, file })
    terminal.out(options.json === true ? JSON.stringify(report) : `${file}: ${words(report)}`)
    return 0
  },
}

/** The format a file's name asks for; a name that promises another kind of file is refused, not filled with JSON Lines. */
function formatByName(target: string): (typeof FORMATS)[number] {
  const ending = /\.([a-z0-9]+)$/i.exec(basename(target))?.[1]?.toLowerCase() ?? 'jsonl'
  if (LINES.has(ending)) return 'jsonl'
  const format = FORMATS.find((one) => one === ending)
  if (format !== undefined) return format
  throw new AppError('INVALID_INPUT', `.${ending} is no format of an export`, {
    remedy: `let the name end in .${FORMATS.join(', .')}, or say the format with --format`,
  })
}

const words = ({ rows, what, bytes, snapshot, seconds }: VerbResults['export']) =>
  `${formatCounted(rows, 'row')} of ${what} in ${sizeInWords(bytes)}, snapshot ${snapshot}; ${seconds.toFixed(1)} s`

/**
 * Exports through a file of this process's own: whoever owns the home writes it, and a failure half-way writes nothing to
 * the output.
 */
async function toOutput(
  call: CommandCall,
  input: Omit<VerbInputs['export'], 'file'>,
): Promise<VerbResults['export']> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-export-'))
  try {
    const file = join(folder, 'rows')
    const report = await callVerb(call, 'export', { ...input, file })
    for await (const piece of createReadStream(file)) await call.terminal.outBytes(piece as Buffer)
    return report
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
