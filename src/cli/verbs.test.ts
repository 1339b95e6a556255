import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { readEnvironment } from './environment.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { run } from './run.ts'
import { DoctorReport } from './schemas/doctor.ts'
import { IngestAnswer } from './schemas/ingest.ts'
import { JobsAnswer, SkillsAnswer } from './schemas/lists.ts'
import { ReadAnswer } from './schemas/read.ts'
import { ScoreAnswer } from './schemas/score.ts'
import { SkillAnswer } from './schemas/skill.ts'
import { SnapshotAnswer, SnapshotList, VerifyAnswer } from './schemas/snapshot.ts'
import { UpAnswer } from './schemas/up.ts'
import { createTerminal } from './terminal/terminal.ts'
import { firstLine, killAll, plumbline, start } from './test-process.ts'

// Several processes a test, each opening a store: slow where the machine is busy with the other tests.
vi.setConfig({ testTimeout: 180_000 })

const folder = mkdtempSync(join(tmpdir(), 'plumbline-verbs-'))
const FIXTURES = 'src/cli/fixtures'
afterEach(killAll)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** An `up` on a free port, ready. */
async function up(home: string) {
  const child = start(home, ['up', '--no-demo', '--json'])
  return { child, ...UpAnswer.parse(await firstLine(child)) }
}

