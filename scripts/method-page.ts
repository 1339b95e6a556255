/** docs/method.md: what the section numbers in code and pages stand for, and every published figure. */
import { METRICS, type Metric } from '../src/method/index.ts'

const SECTIONS: readonly (readonly [section: string, title: string])[] = [
  ['0', 'Rules for every figure: n, interval, dates, withheld rather than guessed, rounding'],
  ['1.1', 'Levels L0 to L5 by what somebody does alone'],
  ['1.2', 'From wording to how strictly a skill is asked'],
  ['1.3', 'From wording to the level asked'],
  ['1.3.1', 'Rulings on doubtful wording, R1 to R33; P1 to P18 are its worked postings'],
  ['2', 'The sample: duplicates, dates, complete text, employers, the denominator'],
  ['3.1', 'Demand rate and required rate'],
  ['3.2', 'Intervals of shares, clustered by employer'],
  ['3.3', 'When a share is published'],
  ['3.4', 'Depth: middle level, shares at least and exactly'],
  ['3.6', 'Differences of two shares'],
  ['3.7', 'Words for figures, and rounding'],
  ['3.8', 'Entry level and other conventions'],
  ['4.1', 'Yearly pay of a posting'],
  ['4.2', 'Quantiles of pay'],
  ['4.3', 'Intervals of pay and their least samples'],
  ['4.4', 'Who states pay'],
  ['5.1', 'Pay with and without a skill'],
  ['6', 'Skills asked together'],
  ['10', 'Hours from one level to the next'],
  ['13', 'Which page shows which figure, and in what order'],
]

function entry({ label, unit, definition, formula, minimum, interval, section }: Metric): string {
  return `- **${label}** (${unit}, section ${section}). ${definition} ${formula.endsWith('.') ? formula : `\`${formula}\`.`} Published
  from: ${minimum}. Interval: ${interval}.`
}

/** The whole page, from the registry that pages and CSV read. */
export function methodPage(): string {
  return `# The method

"METHOD 3.2" in a comment, and "Section 3.2" on a page, name a section of the method that the product follows. The
sections, and what each is about:

${SECTIONS.map(([section, title]) => `- **${section}** ${title}`).join('\n')}

Sections 1.1 to 1.3.1 are the reader's rules; their tables stand in \`src/reader/data/\` and each rule is a test beside the
code (\`reader.md\`). The others are \`src/method/\`, one file a figure, with the method's worked examples as tests.

## Every published figure

Written by \`npm run docs\` from \`src/method/metrics.ts\`, which the pages, the files they offer and \`/method\` read.

${Object.values(METRICS).map(entry).join('\n')}
`
}
