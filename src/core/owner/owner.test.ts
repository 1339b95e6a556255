import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../errors.ts'
import type { Progress } from '../progress.ts'
import { claimHome, type Ownership, readOwner, runAtOwner, takeLock } from './index.ts'

const silent = { progress: () => {}, signal: new AbortController().signal }
const claim = (home: string, command = 'test') => ({ home, version: '1.0.0', command })
const step = (done: number): Progress => ({
  phase: 'counting',
  done,
  total: 3,
  fraction: done / 3,
  kept: done,
  rejected: {},
})

let folder = ''
let home = ''
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-owner-'))
  home = join(folder, 'home')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

it('a folder that holds nothing but fixes becomes a home, one with other files does not', async () => {
  mkdirSync(join(home, 'fixes'), { recursive: true })
  const own = await claimHome(claim(home))
  expect(own).not.toBeNull()
  await own?.release({ abort: false, closing: async () => {} })
  mkdirSync(join(folder, 'photos', 'summer'), { recursive: true })
  await expect(claimHome(claim(join(folder, 'photos')))).rejects.toMatchObject({ code: 'HOME_UNUSABLE' })
})

/** Another process that owns `home` and answers the verb `pid` (or waits for ever on `wait`) until it is killed. */
async function ownElsewhere(path: string): Promise<ChildProcess> {
  const script = `
    import { claimHome } from '${new URL('./index.ts', import.meta.url).href}'
    const ownership = await claimHome({ home: process.argv[1], version: '1.0.0', command: 'test' })
    if (ownership === null) process.exit(9)
    await ownership.serve(async (verb, input, call) => {
      if (verb === 'wait') await new Promise((_, reject) => call.signal.addEventListener('abort', () => reject(call.signal.reason)))
      return process.pid
    })
    console.log('ready')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const first = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  expect(String(first[0])).toBe('ready\n')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const owned = async (path: string): Promise<Ownership> => {
  const ownership = await claimHome(claim(path))
  if (ownership === null) throw new Error('the home is not free')
  return ownership
}

describe('a home directory', () => {
  it('is for its owner alone: 0700, its socket 0600', async () => {
    const ownership = await owned(home)
    await ownership.serve(async () => null)
    expect(statSync(home).mode & 0o777).toBe(0o700)
    expect(statSync(join(home, 'socket')).mode & 0o777).toBe(0o600)
    await ownership.release({ abort: false })
  })
  it('of a newer version is refused, and left as it is', async () => {
    mkdirSync(home)
    const text = JSON.stringify({ format: 999, writtenBy: '9.0.0' })
    writeFileSync(join(home, 'home.json'), text)
    await expect(claimHome(claim(home))).rejects.toMatchObject({
      code: 'HOME_NEWER',
      message: expect.stringContaining('9.0.0'),
    })
    expect(readFileSync(join(home, 'home.json'), 'utf8')).toBe(text)
  })
  it('that a newer version has owned meanwhile is refused, and left as it is', async () => {
    for (const version of ['1.0.0', '1.2.0', '1.2.0'])
      await (await claimHome({ ...claim(home), version }))?.release({ abort: false })
    const text = readFileSync(join(home, 'home.json'), 'utf8')
    expect(JSON.parse(text)).toEqual({ format: 1, writtenBy: '1.0.0', usedBy: '1.2.0' })
    await expect(claimHome({ ...claim(home), version: '1.1.9' })).rejects.toMatchObject({
      code: 'HOME_NEWER',
      message: `${home} was last used by Plumbline 1.2.0; this one is 1.1.9`,
      remedy: expect.stringContaining('nothing was changed'),
    })
    expect(readFileSync(join(home, 'home.json'), 'utf8')).toBe(text)
    await (await claimHome({ ...claim(home), version: '1.10.0' }))?.release({ abort: false })
  })
  it('is not made out of a folder with other files', async () => {
    mkdirSync(home, { mode: 0o755 })
    writeFileSync(join(home, 'letter.txt'), 'dear')
    await expect(claimHome(claim(home))).rejects.toMatchObject({
      code: 'HOME_UNUSABLE',
      message: expect.stringContaining('letter.txt'),
    })
    expect(statSync(home).mode & 0o777).toBe(0o755)
  })
  it('with an unreadable mark is refused with its path', async () => {
    mkdirSync(home)
    writeFileSync(join(home, 'home.json'), '{"form')
    await expect(claimHome(claim(home))).rejects.toMatchObject({
      code: 'HOME_UNUSABLE',
      message: expect.stringContaining('home.json'),
    })
  })
  it.skipIf(process.platform !== 'linux')(
    'where the system makes no folders ends with an error',
    async () => {
      await expect(claimHome(claim('/proc/nope/home'))).rejects.toMatchObject({
        code: 'HOME_UNUSABLE',
        message: expect.stringContaining('cannot use /proc/nope/home as home directory'),
      })
    },
  )
  it('below a file cannot be made, and says so', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(claimHome(claim(join(folder, 'file/home')))).rejects.toMatchObject({ code: 'HOME_UNUSABLE' })
  })
})

describe('one process owns it', () => {
  it('a second one in the same process is turned away until the first lets go', async () => {
    const first = await owned(home)
    expect(await claimHome(claim(home))).toBeNull()
    await first.release({ abort: false })
    const second = await owned(home)
    await second.release({ abort: false })
  })
  it('another process keeps it until it is killed, and kill -9 leaves nothing in the way', async () => {
    const child = await ownElsewhere(home)
    expect(await claimHome(claim(home))).toBeNull()
    expect(await readOwner(home)).toMatchObject({
      pid: child.pid,
      command: 'test',
      socket: join(home, 'socket'),
    })
    await kill(child)
    const ownership = await owned(home)
    await ownership.serve(async () => null)
    await ownership.release({ abort: false })
  })
  it('a left-over owner file counts for nothing, not even with the id of a living process', async () => {
    const child = await ownElsewhere(home)
    await kill(child)
    const left = JSON.parse(readFileSync(join(home, 'owner.json'), 'utf8'))
    writeFileSync(join(home, 'owner.json'), JSON.stringify({ ...left, pid: process.ppid }))
    const ownership = await owned(home)
    expect(await readOwner(home)).toMatchObject({ pid: process.pid, socket: null })
    await ownership.release({ abort: false })
    expect(await readOwner(home)).toBeNull()
  })
  it('of many that start at once exactly one wins', async () => {
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimHome(claim(home))))
    const won = claims.filter((ownership) => ownership !== null)
    expect(won).toHaveLength(1)
    await won[0]?.release({ abort: false })
  })
  it('keeps it although nothing in the program refers to it any more', async () => {
    const script = `
      import { claimHome } from '${new URL('./index.ts', import.meta.url).href}'
      await claimHome({ home: process.argv[1], version: '1.0.0', command: 'test' })
      for (let i = 0; i < 5; i += 1) { globalThis.gc(); await new Promise(setImmediate) }
      console.log('ready')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', script, home], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    await once(child.stdout, 'data')
    expect(await claimHome(claim(home))).toBeNull()
  })
  it('the lock alone is enough: no second holder beside the first', async () => {
    await (await owned(home)).release({ abort: false })
    const lock = takeLock(home)
    expect(takeLock(home)).toBeNull()
    lock?.release()
    const again = takeLock(home)
    expect(again).not.toBeNull()
    again?.release()
  })
})