describe('every command with --json', () => {
  const home = join(folder, 'one')
  const json = async (args: readonly string[], input = '') => {
    const { out, err, code } = await plumbline(home, [...args, '--json'], { input })
    expect({ args, code, err: code === 0 ? '' : err }).toEqual({ args, code: 0, err: '' })
    return JSON.parse(out)
  }

  it('prints what its schema says, on real postings', async () => {
    const ingested = IngestAnswer.parse(
      await json(['ingest', `${FIXTURES}/postings.csv`, '--source', 'fixture']),
    )
    expect(ingested).toMatchObject({ read: 3, kept: 2, updated: 0, unchanged: 0, rejected: 1, rows: 3 })
    expect(ingested).toMatchObject({ duplicates: 0, inRates: 2, leftOut: {} })
    expect(Object.values(ingested.examples)).toEqual([expect.stringMatching(/^postings\.csv, row \d/)])
    expect(ingested.bySource).toEqual({
      fixture: { read: 3, kept: 2, updated: 0, unchanged: 0, rejected: 1 },
    })
    expect(ingested.files[0]?.columns).toMatchObject({
      title: 'title',
      text: 'description',
      employer: 'company',
    })

    const again = IngestAnswer.parse(
      await json(['ingest', `${FIXTURES}/postings.csv`, '--source', 'fixture']),
    )
    expect(again).toMatchObject({ read: 3, kept: 0, unchanged: 2, rejected: 1, snapshot: ingested.snapshot })

    const built = SnapshotAnswer.parse(await json(['snapshot']))
    expect(built).toMatchObject({ snapshot: ingested.snapshot, postings: 2, isPinned: false })
    const beginning = ingested.snapshot?.slice(0, 6) ?? ''
    expect(VerifyAnswer.parse(await json(['verify', beginning]))).toMatchObject({
      snapshot: ingested.snapshot,
      isIdentical: true,
      versions: [],
    })
    expect(SnapshotAnswer.parse(await json(['snapshot', '--pin', beginning]))).toEqual({
      ...built,
      isPinned: true,
    })
    expect(SnapshotList.parse(await json(['snapshot', '--list'])).snapshots).toEqual([
      { ...built, isPinned: true },
    ])
    expect(SnapshotAnswer.parse(await json(['snapshot', '--unpin', beginning]))).toEqual(built)
    expect(JobsAnswer.parse(await json(['jobs', 'bakery']))).toMatchObject({
      total: 1,
      postings: [{ title: 'Pastry Chef' }],
    })
    expect(SkillsAnswer.parse(await json(['skills'])).scope).toMatchObject({
      collection: 'mine',
      postings: 2,
    })
    expect(SkillAnswer.parse(await json(['skill', 'Python'])).skill).toMatchObject({ slug: 'python' })
    const doctor = DoctorReport.parse(await json(['doctor']))
    expect(doctor.checks.find(({ name }) => name === 'snapshot')).toMatchObject({ status: 'ok' })
  })
  it('says in words what of a file the figures count, and who asks for what without a rate', async () => {
    const home = join(folder, 'words')
    const short = join(folder, 'short.csv')
    await plumbline(home, ['ingest', `${FIXTURES}/postings.csv`, '--no-snapshot'])
    writeFileSync(
      short,
      'title,description\nCook,"You will cook for the guests of this house. Python is required for the menu."\n',
    )
    const { out } = await plumbline(home, ['ingest', short, '--map', 'text=description'])
    expect(out).toContain('In the snapshot: 0 enter rates, 1 enters none: 1 shorter than 50 words.')
    const empty = join(folder, 'empty.csv')
    writeFileSync(empty, '')
    const nothing = await plumbline(home, ['ingest', empty, '--no-snapshot'])
    expect(nothing.out).toContain('Nothing was stored: 1 rejected; ')
    expect(nothing.out).not.toContain('after plumbline snapshot')
    const skill = await plumbline(home, ['skill', 'python'])
    expect(skill.out).toContain('3 postings kept, 2 enter rates, 1 does not: 1 shorter than 50 words.')
    expect(skill.out).toMatch(/asked for +1 of 2 postings: too few/)
    expect(skill.out).not.toMatch(/\d %/)
    const beyond = await plumbline(home, ['jobs', '--page', '9'])
    expect(beyond.out).toContain('There is no page 9: the list has 1 page.')
  })
  it('reads one posting of a table whose columns it is told', async () => {
    const table = join(folder, 'table.csv')
    writeFileSync(table, 'wer,wie\nKoch,You cook. SQL required.\nBaker,You bake.\n')
    const told = ['read', table, '--map', 'title=wer', '--map', 'text=wie']
    expect(ReadAnswer.parse(await json(told)).title).toBe('Koch')
    expect((await plumbline(home, told)).out).toContain('Posting 1 of several in')
    const { err, code } = await plumbline(home, ['read', table, '--map', 'title=nowhere'])
    expect({ code, err }).toEqual({
      code: EXIT_CODES.INVALID_INPUT,
      err: expect.stringContaining('nowhere'),
    })
  })
  it('reads one posting from a file or standard input, offsets counting in the text as it stands', async () => {
    const text = readFileSync(`${FIXTURES}/posting.txt`, 'utf8')
    const reading = ReadAnswer.parse(await json(['read', `${FIXTURES}/posting.txt`]))
    expect(reading.title).toBe('Senior Data Engineer')
    for (const { start: from, end, quote } of reading.skills) expect(text.slice(from, end)).toBe(quote)
    expect(ReadAnswer.parse(await json(['read', '-'], text))).toEqual(reading)
  })
  it('predicts for a labelled set', async () => {
    const lines = join(folder, 'lines.jsonl')
    const out = join(folder, 'predictions.jsonl')
    writeFileSync(
      lines,
      `${JSON.stringify({ id: 'a', title: 'Baker', company: '', text: 'You bake. Strong SQL required.' })}\n`,
    )
    expect(
      ScoreAnswer.parse(await json(['score', '--task', 'gold', '--in', lines, '--out', out])),
    ).toMatchObject({
      postings: 1,
      out,
      figures: null,
    })
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ id: 'a', skills: expect.any(Array) })
  })
})

