/** Prints, as JSON, the milliseconds that the taxonomy and the reader over it take in a new process, two stages. */
import { timed } from './timing.ts'

const tables = await timed(async () => {
  const { aliasesOf, allSkills } = await import('../src/taxonomy/index.ts')
  const [first] = allSkills()
  if (first) aliasesOf(first.id)
})
const index = await timed(async () => {
  const { blockText, readMentions } = await import('../src/reader/index.ts')
  readMentions(blockText('Python'), [], null)
})
console.log(
  JSON.stringify({
    tables: tables.wall,
    tablesProcessor: tables.processor,
    index: index.wall,
    indexProcessor: index.processor,
  }),
)
