import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, expect, it } from 'vitest'
import { z } from 'zod'
import { randomFrom } from '../bench/generator.ts'

const child = join(import.meta.dirname, 'kill-child.ts')
const root = mkdtempSync(join(tmpdir(), 'plumbline-kill-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const Start = z.object({
  crawls: z.number(),
  /** The listings after the last crawl are those it says, and nothing is left of one that broke off. */
  isWhole: z.boolean(),
  sweptEvents: z.number(),
  swept: z.array(z.string()),
  snapshots: z.array(z.string()),
  damaged: z.array(z.string()),
  leftovers: z.array(z.string()),
  unread: z.number(),
  records: z.array(z.string()),
  /** Records of the backup that stands under its name, null for none. */
  backup: z.number().nullable(),
  /** Backups that are not finished, beside it. */
  unfinished: z.number(),
})
const Message = z.discriminatedUnion('event', [
  z.object({ event: z.literal('start'), value: Start }),
  z.object({ event: z.literal('acknowledged'), value: z.number() }),
  z.object({ event: z.literal('built'), value: z.string() }),
])

interface Life {
  readonly start: z.infer<typeof Start>
  readonly acknowledged: number
  readonly built: string | null
  readonly wasKilled: boolean
}

/** Runs one life of the child to its end, by kill or by itself. */
function live(directory: string, ...rest: readonly (string | number)[]): Promise<Life> {
  return new Promise((resolve, reject) => {
    const own = spawn(process.execPath, [child, directory, ...rest.map(String)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let errors = ''
    own.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    own.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    own.on('error', reject)
    own.on('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) {
        reject(new Error(`the child ended with ${code ?? signal}: ${errors.slice(-2000)}`))
        return
      }
      const complete = out.slice(0, out.lastIndexOf('\n') + 1)
      const messages = complete
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => Message.parse(JSON.parse(line)))
      const start = messages.find((message) => message.event === 'start')
      if (!start) {
        reject(new Error(`the child did not start: ${errors.slice(-2000)}`))
        return
      }
      const counts = messages.flatMap((message) => (message.event === 'acknowledged' ? [message.value] : []))
      resolve({
        start: start.value,
        acknowledged: Math.max(0, ...counts),
        built: messages.find((message) => message.event === 'built')?.value ?? null,
        wasKilled: signal === 'SIGKILL',
      })
    })
  })
}

/**
 * Kills of each kind; `PLUMBLINE_KILL_POINTS` asks for another number, `PLUMBLINE_KILL_SEED` for other points. Where a
 * kill strikes is drawn from the seed: the number of a statement, and milliseconds into it.
 */
const POINTS = Number(process.env.PLUMBLINE_KILL_POINTS ?? 8)
const SEED = Number(process.env.PLUMBLINE_KILL_SEED ?? 20)
const TIMEOUT = 120_000 + POINTS * 30_000

/**
 * Lives on end, each with its own death, until so many were killed; then one that is left to end by itself, of which
 * the number is given. `statements` is about how many a whole life makes: a death beyond them does not come.
 */
async function killAgainAndAgain(
  mode: string,
  statements: number,
  see: (life: Life, round: number) => void,
): Promise<number> {
  const random = randomFrom(SEED + mode.length)
  process.stdout.write(`kill: ${mode}: ${POINTS} points, seed ${SEED}\n`)
  let kills = 0
  for (let round = 1; ; round += 1) {
    if (round > POINTS * 3) throw new Error(`${mode}: only ${kills} of ${round} lives were killed`)
    const isLast = kills === POINTS
    const fatal = isLast ? 0 : 1 + Math.floor(random() * statements)
    const life = await live(join(root, mode), mode, round, fatal, Math.floor(random() * 8))
    see(life, round)
    kills += life.wasKilled ? 1 : 0
    if (isLast) return round
  }
}

it(
  'loses no acknowledged posting when killed during ingest',
  async () => {
    const acknowledged: string[] = []
    await killAgainAndAgain('ingest', 120, (life, round) => {
      const found = new Set(life.start.records)
      expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
      expect(life.start.unread).toBe(0)
      for (let index = 0; index < life.acknowledged; index++) acknowledged.push(`ingest-${round}-${index}`)
    })
    expect(acknowledged.length).toBeGreaterThan(POINTS * 20)
  },
  TIMEOUT,
)

it(
  'shows only whole snapshots when killed while building',
  async () => {
    const first = await live(join(root, 'snapshot'), 'snapshot', 0, 0, 0)
    let last = first.built
    await killAgainAndAgain('snapshot', 46, (life) => {
      expect(life.start.damaged).toEqual([])
      expect(life.start.leftovers).toEqual([])
      expect(life.start.snapshots).toContain(last)
      last = life.built ?? life.start.snapshots[0] ?? last
    })
    expect(last).not.toBe(first.built)
  },
  TIMEOUT,
)

it(
  'leaves a whole backup or none when killed during backup',
  async () => {
    let whole: number | null = null
    let attempted: number | null = null
    const rounds = await killAgainAndAgain('backup', 38, (life, round) => {
      // A backup that does not check out would have ended the child. The last one may have got its name at the end.
      expect([whole, attempted]).toContain(life.start.backup)
      expect(life.start.unfinished).toBeLessThanOrEqual(1)
      expect(life.start.damaged).toEqual([])
      attempted = round * 10
      whole = life.acknowledged > 0 ? life.acknowledged : life.start.backup
    })
    expect(whole).toBe(rounds * 10)
  },
  TIMEOUT,
)

it(
  'has all of a backup or nothing of it when killed during restore',
  async () => {
    const { acknowledged } = await live(join(root, 'restore'), 'backup', 0, 0, 0)
    expect(acknowledged).toBe(10)
    let emptied = 0
    let built: string | null = null
    await killAgainAndAgain('restore', 70, (life) => {
      expect([0, 10]).toContain(life.start.records.length)
      expect(life.start.snapshots).toHaveLength(life.start.records.length === 0 ? 0 : 1)
      expect(life.start.damaged).toEqual([])
      expect(life.start.leftovers).toEqual([])
      emptied += life.start.records.length === 0 ? 1 : 0
      built = life.built
    })
    expect(built).not.toBeNull()
    expect(emptied).toBeGreaterThan(POINTS / 4)
  },
  TIMEOUT,
)

it(
  'keeps whole crawls or none when killed during refresh',
  async () => {
    let acknowledged = 0
    await killAgainAndAgain('refresh', 44, (life) => {
      expect(life.start).toMatchObject({ isWhole: true, unread: 0 })
      // What was told is there; one more may have been stored when the kill struck.
      expect(life.start.crawls).toBeGreaterThanOrEqual(acknowledged)
      acknowledged = life.start.crawls + life.acknowledged
    })
    expect(acknowledged).toBeGreaterThan(POINTS / 3)
  },
  TIMEOUT,
)
