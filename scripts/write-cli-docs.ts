/**
 * Writes what documentation says about the command line from the code itself: docs/schemas/*.json from the schemas,
 * and the help of every command between its marks in docs/cli.md. `npm run docs`; a test compares.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cliPage, schemaFiles } from '../src/cli/docs.ts'

mkdirSync('docs/schemas', { recursive: true })
for (const [name, content] of schemaFiles()) writeFileSync(`docs/schemas/${name}`, content)
writeFileSync('docs/cli.md', await cliPage(readFileSync('docs/cli.md', 'utf8')))