describe('a verb', () => {
  const request = (verb: string, input: unknown = null) => ({ verb, input, cwd: folder })
  const refuse = async () => {
    throw new Error('should not own')
  }

  it('runs here when nobody owns the home', async () => {
    const result = await runAtOwner(claim(home), request('pid'), silent, async (ownership) => {
      await ownership.release({ abort: false })
      return 'here'
    })
    expect(result).toBe('here')
  })
  it('runs at the live owner otherwise', async () => {
    const child = await ownElsewhere(home)
    expect(await runAtOwner(claim(home), request('pid'), silent, refuse)).toBe(child.pid)
  })
  it('streams progress in order before its result', async () => {
    const ownership = await owned(home)
    await ownership.serve(async (verb, input, call) => {
      for (const done of [1, 2, 3]) call.progress(step(done))
      return { verb, input }
    })
    const seen: number[] = []
    const call = { ...silent, progress: (progress: Progress) => seen.push(progress.done) }
    expect(await runAtOwner(claim(home), request('count', { to: 3 }), call, refuse)).toEqual({
      verb: 'count',
      input: { to: 3 },
    })
    expect(seen).toEqual([1, 2, 3])
    await ownership.release({ abort: false })
  })
  it('brings its error back with code, message and remedy', async () => {
    const ownership = await owned(home)
    await ownership.serve(async () => {
      throw new AppError('NOT_FOUND', 'no skill "xyz"', { remedy: 'look at plumbline skills' })
    })
    await expect(runAtOwner(claim(home), request('skill'), silent, refuse)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'no skill "xyz"',
      remedy: 'look at plumbline skills',
    })
    await ownership.release({ abort: false })
  })
  it('is cancelled at the owner when the caller cancels', async () => {
    await ownElsewhere(home)
    const abort = new AbortController()
    const waiting = runAtOwner(claim(home), request('wait'), { ...silent, signal: abort.signal }, refuse)
    setTimeout(() => abort.abort(), 50)
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' })
  })
  it('is cancelled at the owner when the caller is gone', async () => {
    const ownership = await owned(home)
    const cancelled = new Promise<void>((resolve) => {
      ownership.serve(async (_verb, _input, call) => {
        call.signal.addEventListener('abort', () => resolve())
        await new Promise(() => {})
      })
    })
    await expect.poll(async () => (await readOwner(home))?.socket).toBeTruthy()
    const socket = connect({ path: join(home, 'socket') })
    socket.write(`${JSON.stringify({ ...request('wait'), version: '1.0.0' })}\n`, () =>
      setTimeout(() => socket.destroy(), 50),
    )
    await cancelled
  })
  it('that was under way when the owner was killed says what to do', async () => {
    const child = await ownElsewhere(home)
    const waiting = runAtOwner(claim(home), request('wait'), silent, refuse)
    setTimeout(() => child.kill('SIGKILL'), 200)
    await expect(waiting).rejects.toMatchObject({
      code: 'HOME_IN_USE',
      remedy: expect.stringContaining('again'),
    })
  })
  it('is refused by an owner of another version', async () => {
    await ownElsewhere(home)
    await expect(
      runAtOwner({ ...claim(home), version: '2.0.0' }, request('pid'), silent, refuse),
    ).rejects.toMatchObject({
      code: 'HOME_IN_USE',
      message: expect.stringContaining('1.0.0'),
    })
  })
  it('keeps the owner until it ended; a caller that asks nothing does not', async () => {
    const ownership = await owned(home)
    let finish: () => void = () => {}
    await ownership.serve(() => new Promise((resolve) => (finish = () => resolve('done'))))
    connect({ path: join(home, 'socket') }).on('error', () => {})
    const asked = runAtOwner(claim(home), request('slow'), silent, refuse)
    setTimeout(() => {
      const released = ownership.release({ abort: false })
      setTimeout(finish, 50)
      return released
    }, 100)
    expect(await asked).toBe('done')
  })
  it('finds its owner under a home path longer than a socket path may be', async () => {
    const long = join(folder, 'a'.repeat(60), 'b'.repeat(60), 'home')
    const child = await ownElsewhere(long)
    const socket = (await readOwner(long))?.socket ?? ''
    expect(Buffer.byteLength(socket)).toBeLessThan(104)
    expect(statSync(join(socket, '..')).mode & 0o777).toBe(0o700)
    expect(await runAtOwner(claim(long), request('pid'), silent, refuse)).toBe(child.pid)
    await kill(child)
    await (await owned(long)).release({ abort: false })
    expect(() => statSync(socket)).toThrow()
  })
})
