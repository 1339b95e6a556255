/** Fills a home of each size with generated postings, and says what that took. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure, Findings } from './figures.ts'
import { fillHome, generatedHome, isFilled, MENTIONS } from './generated-home.ts'
import { type BenchOptions, tell } from './section.ts'
import { peakMemory, timed } from './timing.ts'

function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

/** Homes that stand already are left as they are. */
export async function generate({ folder, sizes }: BenchOptions): Promise<Findings> {
  const figures: Figure[] = []
  const skipped: string[] = []
  for (const size of sizes) {
    const home = generatedHome(folder, size)
    if (isFilled(home)) {
      skipped.push(`filling ${size} postings: they stood in ${home} already`)
      continue
    }
    tell(`generating ${size} postings`)
    const { wall, processor } = await timed(() => fillHome(home, size))
    const add = (what: string, value: number, unit: string, rest: Partial<Figure> = {}) =>
      figures.push({
        section: `store filled, ${size.toLocaleString('en-US')} generated postings x ${MENTIONS}`,
        what,
        value,
        unit,
        ...rest,
      })
    add('rows and page tables, by the clock', wall / 1000, 's')
    add('rows and page tables, processor time', processor / 1000, 's')
    add('on disk', folderBytes(home) / 1e6, 'MB')
    add('peak memory', peakMemory() / 1e6, 'MB', { aim: { atMost: 1500 } })
  }
  return { figures, skipped }
}
