// Says before anything is downloaded that this machine cannot run the project, and what to do about it.
// Plain JavaScript: it must run under any Node >= 20, before anything is installed.
import { suits } from './tree.mjs'

const DATABASE = 'node_modules/chdb'
const SYSTEMS = 'Linux (glibc) and macOS, x64 and arm64; on Windows inside WSL2'

/**
 * Why the platform (`thisPlatform()`) cannot run what the lockfile names, in words with a remedy; null when it can.
 * `nodeMajor` is the major version of the running Node.
 */
export function whyUnsupported(lock, platform, nodeMajor) {
  const { packages } = lock
  const name = `${platform.os}-${platform.cpu}`
  const libraries = Object.keys(packages[DATABASE]?.optionalDependencies ?? {})
  const hasLibrary = libraries.some((library) => {
    const entry = packages[`node_modules/${library}`]
    return entry !== undefined && suits(entry, platform)
  })
  if (!hasLibrary) {
    const isMusl = platform.libc === 'musl'
    return (
      `The embedded database has no build for ${name}${isMusl ? ' with musl' : ''}. Plumbline runs on ${SYSTEMS}.` +
      (isMusl
        ? '\nIn a container, take an image with glibc (Debian, Ubuntu, Fedora) in place of Alpine.'
        : '')
    )
  }
  if (nodeMajor >= 24) return null
  const node = packages[`node_modules/node-${name}`]
  if (node !== undefined && suits(node, platform)) return null
  return (
    `Plumbline needs Node 24 or newer; this is Node ${nodeMajor}, and npm has no packaged Node 24 for ${name}.\n` +
    'Install Node 24 from https://nodejs.org and run the command again.'
  )
}
