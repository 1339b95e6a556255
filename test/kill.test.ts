import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

it('loses no acknowledged posting when killed during ingest at 20 random points', async () => {
  const directory = join(root, 'ingest')
  const random = randomFrom(20)
  const acknowledged: string[] = []
  let kills = 0
  for (let round = 0; round <= 20; round++) {
    const fatal = round === 20 ? 0 : 1 + Math.floor(random() * 120)
    const life = await live(directory, 'ingest', round, fatal, Math.floor(random() * 8))
    const found = new Set(life.start.records)
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
    expect(life.start.unread).toBe(0)
    for (let index = 0; index < life.acknowledged; index++) acknowledged.push(`ingest-${round}-${index}`)
    kills += life.wasKilled ? 1 : 0
  }
  expect(kills).toBe(20)
  expect(acknowledged.length).toBeGreaterThan(400)
}, 180_000)

it('shows only whole snapshots when killed while building at 20 random points', async () => {
  const directory = join(root, 'snapshot')
  const random = randomFrom(21)
  const first = await live(directory, 'snapshot', 0, 0, 0)
  let last = first.built
  let kills = 0
  let swept = 0
  for (let round = 1; round <= 21; round++) {
    const fatal = round === 21 ? 0 : 1 + Math.floor(random() * 46)
    const life = await live(directory, 'snapshot', round, fatal, Math.floor(random() * 8))
    expect(life.start.damaged).toEqual([])
    expect(life.start.leftovers).toEqual([])
    expect(life.start.snapshots).toContain(last)
    swept += life.start.swept.length
    kills += life.wasKilled ? 1 : 0
    last = life.built ?? life.start.snapshots[0] ?? last
  }
  expect(kills).toBe(20)
  expect(swept).toBeGreaterThan(3)
  expect(last).not.toBe(first.built)
}, 180_000)

it('leaves a whole backup or none when killed during backup at 6 random points', async () => {
  const directory = join(root, 'backup')
  const random = randomFrom(22)
  let whole: number | null = null
  let kills = 0
  for (let round = 0; round <= 6; round++) {
    const fatal = round === 6 ? 0 : 1 + Math.floor(random() * 38)
    const life = await live(directory, 'backup', round, fatal, Math.floor(random() * 8))
    // A backup that does not check out would have ended the child.
    expect(life.start.backup).toBe(whole)
    expect(life.start.unfinished).toBeLessThanOrEqual(1)
    expect(life.start.damaged).toEqual([])
    whole = life.acknowledged > 0 ? life.acknowledged : whole
    kills += life.wasKilled ? 1 : 0
  }
  expect(kills).toBe(6)
  expect(whole).toBe(70)
}, 180_000)

it('has all of a backup or nothing of it when killed during restore at 6 random points', async () => {
  const directory = join(root, 'restore')
  const random = randomFrom(23)
  const { acknowledged } = await live(directory, 'backup', 0, 0, 0)
  expect(acknowledged).toBe(10)
  let kills = 0
  let emptied = 0
  for (let round = 1; round <= 7; round++) {
    const fatal = round === 7 ? 0 : 1 + Math.floor(random() * 70)
    const life = await live(directory, 'restore', round, fatal, Math.floor(random() * 8))
    expect([0, 10]).toContain(life.start.records.length)
    expect(life.start.snapshots).toHaveLength(life.start.records.length === 0 ? 0 : 1)
    expect(life.start.damaged).toEqual([])
    expect(life.start.leftovers).toEqual([])
    emptied += life.start.records.length === 0 ? 1 : 0
    kills += life.wasKilled ? 1 : 0
    if (round === 7) expect(life.built).not.toBeNull()
  }
  expect(kills).toBe(6)
  expect(emptied).toBeGreaterThan(2)
}, 180_000)

it('keeps whole crawls or none when killed during refresh at 20 random points', async () => {
  const directory = join(root, 'refresh')
  const random = randomFrom(23)
  let acknowledged = 0
  let kills = 0
  for (let round = 0; round <= 20; round++) {
    const fatal = round === 20 ? 0 : 1 + Math.floor(random() * 44)
    const life = await live(directory, 'refresh', round, fatal, Math.floor(random() * 8))
    expect(life.start).toMatchObject({ isWhole: true, unread: 0 })
    // What was told is there; one more may have been stored when the kill struck.
    expect(life.start.crawls).toBeGreaterThanOrEqual(acknowledged)
    acknowledged = life.start.crawls + life.acknowledged
    kills += life.wasKilled ? 1 : 0
  }
  expect(kills).toBeGreaterThan(10)
  expect(acknowledged).toBeGreaterThan(8)
}, 180_000)
