// What should stand in node_modules by package-lock.json on this platform, and what does. Reads files, changes none.
// Plain JavaScript: it must run under any Node >= 20, before anything is installed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The platform in the words of package metadata. `libc` is null where there is only one. */
export function thisPlatform() {
  const report = process.platform === 'linux' ? linuxReport() : null
  return {
    os: process.platform,
    cpu: process.arch,
    libc: report === null ? null : report.header.glibcVersionRuntime ? 'glibc' : 'musl',
  }
}

function linuxReport() {
  const excluded = process.report.excludeNetwork
  process.report.excludeNetwork = true
  const report = process.report.getReport()
  process.report.excludeNetwork = excluded
  return report
}

const asList = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value])

function admits(rule, actual) {
  const list = asList(rule)
  if (list.length === 0 || list.includes('any')) return true
  if (actual === null) return false
  if (list.includes(`!${actual}`)) return false
  return list.includes(actual) || list.every((entry) => entry.startsWith('!'))
}

/** True when an entry of the lockfile may be installed on the platform. The running Node's version plays no part. */
export const suits = (entry, platform) =>
  admits(entry.os, platform.os) && admits(entry.cpu, platform.cpu) && admits(entry.libc, platform.libc)

/** Where `name`, required from the package at `from`, stands in the lockfile; null when it does not. */
export function resolveEntry(packages, from, name) {
  let base = from
  for (;;) {
    const place = `${base === '' ? '' : `${base}/`}node_modules/${name}`
    if (packages[place]) return place
    if (base === '') return null
    const cut = base.lastIndexOf('node_modules/')
    base = cut <= 0 ? '' : base.slice(0, cut - 1)
  }
}

/**
 * The entries that must stand in node_modules: everything reachable from the root, leaving out what the platform
 * cannot run. `dev: false` leaves out the tools. Sorted by place: `[{ place, name, version }]`.
 */
export function expectedTree(lock, platform, { dev }) {
  const packages = lock.packages
  const seen = new Set()
  const queue = ['']
  while (queue.length > 0) {
    const from = queue.pop()
    const entry = packages[from]
    const optionalPeers = entry.peerDependenciesMeta ?? {}
    const peers = Object.keys(entry.peerDependencies ?? {}).filter((name) => !optionalPeers[name]?.optional)
    const names = new Set([
      ...Object.keys(entry.dependencies ?? {}),
      ...Object.keys(entry.optionalDependencies ?? {}),
      ...peers,
      ...(from === '' && dev ? Object.keys(entry.devDependencies ?? {}) : []),
    ])
    for (const name of names) {
      const place = resolveEntry(packages, from, name)
      if (place === null || seen.has(place) || !suits(packages[place], platform)) continue
      seen.add(place)
      queue.push(place)
    }
  }
  return [...seen].sort().map((place) => ({
    place,
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: packages[place].version,
  }))
}

/** The version a package on disk states; null when it is not there or cannot be read. */
export function versionOnDisk(root, place) {
  try {
    return JSON.parse(readFileSync(join(root, place, 'package.json'), 'utf8')).version ?? null
  } catch {
    // Not there, or cut off in the middle of an installation: both mean it has to be installed.
    return null
  }
}

/**
 * Compares node_modules with the lockfile, entry by entry.
 * `isComplete` is false when anything is missing or of another version, or when npm's own record of a finished
 * installation is absent (it was interrupted: files may be cut off although every package.json stands).
 */
export function compareTree(root, { dev, platform = thisPlatform() }) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const entries = expectedTree(lock, platform, { dev })
  const missing = []
  const different = []
  for (const entry of entries) {
    const found = versionOnDisk(root, entry.place)
    if (found === null) missing.push(entry)
    else if (found !== entry.version) different.push({ ...entry, found })
  }
  const wasInterrupted = !existsSync(join(root, 'node_modules/.package-lock.json'))
  return {
    entries,
    missing,
    different,
    wasInterrupted,
    isComplete: missing.length + different.length === 0 && !wasInterrupted,
  }
}