describe('a home with an owner', () => {
  it('serves pages, takes the verbs of other commands with their progress, and stops on Ctrl-C', async () => {
    const home = join(folder, 'owned')
    const { child, address, pid } = await up(home)
    expect(pid).toBe(child.pid)
    expect((await fetch(`${address}/favicon.svg`)).status).toBe(200)

    const { out, err, code } = await plumbline(home, ['ingest', `${FIXTURES}/postings.csv`, '--json'])
    expect(code).toBe(0)
    expect(IngestAnswer.parse(JSON.parse(out))).toMatchObject({ read: 3, kept: 2 })
    expect(err).toMatch(/postings\.csv .*3 of 3 · 2 kept · 1 rejected \(the title is empty 1\)/)
    expect(await (await fetch(`${address}/jobs?q=bakery`)).text()).toContain('Pastry Chef')

    const second = await plumbline(home, ['up', '--no-demo', '--json'])
    expect(second.code).toBe(EXIT_CODES.HOME_IN_USE)
    expect(JSON.parse(second.err).error).toMatchObject({
      code: 'HOME_IN_USE',
      remedy: expect.stringContaining(address),
    })

    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect((await plumbline(home, ['jobs', '--json'])).code).toBe(0)
  })
  it('starts clean after kill -9, with everything it had acknowledged', async () => {
    const home = join(folder, 'killed')
    const first = await up(home)
    expect((await plumbline(home, ['ingest', `${FIXTURES}/postings.csv`])).code).toBe(0)
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    const doctor = DoctorReport.parse(JSON.parse((await plumbline(home, ['doctor', '--json'])).out))
    expect(doctor.checks.find(({ name }) => name === 'home')?.finding).toContain(
      `nobody uses it; process ${first.pid} (plumbline up) ended without a word`,
    )
    const second = await up(home)
    expect(await (await fetch(`${second.address}/jobs?q=bakery`)).text()).toContain('Pastry Chef')
    const verified = await plumbline(home, ['verify', '--json'])
    expect(JSON.parse(verified.out)).toMatchObject({ isIdentical: true })
  })
  it('lets a waiting command take over when it stops', async () => {
    const home = join(folder, 'handed')
    const first = await up(home)
    first.child.kill('SIGTERM')
    const waiting = plumbline(home, ['snapshot', '--json'])
    expect(await once(first.child, 'exit')).toEqual([0, null])
    expect((await waiting).code).toBe(0)
  })
})

