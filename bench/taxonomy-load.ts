/**
 * Prints, as JSON, the milliseconds that the taxonomy and the reader over it take in a new process, in stages: the
 * tables with the index of written forms, the rest of the reader with a first reading, and then every row of the list,
 * which no reading needs.
 */
import { timed } from './timing.ts'

const tables = await timed(async () => {
  await import('../src/taxonomy/index.ts')
  const { linkPhrase } = await import('../src/reader/mentions/alias-index.ts')
  linkPhrase('python')
})
const reader = await timed(async () => {
  const { blockText, readMentions } = await import('../src/reader/index.ts')
  readMentions(blockText('Python'), [], null)
})
const whole = await timed(async () => {
  const { aliasesOf, allSkills } = await import('../src/taxonomy/index.ts')
  for (const { id } of allSkills()) aliasesOf(id)
})
console.log(
  JSON.stringify({
    tables: tables.wall,
    tablesProcessor: tables.processor,
    reader: reader.wall,
    readerProcessor: reader.processor,
    whole: whole.wall,
    wholeProcessor: whole.processor,
  }),
)
