/**
 * Runs every test in a network that leads nowhere and prints one closing line. Arguments go to Vitest.
 *
 * From here on no process may reach beyond loopback, the browser included. Where the system allows it, the whole run
 * happens in a network of its own whose only way out is a counter (`test/sealed/network.sh`); in any case every Node
 * process carries `test/sealed/guard.mjs`. What either sees is a failed test.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { findChromium } from './chromium.ts'
import { countTests, readNetworkReport } from './results.ts'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
const files = {
  results: join(folder, 'results.json'),
  network: join(folder, 'network.txt'),
  outbound: join(folder, 'outbound.txt'),
}
const chromium = findChromium()
const seal = findSeal()
announce()

const vitest = [
  process.execPath,
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${files.results}`,
  ...process.argv.slice(2),
]
const code = await run([...(seal ?? []), ...vitest])
const counts = countTests(existsSync(files.results) ? readFileSync(files.results, 'utf8') : null, code)
const outbound = existsSync(files.outbound) ? readFileSync(files.outbound, 'utf8') : ''
const network = seal === null ? null : readNetworkReport(readFileSync(files.network, 'utf8'))
rmSync(folder, { recursive: true, force: true })

const reached = outbound !== '' || (network !== null && network.sent > 0)
if (reached) {
  counts.failed += 1
  console.error(
    `\nFAILED: something reached beyond loopback.\n${outbound}${network === null ? '' : `Packets sent outside: ${network.sent}. Addresses asked for: ${network.addresses.join(', ') || 'not known'}.`}`,
  )
} else if (network === null) {
  counts.skipped += 1
  console.log('\nNo Node process reached beyond loopback; other processes were not watched (see above).')
} else {
  counts.passed += 1
  console.log('\nNo process reached beyond loopback.')
}
if (chromium === null) console.log('The browser part was SKIPPED: no Chromium on this machine.')
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed > 0 || code !== 0 ? 1 : 0

/** What stands before the command to run it in a network of its own; null where the system does not allow it. */
function findSeal(): readonly string[] | null {
  if (process.platform !== 'linux') return null
  const seals = [
    ['--net', '--mount'],
    ['--map-root-user', '--net', '--mount'],
  ]
  for (const flags of process.getuid?.() === 0 ? seals : seals.slice(1)) {
    const command = ['unshare', ...flags, 'sh', 'test/sealed/network.sh']
    const probe = spawnSync(command[0] ?? '', [...command.slice(1), 'true'], {
      env: { ...process.env, PLUMBLINE_NETWORK_REPORT: files.network },
      stdio: 'ignore',
    })
    if (probe.status === 0) return command
  }
  return null
}

function announce(): void {
  console.log(
    chromium === null
      ? '!! No Chromium found: every browser test is SKIPPED. Install one (apt-get install chromium) or set PLUMBLINE_CHROMIUM to its path.'
      : `Browser tests use ${chromium}.`,
  )
  console.log(
    seal === null
      ? '!! This system allows no network of its own (it takes Linux, unshare and ip): only Node processes are watched for outbound connections.'
      : 'The run is sealed: loopback is the only network it has, and anything sent elsewhere fails it.',
  )
}

function run(command: readonly string[]): Promise<number> {
  const child = spawn(command[0] ?? '', command.slice(1), {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_OPTIONS:
        `${process.env.NODE_OPTIONS ?? ''} --import=${pathToFileURL('test/sealed/guard.mjs').href}`.trim(),
      PLUMBLINE_CHROMIUM: chromium ?? '/no/chromium/found',
      PLUMBLINE_OUTBOUND_LOG: files.outbound,
      PLUMBLINE_NETWORK_REPORT: files.network,
      ...(seal === null ? {} : { PLUMBLINE_SEALED: '1' }),
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exit) => resolve(exit ?? 1))
  })
}