describe('what goes wrong', () => {
  const home = join(folder, 'wrong')
  it.each([
    [['ingest'], 'INVALID_INPUT'],
    [['ingest', `${FIXTURES}/postings.csv`, '--map', 'colour'], 'INVALID_INPUT'],
    [['ingest', `${FIXTURES}/postings.csv`, '--collection', 'yours'], 'INVALID_INPUT'],
    [['ingest', `${FIXTURES}/postings.csv`, '--map', 'colour=title'], 'INVALID_INPUT'],
    [['ingest', `${FIXTURES}/postings.csv`, 'no-such-file.csv'], 'NOT_FOUND'],
    [['ingest', 'ashy:acme'], 'NOT_FOUND'],
    [['skill', 'no such skill at all'], 'NOT_FOUND'],
    [['read', 'no-such-file.txt'], 'NOT_FOUND'],
    [['read', FIXTURES], 'INVALID_INPUT'],
    [['ingest', `${FIXTURES}/postings.csv`, '--collected-on', '2026-13-01'], 'INVALID_INPUT'],
    [['score', '--in', 'no-such-file.jsonl'], 'NOT_FOUND'],
    [['score', '--task', 'silver'], 'INVALID_INPUT'],
    [['export', 'postings.xlsx'], 'INVALID_INPUT'],
    [['export', 'postings.jsonl.gz'], 'INVALID_INPUT'],
  ] as const)('%j ends with the code of %s before anything is opened', async (args, expected) => {
    const lines: string[] = []
    const stream = { write: (text: string) => lines.push(text), on: () => {} }
    const code = await run([...args, '--json'], {
      terminal: createTerminal(stream, stream, { noColour: true, forceColour: false, isDumb: false }),
      environment: readEnvironment({ PLUMBLINE_HOME: home }, process.cwd()),
      cwd: process.cwd(),
      version: '1.0.0',
      signal: new AbortController().signal,
    })
    expect(JSON.parse(lines.join('')).error.code).toBe(expected)
    expect(code).toBe(EXIT_CODES[expected])
    expect(existsSync(home)).toBe(false)
  })
  it.each([
    [['ingest', `${FIXTURES}/postings.csv`, '--map', 'title=nowhere'], 'INVALID_INPUT'],
    [['verify'], 'NO_SNAPSHOT'],
  ] as const)('%j ends with the code of %s and lets the home go', async (args, expected) => {
    const { out, err, code } = await plumbline(home, [...args, '--json'])
    const last = err.trim().split('\n').at(-1) ?? ''
    expect(JSON.parse(last).error.code).toBe(expected)
    expect({ out, code }).toEqual({ out: '', code: EXIT_CODES[expected] })
    expect(existsSync(join(home, 'owner.json'))).toBe(false)
  })
  it('a port that is taken is named, and the home let go', async () => {
    const first = await up(join(folder, 'port'))
    const port = new URL(first.address).port
    const { err, code } = await plumbline(home, ['up', '--port', port])
    expect(code).toBe(EXIT_CODES.INVALID_INPUT)
    expect(err).toContain(`port ${port} is taken`)
    expect((await plumbline(home, ['doctor'])).code).toBe(0)
  })
  it('a reader that goes away is no fault', async () => {
    const child = start(home, ['--help'])
    child.stdout?.destroy()
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

describe('Ctrl-C during an ingest', () => {
  const many = join(folder, 'many.csv')
  beforeAll(() => {
    const rows = Array.from(
      { length: 30_000 },
      (_, i) =>
        `Cook ${i},Inn ${i % 50},"You cook for guests of inn ${i}. Strong knife skills required. Familiarity with bread is a plus."`,
    )
    writeFileSync(many, `title,company,description\n${rows.join('\n')}\n`)
  })
  const interrupted = async (home: string) => {
    const child = start(home, ['ingest', many, '--json', '--no-snapshot'])
    let err = ''
    child.stderr?.on('data', (chunk) => {
      if (err === '' && String(chunk).includes('reading')) child.kill('SIGINT')
      err += String(chunk)
    })
    const [code] = await once(child, 'exit')
    return { code, last: JSON.parse(err.trim().split('\n').at(-1) ?? '') }
  }

  it('ends with 130 and lets the home go', async () => {
    const home = join(folder, 'cancelled')
    expect(await interrupted(home)).toMatchObject({
      code: EXIT_CODES.CANCELLED,
      last: { error: { code: 'CANCELLED' } },
    })
    expect((await plumbline(home, ['snapshot'])).code).toBe(0)
  })
  it('keeps another writing verb waiting, which says so at once, and why', async () => {
    const home = join(folder, 'busy')
    const first = start(home, ['ingest', many, '--json', '--no-snapshot'])
    for await (const chunk of first.stderr ?? []) if (String(chunk).includes('reading')) break
    const second = start(home, ['verify', '--json'])
    let err = ''
    for await (const chunk of second.stderr ?? []) {
      err += String(chunk)
      if (err.includes('\n')) break
    }
    expect(err).toContain(`waiting for ingest that runs in process ${first.pid}`)
    second.kill('SIGINT')
    expect(await once(second, 'exit')).toEqual([EXIT_CODES.CANCELLED, null])
    first.kill('SIGINT')
    await once(first, 'exit')
  })
  it('stops it at the owner, which serves on', async () => {
    const home = join(folder, 'cancelled-at-owner')
    const { address } = await up(home)
    expect(await interrupted(home)).toMatchObject({
      code: EXIT_CODES.CANCELLED,
      last: { error: { code: 'CANCELLED' } },
    })
    expect((await fetch(`${address}/favicon.svg`)).status).toBe(200)
    expect((await plumbline(home, ['snapshot'])).code).toBe(0)
  })
})
