import { existsSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { agreement, type ComparedPay, compareFolder, isMeasured, isStatedTwice } from '../scripts/text-pay.ts'
import { PAY_COMPARISONS } from '../src/reader/index.ts'

const FOLDER = '../shared/data/postings'

/** Sources, one line each: what came of their rows, most rows first. */
function table(rows: readonly ComparedPay[]): string {
  const feeds = Map.groupBy(rows, ({ source }) => source.split(':')[0] ?? source)
  return [...feeds]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([feed, own]) => {
      const counts = PAY_COMPARISONS.map((outcome) => [
        outcome,
        own.filter((row) => row.outcome === outcome).length,
      ])
      return `${feed}: ${counts
        .filter(([, count]) => count !== 0)
        .map(([outcome, count]) => `${count} ${outcome}`)
        .join(', ')}`
    })
    .join('\n')
}

it.skipIf(!existsSync(FOLDER))(
  'pay read from the text alone is the pay of the structured field in 97 % of the rows that give both',
  async () => {
    const rows: ComparedPay[] = []
    for (const folder of readdirSync(FOLDER).sort())
      rows.push(...(await compareFolder(`${FOLDER}/${folder}`)))
    const all = agreement(rows.filter(isMeasured))
    const twice = agreement(rows.filter(isStatedTwice))
    // Bulletins say their pay in the text only: their field is what the source's own parser took from the heading.
    const others = agreement(rows.filter((row) => isMeasured(row) && row.source !== 'city-of-la-bulletins'))
    const words = ({ x, n, value }: typeof all) => `${x} of ${n} (${(value * 100).toFixed(1)} %)`
    console.log(
      `pay in text and field: ${words(all)}; without bulletins ${words(others)}; ` +
        `with rows whose text states other amounts than their field ${words(twice)}\n${table(rows)}`,
    )
    expect(all.n).toBeGreaterThanOrEqual(300)
    expect(all.value).toBeGreaterThanOrEqual(0.97)
    expect(others.n).toBeGreaterThanOrEqual(300)
    expect(others.value).toBeGreaterThanOrEqual(0.97)
    expect(twice.value).toBeGreaterThanOrEqual(0.9)
  },
  120_000,
)
