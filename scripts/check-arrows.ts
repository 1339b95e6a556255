/**
 * Keeps the arrows of docs/architecture.md: a room imports only rooms it may, pure rooms import no effects,
 * and packages are imported only where they belong. Prints each offence; exits 1 when there is one.
 */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const PURE = ['taxonomy', 'method', 'reader', 'documents', 'corpus'] as const
const CORE = [...PURE, 'sources', 'market'] as const

/** Room -> rooms it may import besides itself. */
const ALLOWED: Record<string, readonly string[]> = {
  taxonomy: [],
  method: ['taxonomy'],
  reader: ['taxonomy', 'method'],
  documents: ['taxonomy', 'method', 'reader'],
  corpus: ['taxonomy', 'method', 'reader', 'documents'],
  sources: PURE,
  market: PURE,
  core: CORE,
  cli: ['core', 'web', 'taxonomy', 'method'],
  web: ['core', 'taxonomy', 'method'],
}
/** Packages a pure room may use: parsers of documents only. */
const PURE_PACKAGES: Record<string, readonly string[]> = { documents: ['htmlparser2'] }

const offences: string[] = []
for (const file of globSync('src/**/*.{ts,tsx}').sort()) {
  if (/\.test\.tsx?$/.test(file)) continue
  const room = file.split('/')[1] ?? ''
  const allowed = ALLOWED[room]
  if (!allowed) {
    offences.push(`${file}: no such room "${room}"`)
    continue
  }
  const isPure = (PURE as readonly string[]).includes(room)
  const text = readFileSync(file, 'utf8')
  for (const match of text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  )) {
    const target = match[1] ?? match[2] ?? ''
    if (target.startsWith('.')) {
      const path = relative('src', join(dirname(file), target))
      const other = path.split('/')[0] ?? ''
      if (path.startsWith('..')) {
        // The doctor compares node_modules with the lockfile by the same rules as set-up does.
        const isSetUp = room === 'cli' && path.startsWith('../setup/')
        if (!path.includes('package.json') && !path.includes('dist/') && !isSetUp)
          offences.push(`${file}: imports ${target}, outside src/`)
      } else if (other !== room && !allowed.includes(other)) {
        offences.push(`${file}: ${room} may not import ${other} (${target})`)
      }
    } else if (isPure && !(PURE_PACKAGES[room] ?? []).includes(target.split('/')[0] ?? '')) {
      offences.push(`${file}: ${room} is pure and may not import "${target}"`)
    }
  }
  if (isPure && /\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random\(/.test(text)) {
    offences.push(`${file}: ${room} is pure and may not touch the process, the clock or chance`)
  }
}
for (const offence of offences) console.error(offence)
process.exitCode = offences.length > 0 ? 1 : 0
