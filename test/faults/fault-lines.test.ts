import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomFrom } from '../../bench/generator.ts'
import { uncoloured } from '../../src/cli/test-process.ts'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')
const work = mkdtempSync(join(tmpdir(), 'plumbline-faults-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** Why no disk can be made here, null when one can: it takes Linux and the right to mount. */
function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'no Linux'
  const probe = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', work], { stdio: 'ignore' })
  return probe.status === 0 ? null : 'no right to mount'
}
const reason = whyNoDisk()

describe.skipIf(reason !== null)(`a disk of its own${reason === null ? '' : ` (SKIPPED: ${reason})`}`, () => {
  const POSTINGS = 700
  const read = (name: string) => readFileSync(join(work, name), 'utf8')
  const ended = (step: string) => ({ code: Number(read(`${step}.code`)), err: read(`${step}.err`) })
  beforeAll(() => {
    const random = randomFrom(7)
    const words = () =>
      Array.from({ length: 3500 }, () => Math.floor(random() * 36 ** 6).toString(36)).join(' ')
    const rows = Array.from({ length: POSTINGS }, (_, n) =>
      JSON.stringify({
        id: `p${n}`,
        title: `Data Engineer ${n}`,
        company: `E${n % 50}`,
        description: `You build it with strong Python and SQL. ${words()}`,
      }),
    )
    writeFileSync(join(work, 'rows.jsonl'), rows.join('\n'))
    const script = join(import.meta.dirname, 'small-disk.sh')
    const { status, stderr } = spawnSync('unshare', ['--mount', 'sh', script, process.execPath, MAIN, work], {
      env: uncoloured(),
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  }, 180_000)

  it('that is full ends an ingest with a plain message', () => {
    const { code, err } = ended('full')
    expect(code).toBe(12)
    expect(err).toMatch(
      /\nerror DISK_FULL: the disk of the market store is full\nwhat to do: free some space/,
    )
  })
  it('that was full has lost no acknowledged posting, and takes the rest once there is room', () => {
    const acknowledged = Math.max(
      0,
      ...[...ended('full').err.matchAll(/([\d,]+) kept/g)].map(([, count = '']) =>
        Number(count.replace(',', '')),
      ),
    )
    expect(ended('again')).toMatchObject({ code: 0 })
    const { kept, updated, unchanged, rejected } = JSON.parse(read('again.out'))
    expect(unchanged).toBeGreaterThan(0)
    expect(unchanged).toBeGreaterThanOrEqual(acknowledged)
    expect({ all: kept + unchanged, updated, rejected }).toEqual({ all: POSTINGS, updated: 0, rejected: 0 })
  })
  it('without room for a backup says so, and nothing of it stays', () => {
    const { code, err } = ended('backup')
    expect(code).toBe(12)
    expect(err).toContain(`error DISK_FULL: no room in ${join(work, 'tiny')} for backup.tar\n`)
    expect(read('left.txt')).toBe('')
  })
  it.each(['read-only', 'read-only-backup'])('that cannot be written to is said at once (%s)', (step) => {
    const { code, err } = ended(step)
    expect(code).toBe(10)
    expect(err).toMatch(
      /^error HOME_UNUSABLE: cannot use .*home as home directory: .*read-only file system.*\nwhat to do: set PLUMBLINE_HOME to a directory you may write to\n$/,
    )
  })
})

describe('a place this user may not enter', () => {
  // Root may enter everything: it becomes another user for the command.
  const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const folder = join(work, 'open')
  const closed = join(folder, 'closed')
  const run = (args: readonly string[], home: string) =>
    spawnSync(process.execPath, [MAIN, ...args], {
      ...other,
      env: { ...uncoloured(), PLUMBLINE_HOME: home, HOME: folder },
      encoding: 'utf8',
    })
  /** Whether the other user gets at this program's files at all. */
  const canRun = () => run(['--version'], join(folder, 'home')).status === 0
  beforeAll(() => {
    chmodSync(work, 0o755)
    mkdirSync(folder)
    chmodSync(folder, 0o777)
    mkdirSync(closed, { mode: 0o700 })
    writeFileSync(join(closed, 'postings.csv'), 'title,description\nCook,Cooking\n')
    if (other.uid === undefined) chmodSync(closed, 0o000)
  })
  afterAll(() => chmodSync(closed, 0o700))

  it('is said of a folder of postings, with what to do left to its owner', (context) => {
    if (!canRun()) context.skip('another user cannot run the program from here')
    const { status, stderr } = run(['ingest', closed], join(folder, 'home'))
    expect(status).toBe(4)
    expect(stderr).toContain(`error UNREADABLE: cannot read ${closed}: EACCES`)
  })
  it('is said of a folder within a folder of postings', (context) => {
    if (!canRun()) context.skip('another user cannot run the program from here')
    const { status, stderr } = run(['ingest', folder], join(work, 'open', 'home'))
    expect(status).toBe(4)
    expect(stderr).toContain(`error UNREADABLE: cannot read the folder ${closed}: EACCES`)
  })
  it('is said of a home', (context) => {
    if (!canRun()) context.skip('another user cannot run the program from here')
    const { status, stderr } = run(['snapshot', '--list'], join(closed, 'home'))
    expect(status).toBe(10)
    expect(stderr).toContain(
      `error HOME_UNUSABLE: cannot use ${join(closed, 'home')} as home directory: EACCES`,
    )
  })
})
