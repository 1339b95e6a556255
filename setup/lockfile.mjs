// Mends package-lock.json after npm wrote it; runs with `npm run format`. Two things npm gets wrong for us:
//
// - npm skips an optional package whose `engines` exclude the Node it runs under, silently, and the platform packages
//   of the bundler name 20.19 and later: `npm ci` by Node 20.10 would leave a tree that cannot build. All of it runs
//   under Node 24, which the tree brings along, so the field is taken out.
// - Where a registry does not carry the platform packages of other systems, npm leaves them out, and `npm ci` then
//   refuses the lockfile on every system. They are named by exact version, without a hash (nobody here has seen them).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './node24.mjs'
import { resolveEntry } from './tree.mjs'

const SYSTEMS = [
  'linux',
  'darwin',
  'win32',
  'android',
  'freebsd',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'aix',
]
const PROCESSORS = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

/** The lockfile as it should be; the one given stays as it is. */
export function mendLockfile(lock) {
  const packages = {}
  for (const [place, { engines, ...entry }] of Object.entries(lock.packages))
    packages[place] = place === '' && engines ? { ...entry, engines } : entry
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (resolveEntry(lock.packages, place, name) !== null) continue
      packages[`node_modules/${name}`] = {
        version,
        ...platformInName(name),
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      }
    }
  }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
  return { ...lock, packages: sorted }
}

/** `@engine/lib-linux-arm64-musl` says where it runs: linux, arm64, musl. */
export function platformInName(name) {
  const words = name.split(/[/-]/)
  const os = SYSTEMS.find((system) => words.includes(system))
  const cpu = PROCESSORS.find((processor) => words.includes(processor))
  if (!os || !cpu)
    throw new Error(`the name of ${name} says no platform; add its entry to package-lock.json by hand`)
  const libc = os !== 'linux' ? null : words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  return { os: [os], cpu: [cpu], ...(libc === null ? {} : { libc: [libc] }) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = join(root, 'package-lock.json')
  const before = readFileSync(path, 'utf8')
  const after = `${JSON.stringify(mendLockfile(JSON.parse(before)), null, 2)}\n`
  if (after !== before) {
    writeFileSync(path, after)
    console.log('package-lock.json: mended (see setup/lockfile.mjs)')
  }
}
