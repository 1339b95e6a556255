import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openBackup } from '../src/core/backup/check-backup.ts'
import { TAR_END, tarEntry } from '../src/core/backup/tar.ts'
import { hiddenAddress, parseSourceAddress } from '../src/sources/boards/source-address.ts'
import { fetchPublic } from '../src/sources/http/fetch-once.ts'
import { type Replay, replyWith, startReplay } from '../src/sources/http/fixtures.ts'
import { createPoliteClient } from '../src/sources/http/polite-client.ts'
import { openSource } from '../src/sources/index.ts'
import { takeUpload } from '../src/web/server/upload.ts'

/** Stands in for the name servers: the answers to one name, one look-up after another. */
const names = vi.hoisted(() => ({
  answers: [] as string[][],
  asked: [] as string[],
}))
vi.mock('node:dns', async (original) => ({
  ...(await original<typeof import('node:dns')>()),
  lookup: (
    hostname: string,
    _options: object,
    callback: (error: null, addresses: { address: string; family: number }[]) => void,
  ) => {
    names.asked.push(hostname)
    const addresses = names.answers[Math.min(names.asked.length, names.answers.length) - 1] ?? []
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  },
}))

const folder = mkdtempSync(join(tmpdir(), 'plumbline-attacks-'))
let replay: Replay
beforeAll(async () => {
  replay = await startReplay()
})
afterEach(() => {
  names.answers = []
  names.asked.length = 0
})
afterAll(async () => {
  await replay.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Ways to write an address of this machine or its network. */
const HIDDEN = [
  'https://127.0.0.1/',
  'https://127.0.0.1./',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.0.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://⑯⑨。②⑤④。⑯⑨。②⑤④/',
  'https://100.100.100.200/',
  'https://[::]/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::a9fe:a9fe]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:53aa:64c::1]/',
  'https://[fe80::1]/',
  'https://[fd00:ec2::254]/',
  'https://localhost/',
  'https://LOCALHOST/',
  'https://localhost./',
  'https://localhost../',
  'https://jobs.localhost/',
]

describe('an address of this machine or its network, however it is written', () => {
  it.each(HIDDEN)('%s is not followed as a source', (address) => {
    const source = parseSourceAddress(address)
    expect(source === null ? 'no address' : hiddenAddress(source)).not.toBeNull()
  })

  it.each([
    ...HIDDEN,
    'http://example.org/',
    'file:///etc/passwd',
    'gopher://example.org/',
    'https://a:b@example.org/',
  ])('%s is not gone to by a redirect', async (location) => {
    replay.replies.set(
      'start.example/jobs',
      replyWith('', { location: /[^ -~]/.test(location) ? encodeURI(location) : location }, 302),
    )
    replay.everything.length = 0
    const client = createPoliteClient({ effects: replay.effects, allowsPrivateAddresses: false })
    await expect(
      client.get(new URL('https://start.example/jobs'), { accept: 'text/html' }),
    ).rejects.toMatchObject({ code: 'REFUSED' })
    expect(replay.everything).toEqual(['start.example/robots.txt', 'start.example/jobs'])
  })

  it('with a name and password is no source', () => {
    expect(parseSourceAddress('https://admin:secret@example.org/jobs')).toBeNull()
  })
})

describe('a public name', () => {
  // A name that the guard of the test run lets pass; the client itself judges by what the name stands for.
  const ask = () =>
    fetchPublic(new URL('https://jobs.localhost/'), { signal: new AbortController().signal, headers: {} })

  it.each([
    ['that stands for this machine', ['127.0.0.1']],
    ['that stands for a cloud machine’s own data', ['169.254.169.254']],
    ['that stands for a public and a private address', ['93.184.216.34', '10.0.0.1']],
    ['that stands for a public address and one of this machine in IPv6', ['93.184.216.34', '::1']],
    ['that stands for a private address dressed as IPv6', ['::ffff:10.0.0.1']],
    ['that stands for nothing', []],
  ])('%s is not connected to', async (_name, addresses) => {
    names.answers = [addresses]
    await expect(ask()).rejects.toThrow(/not public/)
    expect(names.asked).toEqual(['jobs.localhost'])
  })

  it('is looked up anew for every connection, once: the look-up that is checked is the one that is used', async () => {
    names.answers = [['10.0.0.1'], ['127.0.0.1']]
    await expect(ask()).rejects.toThrow(/10\.0\.0\.1, which is not public/)
    await expect(ask()).rejects.toThrow(/127\.0\.0\.1, which is not public/)
    expect(names.asked).toEqual(['jobs.localhost', 'jobs.localhost'])
  })
})

/** Names that mean to leave the folder they are put into. */
const LEADING_OUT = [
  '../../etc/passwd',
  '..\\..\\windows\\system.ini',
  '/etc/cron.d/job',
  'C:\\windows\\a.csv',
  '..',
  '.',
  '...',
  '',
  '/',
  'a\u0000.csv',
  '~/.ssh/authorized_keys',
  '.bashrc',
  'a/../../b.csv',
  '%2e%2e%2fa.csv',
  '．．/a.csv',
  `${'é'.repeat(300)}.csv`,
  '\ud800.csv',
]

describe('names that lead out', () => {
  it('of uploaded files stay in the folder of the upload', async () => {
    let number = 0
    for (const name of LEADING_OUT) {
      number += 1
      const path = join(folder, `upload-${number}`)
      mkdirSync(path)
      const brought = await takeUpload(async () => ({ path, clear: async () => {} }) as never, {
        files: [new File(['title,description\n'], name)],
        text: '',
      })
      expect(brought.files.map((file) => file.path)).toEqual([
        join(path, '1', basename(brought.files[0]?.path ?? '')),
      ])
      expect(readdirSync(path)).toEqual(['1'])
      expect(readdirSync(join(path, '1'))).toHaveLength(1)
      expect(brought.files[0]?.name).not.toMatch(/^\.|[\\/]|\p{Cc}/u)
    }
    expect(readdirSync(folder).filter((name) => !name.startsWith('upload-'))).toEqual([])
  })

  it('of links in a folder of postings are not followed', async () => {
    const [inside, outside] = [join(folder, 'inside'), join(folder, 'outside')]
    mkdirSync(inside)
    mkdirSync(outside)
    writeFileSync(join(outside, 'secret.csv'), 'title,description\nSecret,Nobody may read this.\n')
    writeFileSync(join(inside, 'jobs.csv'), 'title,description\nBaker,You bake bread every day.\n')
    symlinkSync(join(outside, 'secret.csv'), join(inside, 'link.csv'))
    symlinkSync(outside, join(inside, 'folder'))
    symlinkSync(inside, join(inside, 'circle'))
    const titles: string[] = []
    for await (const item of openSource(inside)) if (item.kind === 'posting') titles.push(item.posting.title)
    expect(titles).toEqual(['Baker'])
  })

  /** A tar entry with some bytes of its header changed and its sum made right again. */
  const forged = (name: string, at: number, text: string): Buffer => {
    const entry = tarEntry(name, Buffer.from('x'), 0)
    entry.write(text, at)
    entry.write('        ', 148)
    let sum = 0
    for (let index = 0; index < 512; index += 1) sum += entry[index] ?? 0
    entry.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return entry
  }
  it.each([
    ['a name above its folder', forged('../../x', 0, '../../x')],
    ['a name from the root', forged('/etc/x', 0, '/etc/x')],
    ['a symbolic link', forged('plumbline.json', 156, '2')],
    ['a hard link', forged('plumbline.json', 156, '1')],
    ['a device', forged('plumbline.json', 156, '3')],
    ['a length below nothing', forged('plumbline.json', 124, '-0000001000')],
    ['a length without end', forged('plumbline.json', 124, '77777777777')],
  ])('of a forged backup (%s) are turned away before anything is written', async (name, entry) => {
    const path = join(folder, `${name}.tar`)
    writeFileSync(path, Buffer.concat([entry, TAR_END]))
    await expect(openBackup(path, () => {}, null)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:UNREADABLE|MISMATCH)$/),
    })
    rmSync(path)
  })
})
