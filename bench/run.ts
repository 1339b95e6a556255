/**
 * `npm run bench -- [SECTION...] [--quick] [--json]`: measures the program and prints a table of figures beside their
 * aims. Each section runs in a process of its own, one after another.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { asTable, type Figure, type Findings } from './figures.ts'
import type { BenchOptions, Section } from './section.ts'

const HELP = `usage: npm run bench -- [SECTION...] [options]

  reader    postings and tokens a second, one core
  ingest    files into a fresh home, then the snapshot
  duplicates  clusters of generated postings: time, memory, comparisons, precision and recall
  start     cold starts: empty home, filled home, --help, taxonomy
  pages     data of every page over generated postings
  requests  requests a second over loopback, and the server's memory
  bytes     bytes of pages and scripts
  hostile   growth of time on input made to be slow; when named only
  shared    all postings beside the checkout, twice and in shuffled orders; when named only

  --quick          everything small, under a minute; the figures are only roughly right
  --json           the figures as JSON
  --size N         postings to generate, in place of 100,000 and 1,000,000; may be repeated
  --postings PATH  postings to read and to ingest, in place of those found
  --folder PATH    where homes and generated stores stand and stay, to be used again by the next run
  -h, --help       print this help`

const SECTIONS: Readonly<Record<string, () => Promise<Section>>> = {
  reader: async () => (await import('./reader.ts')).reader,
  ingest: async () => (await import('./ingest.ts')).ingest,
  duplicates: async () => (await import('./duplicates.ts')).duplicates,
  generate: async () => (await import('./generate.ts')).generate,
  pages: async () => (await import('./pages.ts')).pages,
  start: async () => (await import('./start.ts')).start,
  requests: async () => (await import('./requests.ts')).requests,
  bytes: async () => (await import('./bytes.ts')).bytes,
  hostile: async () => (await import('./hostile.ts')).hostile,
  shared: async () => (await import('./shared.ts')).shared,
}
/** Sections that take their time and are run when they are asked for. */
const ON_REQUEST = new Set(['hostile', 'shared'])
/** Sections that look at generated postings. */
const NEEDS_GENERATED = new Set(['pages', 'requests', 'start'])
/** A generated posting takes about 2.5 kB on disk, twice that while it is merged. */
const BYTES_A_POSTING = 6000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    size: { type: 'string', multiple: true },
    postings: { type: 'string' },
    folder: { type: 'string' },
    // Set by this script alone: runs one section here and prints its findings.
    inner: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

if (values.inner !== undefined) {
  const section = await SECTIONS[positionals[0] ?? '']?.()
  if (!section) throw new RangeError(`There is no section "${positionals[0]}"`)
  const findings = await section(JSON.parse(values.inner))
  process.stdout.write(JSON.stringify(findings))
} else if (values.help) console.log(HELP)
else process.exitCode = await runAll()

async function runAll(): Promise<number> {
  const unknown = positionals.filter((name) => !(name in SECTIONS) || name === 'generate')
  if (unknown.length > 0) {
    console.error(`bench: there is no section "${unknown.join('", "')}"\n\n${HELP}`)
    return 2
  }
  const folder =
    values.folder === undefined ? mkdtempSync(join(tmpdir(), 'plumbline-bench-')) : resolve(values.folder)
  mkdirSync(folder, { recursive: true })
  const asked = (values.size ?? (values.quick ? ['5000'] : ['100000', '1000000'])).map(Number)
  const sizes = asked.filter((size) => Number.isInteger(size) && size > 0).sort((a, b) => a - b)
  const options: BenchOptions = {
    isQuick: values.quick,
    folder,
    sizes,
    postings: values.postings === undefined ? null : resolve(values.postings),
  }
  const before = loadavg()[0] ?? 0
  const figures: Figure[] = []
  const skipped: string[] = []
  try {
    for (const name of plan(positionals)) {
      if (name === 'generate') dropTooLarge(options, skipped)
      const found = await runSection(name, options)
      figures.push(...found.figures)
      skipped.push(...found.skipped)
    }
  } finally {
    if (values.folder === undefined) rmSync(folder, { recursive: true, force: true })
  }
  print(figures, skipped, before)
  return 0
}

/** The sections to run, in order; generating comes before what needs it. */
function plan(chosen: readonly string[]): readonly string[] {
  const wanted = chosen.length > 0 ? chosen : Object.keys(SECTIONS).filter((name) => !ON_REQUEST.has(name))
  const needs = chosen.length === 0 || wanted.some((name) => NEEDS_GENERATED.has(name) && name !== 'start')
  return Object.keys(SECTIONS).filter((name) => (name === 'generate' ? needs : wanted.includes(name)))
}

/** Leaves out sizes that the disk has no room for. */
function dropTooLarge(options: BenchOptions, skipped: string[]): void {
  const { bavail, bsize } = statfsSync(options.folder)
  const fits = options.sizes.filter(
    (size) =>
      existsSync(join(options.folder, `generated-${size}`)) || size * BYTES_A_POSTING < bavail * bsize,
  )
  for (const size of options.sizes)
    if (!fits.includes(size))
      skipped.push(`${size} generated postings: no room on the disk of ${options.folder}`)
  Object.assign(options, { sizes: fits })
}

/** Runs one section in a process of its own. One that fails is told and does not stop the others. */
async function runSection(name: string, options: BenchOptions): Promise<Findings> {
  const child = spawn(
    process.execPath,
    ['--no-warnings', import.meta.filename, name, '--inner', JSON.stringify(options)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) return { figures: [], skipped: [`${name}: failed, its message stands above`] }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

function print(figures: readonly Figure[], skipped: readonly string[], loadBefore: number): void {
  const machine = {
    processor: `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 1e9)} GB`,
    system: `${process.platform} ${process.arch}, Node ${process.version}`,
    load: `${loadBefore.toFixed(1)} at the start, ${(loadavg()[0] ?? 0).toFixed(1)} at the end`,
    date: new Date().toISOString().slice(0, 10),
  }
  if (values.json) {
    console.log(JSON.stringify({ figures, skipped, machine }, null, 2))
    return
  }
  console.log(`\n${asTable(figures)}`)
  if (skipped.length > 0) console.log(`\nNot measured:\n${skipped.map((one) => `  ${one}`).join('\n')}`)
  console.log(
    `\n${machine.date}, ${machine.processor}, ${machine.memory}, ${machine.system}; load average ${machine.load}${
      values.quick ? '\nA quick run: small, and only roughly right.' : ''
    }`,
  )
}
