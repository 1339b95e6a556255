/**
 * Writes what documentation says out of the code itself: docs/schemas/*.json from the schemas, the help of every
 * command between its marks in docs/cli.md, the columns of an export in docs/export.md, the published figures in
 * docs/method.md. `npm run docs`; tests compare.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cliPage, schemaFiles } from '../src/cli/docs.ts'
import { exportPage } from './export-page.ts'
import { methodPage } from './method-page.ts'

mkdirSync('docs/schemas', { recursive: true })
for (const [name, content] of schemaFiles()) writeFileSync(`docs/schemas/${name}`, content)
writeFileSync('docs/cli.md', await cliPage(readFileSync('docs/cli.md', 'utf8')))
writeFileSync('docs/method.md', methodPage())
writeFileSync('docs/export.md', exportPage(readFileSync('docs/export.md', 'utf8')))
