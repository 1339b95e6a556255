// npm run build: the pages and what the browser gets, from src/ into dist/, only when their inputs changed.
// Runs under any Node >= 20 and hands the work to Node 24. Reaches no network.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { linkCommand } from './install.mjs'
import { root, runNode } from './node24.mjs'

const RECORD = join(root, 'dist/build.json')
const INPUTS = ['src', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', 'setup/build.mjs']

/**
 * Builds when dist does not hold what the sources as they stand would give: the hash of every input and the name and
 * size of every output are compared, never the clock. Resolves with true when it built.
 */
export async function ensureBuilt() {
  linkCommand()
  const inputs = hashOf(INPUTS)
  const last = readRecord()
  if (last?.inputs === inputs && JSON.stringify(last.outputs) === JSON.stringify(listOutputs())) return false
  if (!existsSync(join(root, 'vite.config.ts'))) return false
  const started = performance.now()
  console.log('Building the pages ...')
  const code = await runNode(['node_modules/vite/bin/vite.js', 'build', '--app'], { cwd: root })
  if (code !== 0) throw new Error(`The build failed (exit code ${code}); its message stands above.`)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(RECORD, `${JSON.stringify({ inputs, outputs: listOutputs() })}\n`)
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  return true
}

function readRecord() {
  if (!existsSync(RECORD)) return null
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8'))
  } catch {
    return null // cut off in the middle of a build: build again
  }
}

/** [name, bytes] of every file under dist but the record itself, sorted by name. */
function listOutputs() {
  const dist = join(root, 'dist')
  if (!existsSync(dist)) return []
  return filesUnder(dist)
    .filter((file) => file !== RECORD)
    .map((file) => [file.slice(dist.length + 1), statSync(file).size])
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const full = join(root, path)
    if (!existsSync(full)) continue
    const files = statSync(full).isDirectory() ? filesUnder(full) : [full]
    for (const file of files) {
      if (/\.test\.tsx?$/.test(file)) continue
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(createHash('sha256').update(readFileSync(file)).digest())
    }
  }
  return hash.digest('hex')
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { orExplain } = await import('./explain.mjs')
  await orExplain(async () => {
    if (!(await ensureBuilt())) console.log('dist is up to date.')
    return 0
  })
}
