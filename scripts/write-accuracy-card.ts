/**
 * Measures the reader on labelled postings and writes the card that the method page shows:
 *   node scripts/write-accuracy-card.ts [LABELLED.jsonl]
 * Without a file it takes ../shared/bench/gold/dev.jsonl. Run it whenever the reader's version or that of the corpus
 * rules changes; the card is published whatever it says. Pay is also compared with the fields of the sources under
 * ../shared/data/postings. Where those are not beside the checkout, what the card says of duplicates stays.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readGoldLines } from '../src/cli/score/gold-lines.ts'
import { measure, type ScoredFigure } from '../src/cli/score/measure.ts'
import { predict } from '../src/cli/score/predict.ts'
import { scoreDuplicates } from '../src/cli/score/score-duplicates.ts'
import { clustersOfFolder, READER_VERSION, rawPostingOf, readAsGold } from '../src/core/index.ts'
import type { AccuracyCard } from '../src/core/page-types.ts'
import { agreement, type ComparedPay, compareFolder, isMeasured, isStatedTwice } from './text-pay.ts'

/** Figures of the scorer that the card shows, the figure that says how many cases stand behind each, and words. */
const ROWS = [
  [
    'f1',
    'goldSkills',
    'Skills found (F1)',
    'Asked skills found, weighed against those found where none is asked.',
  ],
  [
    'precision',
    'predictedSkills',
    'Skills found that are asked (precision)',
    'Of the skills the reader finds, how many the labels have.',
  ],
  [
    'recall',
    'goldSkills',
    'Asked skills that are found (recall)',
    'Of the skills the labels have, how many the reader finds.',
  ],
  [
    'levelKappa',
    'levelPairs',
    'Level (quadratic-weighted kappa)',
    'Agreement on the level where both state one, beyond chance. Release target 0.60.',
  ],
  [
    'levelWithinOne',
    'levelPairs',
    'Level within one',
    'Share of those levels that differ by at most one. Release target 0.90.',
  ],
  ['levelExact', 'levelPairs', 'Level exact', 'Share of those levels that are the same.'],
  [
    'notStatedF1',
    'found',
    'Level not stated (F1)',
    'Whether reader and labels agree that no level is stated.',
  ],
  [
    'strengthAccuracy',
    'found',
    'Strength',
    'Required, stated, preferred or told of only. Release target 0.85.',
  ],
  ['alternativeF1', 'found', 'Alternatives (F1)', 'Skills of which one or the other is asked.'],
  [
    'skillYearsAccuracy',
    'found',
    'Years of a skill',
    'Years asked of a skill, where reader or labels state any.',
  ],
  ['seniorityAccuracy', 'postings', 'Seniority', 'From the title alone.'],
  ['role_familyAccuracy', 'postings', 'Role family', 'From the title alone.'],
  ['degreeAccuracy', 'postings', 'Degree', 'Required, preferred, or equivalent, none.'],
  ['years_overallAccuracy', 'postings', 'Years overall', 'Years of work asked overall.'],
  ['payAccuracy', 'postings', 'Pay', 'Both bounds, currency and period are the same.'],
  ['remoteAccuracy', 'postings', 'Remote', 'Remote, hybrid, on site or not stated.'],
] as const

const gold = process.argv[2] ?? join(import.meta.dirname, '../../shared/bench/gold/dev.jsonl')
const lines = await readGoldLines(gold)
const predictions = lines.map((line) => predict({ rawPostingOf, readAsGold }, line))
const figures = new Map(
  (await measure(join(dirname(gold), 'score-gold.mjs'), lines, predictions)).map((one) => [one.name, one]),
)
const figureOf = (name: string) => figures.get(name)?.value ?? 0
const sizes: Readonly<Record<string, number>> = {
  goldSkills: figureOf('goldSkills'),
  predictedSkills: figureOf('predictedSkills'),
  levelPairs: figureOf('levelPairs'),
  postings: figureOf('postings'),
  found: Math.round(figureOf('recall') * figureOf('goldSkills')),
}
const file = join(import.meta.dirname, '../src/core/data/accuracy.json')
const postings = join(import.meta.dirname, '../../shared/data/postings')
const digits = (value: number) => Math.round(value * 10_000) / 10_000
const compared: ComparedPay[] = []
for (const folder of existsSync(postings) ? readdirSync(postings).sort() : [])
  compared.push(...(await compareFolder(join(postings, folder))))
const payRow = (label: string, rows: readonly ComparedPay[], meaning: string) => {
  const { value, low, high, n } = agreement(rows)
  return { label, value: digits(value), low: digits(low), high: digits(high), n, meaning }
}
const PAY_ROWS = [
  payRow(
    'Pay in the text as in the source’s field',
    compared.filter(isMeasured),
    'Yearly value by METHOD 4.1 from the text alone and from a structured field of the same currency and period, where the text holds the amounts of the field. Interval over employers. Target 0.97.',
  ),
  payRow(
    'The same, contradictions included',
    compared.filter(isStatedTwice),
    'Also postings whose text states other amounts than their own field: no reader can agree with both.',
  ),
]
const card: AccuracyCard = {
  readerVersion: READER_VERSION,
  postings: figureOf('postings'),
  rows: [
    ...ROWS.flatMap(([name, size, label, meaning]) => {
      const figure = figures.get(name)
      if (figure === undefined || figure.value === null || figure.low === null || figure.high === null)
        return []
      const [value, low, high] = [digits(figure.value), digits(figure.low), digits(figure.high)]
      return [{ label, value, low, high, n: sizes[size] ?? 0, meaning }]
    }),
    ...PAY_ROWS,
  ],
}
const rows = [...card.rows, ...(await duplicateRows())]
writeFileSync(file, `${JSON.stringify({ ...card, rows }, null, 2)}\n`)
console.log(`${file}: reader ${card.readerVersion}, ${card.postings} postings, ${rows.length} figures`)

/** Figures of the labelled pairs; those of the card that stands where the postings are not at hand. */
async function duplicateRows(): Promise<AccuracyCard['rows']> {
  if (!existsSync(postings)) {
    const stored: AccuracyCard = JSON.parse(readFileSync(file, 'utf8'))
    return stored.rows.filter(({ label }) => label.startsWith('Duplicates'))
  }
  const { figures } = scoreDuplicates(await clustersOfFolder(postings))
  const of = (name: string): ScoredFigure | undefined => figures.find((one) => one.name === name)
  return (
    [
      [
        'duplicatePrecision',
        'foundPairs',
        'Duplicates that are one posting (precision)',
        'Of the pairs put together, how many the labels call one posting. Release target 0.95.',
      ],
      [
        'duplicateRecall',
        'duplicatePairs',
        'Duplicates that are found (recall)',
        'Of the pairs that the labels call one posting, how many are put together. Release target 0.85.',
      ],
    ] as const
  ).flatMap(([name, size, label, meaning]) => {
    const { value, low, high } = of(`${name}Holdout`) ?? { value: null, low: null, high: null }
    if (value === null || low === null || high === null) return []
    const pairs = of('pairsHoldout')?.value ?? 0
    const mended = `${(of(`${name}Development`)?.value ?? 0).toFixed(3)} on the ${of('pairsDevelopment')?.value ?? 0} pairs the rules were mended by`
    const drawn = `${pairs} labelled pairs of postings put away before, hard ones drawn more often than they are met; Wilson interval. ${mended}.`
    return [
      {
        label,
        value: digits(value),
        low: digits(low),
        high: digits(high),
        n: of(`${size}Holdout`)?.value ?? 0,
        meaning: `${meaning} ${drawn}`,
      },
    ]
  })
}
