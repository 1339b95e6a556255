import { z } from 'zod'
import { ERROR_CODES } from '../core/errors.ts'
import { COMMANDS } from './commands/index.ts'
import { EXIT_CODES, MEANINGS } from './exit-codes.ts'
import { commandHelp } from './help.ts'
import { BackupAnswer, RestoreAnswer } from './schemas/backup.ts'
import { DoctorReport } from './schemas/doctor.ts'
import { ExportAnswer, ImportAnswer } from './schemas/export.ts'
import { FixAnswer } from './schemas/fix.ts'
import { IngestAnswer } from './schemas/ingest.ts'
import { JobsAnswer, SkillsAnswer } from './schemas/lists.ts'
import { ReadAnswer } from './schemas/read.ts'
import { RefreshAnswer } from './schemas/refresh.ts'
import { ScoreAnswer } from './schemas/score.ts'
import { SkillAnswer } from './schemas/skill.ts'
import { SnapshotAnswer, VerifyAnswer } from './schemas/snapshot.ts'
import { SourceAnswer } from './schemas/source.ts'
import { TaxonomyAnswer } from './schemas/taxonomy.ts'
import { UpAnswer } from './schemas/up.ts'

/** What `--json` prints, by command. */
export const ANSWERS = {
  up: UpAnswer,
  ingest: IngestAnswer,
  source: SourceAnswer,
  refresh: RefreshAnswer,
  read: ReadAnswer,
  snapshot: SnapshotAnswer,
  verify: VerifyAnswer,
  taxonomy: TaxonomyAnswer,
  backup: BackupAnswer,
  restore: RestoreAnswer,
  export: ExportAnswer,
  import: ImportAnswer,
  fix: FixAnswer,
  skill: SkillAnswer,
  skills: SkillsAnswer,
  jobs: JobsAnswer,
  score: ScoreAnswer,
  doctor: DoctorReport,
} as const satisfies Record<string, z.ZodType>

/** File name and content of every JSON Schema under docs/schemas. */
export function schemaFiles(): [string, string][] {
  return Object.entries(ANSWERS).map(([command, answer]) => [
    `${command}.json`,
    `${JSON.stringify({ title: `plumbline ${command} --json`, ...z.toJSONSchema(answer) }, null, 2)}\n`,
  ])
}

/** docs/cli.md with the help of every command and the exit codes put anew between their marks. */
export async function cliPage(page: string): Promise<string> {
  const helps = await Promise.all(COMMANDS.map(async ({ load }) => commandHelp(await load())))
  const sections = COMMANDS.map(({ name }, i) => `### plumbline ${name}\n\n\`\`\`text\n${helps[i]}\n\`\`\`\n`)
  return between(between(page, 'commands', sections.join('\n')), 'exit-codes', exitCodeTable())
}

function exitCodeTable(): string {
  const entries = ERROR_CODES.map((code) => [String(EXIT_CODES[code]), `\`${code}\``, MEANINGS[code]])
  const rows = [['Exit code', 'Error', 'Meaning'], ...entries]
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0, fill)).join(' | ')} |`
  const [header = [], ...body] = rows
  return `${[line(header), line(['', '', ''], '-'), ...body.map((row) => line(row))].join('\n')}\n`
}

function between(page: string, mark: string, content: string): string {
  const [open, close] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`]
  const [start, end] = [page.indexOf(open), page.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`docs/cli.md lacks ${open} ... ${close}`)
  return `${page.slice(0, start + open.length)}\n\n${content}\n${page.slice(end)}`
}
