import { readFileSync } from 'node:fs'
import type { FrameAssets } from '../words/links.ts'
import { type Body, makeBody } from './body.ts'

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
}

/** One entry of Vite's manifest, as far as it is used here. */
interface ManifestEntry {
  readonly file: string
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}

/** The built files: their addresses for the page's head, and their bodies by name. */
export interface Assets {
  readonly frame: FrameAssets
  readonly files: ReadonlyMap<string, Body>
}

function readManifest(folder: URL): Record<string, ManifestEntry> {
  const at = new URL('manifest.json', folder)
  try {
    return JSON.parse(readFileSync(at, 'utf8')) as Record<string, ManifestEntry>
  } catch (cause) {
    throw new Error(`The pages are not built: ${at.pathname} cannot be read. Run "npm run build".`, { cause })
  }
}

/**
 * Reads every built file into memory, compressed once.
 *
 * @throws Error when the pages are not built.
 */
export async function loadAssets(folder: URL): Promise<Assets> {
  const manifest = readManifest(folder)
  const fileOf = (source: string) => {
    const file = manifest[source]?.file
    if (!file) throw new Error(`The build has no ${source}. Run "npm run build".`)
    return file
  }
  const style = fileOf('src/web/styles/site.css')
  const names = new Set(
    Object.values(manifest).flatMap((entry) => [entry.file, ...(entry.css ?? []), ...(entry.assets ?? [])]),
  )
  const files = new Map<string, Body>()
  for (const name of [...names].sort()) {
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    // Fonts are compressed already: the least effort will do.
    files.set(
      name,
      await makeBody(readFileSync(new URL(name, folder)), type, type.startsWith('font/') ? 0 : 11),
    )
  }
  const font = [...names].find((name) => /^inter-latin-opsz-.*\.woff2$/.test(name))
  return {
    files,
    frame: {
      style: `/assets/${style}`,
      theme: `/assets/${fileOf('src/web/islands/theme.ts')}`,
      script: `/assets/${fileOf('src/web/islands/site.ts')}`,
      font: font ? `/assets/${font}` : null,
    },
  }
}
