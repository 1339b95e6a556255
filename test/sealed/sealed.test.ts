import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { countTests, readNetworkReport } from '../results.ts'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-sealed-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a script in a Node process of its own and says how it ended, and what the guard wrote down. */
function runGuarded(script: string) {
  const log = join(folder, 'outbound.txt')
  writeFileSync(log, '')
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${pathToFileURL('test/sealed/guard.mjs').href}`,
      PLUMBLINE_OUTBOUND_LOG: log,
    },
    encoding: 'utf8',
  })
  return { status, stderr, log: readFileSync(log, 'utf8') }
}

describe('the guard in every Node process', () => {
  it.each([
    ['fetch by address', `await fetch('http://192.0.2.1/')`, '192.0.2.1'],
    ['fetch by name', `await fetch('http://example.org/')`, 'example.org'],
    ['a socket', `import { connect } from 'node:net'; connect(443, '192.0.2.1')`, '192.0.2.1'],
    [
      'a socket by options',
      `import net from 'node:net'; net.connect({ host: '2001:db8::1', port: 1 })`,
      '2001:db8::1',
    ],
    ['TLS', `import { connect } from 'node:tls'; connect({ host: '192.0.2.1', port: 443 })`, '192.0.2.1'],
    ['https', `import { get } from 'node:https'; get('https://192.0.2.1/')`, '192.0.2.1'],
    [
      'a datagram',
      `import { createSocket } from 'node:dgram'; createSocket('udp4').send('x', 53, '192.0.2.1')`,
      '192.0.2.1',
    ],
    [
      'a look-up',
      `import { resolveTxt } from 'node:dns/promises'; await resolveTxt('example.org')`,
      'example.org',
    ],
    [
      'an own resolver',
      `import dns from 'node:dns'; new dns.Resolver().resolve4('example.org', () => {})`,
      'example.org',
    ],
  ])('refuses %s', (_name, script, address) => {
    const { status, log } = runGuarded(script)
    expect(status).not.toBe(0)
    expect(log).toContain(`to ${address}`)
  })
  it('writes it down even where the program swallows the error', () => {
    const { status, log } = runGuarded(`await fetch('http://192.0.2.1/').catch(() => {})`)
    expect(status).toBe(0)
    expect(log).toContain('outbound connection to 192.0.2.1')
  })
  it('lets loopback and unix sockets pass', async () => {
    const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    const socket = createServer((connection) => connection.end()).listen(join(folder, 'socket'))
    const { status, stderr, log } = await new Promise<ReturnType<typeof runGuarded>>((resolve) => {
      setImmediate(() =>
        resolve(
          runGuarded(`
        import net from 'node:net'
        import { once } from 'node:events'
        import { lookup } from 'node:dns/promises'
        await once(net.connect(${port}, '127.0.0.1'), 'connect')
        await once(net.connect(${JSON.stringify(join(folder, 'socket'))}), 'connect')
        await lookup('localhost')
        process.exit(0)`),
        ),
      )
    })
    server.close()
    socket.close()
    expect({ status, stderr, log }).toEqual({ status: 0, stderr: '', log: '' })
  })
})

const seal = ['--net', '--mount']
const seals = [seal, ['--map-root-user', ...seal]].filter(
  (flags) => process.platform === 'linux' && runSealed(flags, 'true').status === 0,
)

/** Runs a shell command in the sealed network and gives its exit code and the report. */
function runSealed(flags: readonly string[], command: string) {
  const report = join(folder, 'network.txt')
  writeFileSync(report, '')
  const { status } = spawnSync('unshare', [...flags, 'sh', 'test/sealed/network.sh', 'sh', '-c', command], {
    env: { ...process.env, PLUMBLINE_NETWORK_REPORT: report, NODE_OPTIONS: '' },
    stdio: 'ignore',
  })
  return { status, report: readFileSync(report, 'utf8') }
}

describe.skipIf(seals.length === 0)('the sealed network', () => {
  const flags = seals[0] ?? []
  const node = (script: string) => `'${process.execPath}' --input-type=module -e "${script}"`

  it('counts nothing where nothing goes out, and keeps the exit code', () => {
    const { status, report } = runSealed(flags, 'exit 5')
    expect(status).toBe(5)
    expect(readNetworkReport(report)).toEqual({ sent: 0, addresses: [] })
  })
  it.each([
    [
      'a connection over IPv4',
      `(await import('node:net')).connect(80,'192.0.2.1').setTimeout(300,function(){this.destroy()})`,
      '192.0.2.1',
    ],
    [
      'a connection over IPv6',
      `(await import('node:net')).connect(80,'2001:db8::1').setTimeout(300,function(){this.destroy()})`,
      '2001:db8::1',
    ],
    ['a look-up', `(await import('node:dns')).lookup('example.org',()=>{})`, '192.0.2.53'],
  ])('sees %s of any process, and where it went', (_name, script, address) => {
    const { sent, addresses } = readNetworkReport(runSealed(flags, node(script)).report)
    expect(sent).toBeGreaterThan(0)
    expect(addresses).toContain(address)
  })
})

describe('the closing line', () => {
  const results = (change: object) =>
    JSON.stringify({
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [],
      ...change,
    })
  it('adds up passed, failed and skipped', () => {
    expect(countTests(results({ numFailedTests: 2 }), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })
  it('counts a file that broke before its first test, and a run that broke without one, as failed', () => {
    expect(countTests(results({ testResults: [{ status: 'failed', assertionResults: [] }] }), 1).failed).toBe(
      1,
    )
    expect(countTests(results({}), 1).failed).toBe(1)
    expect(countTests(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
  it('takes no report of the network for a clean one', () => {
    expect(() => readNetworkReport('')).toThrow('left no count')
  })
})
