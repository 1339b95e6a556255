import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/** The bundled demo market: lines of `demo-format.ts`, brotli. Rebuilt by `scripts/build-demo.ts`. */
export const DEMO_FILE = join(import.meta.dirname, 'data', 'demo.jsonl.br')

/** The lines of the bundled demo market, header first. */
export function demoLines(): string[] {
  return brotliDecompressSync(readFileSync(DEMO_FILE)).toString('utf8').split('\n')
}
