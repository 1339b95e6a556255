/**
 * Compiles the canonical list of skills from the hand-made tables beside it and the public lists under
 * `../shared/data/taxonomy`, and writes the tables of `src/taxonomy/data/`. Same input, same bytes.
 *
 *     node scripts/build-taxonomy.ts [--check]
 *
 * `--check` writes nothing and exits 1 when a table differs from what stands there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileTaxonomy } from './taxonomy/compile.ts'

const root = join(import.meta.dirname, '..')
const publicLists = join(root, '..', 'shared', 'data', 'taxonomy')
if (!existsSync(publicLists)) {
  console.error(
    `${publicLists} is not there; the lists the taxonomy is compiled from are needed to rebuild it`,
  )
  process.exit(2)
}
const { files, counts } = compileTaxonomy(join(root, 'scripts', 'taxonomy'), publicLists)
const isCheck = process.argv.includes('--check')
let changed = 0
for (const [path, text] of files) {
  const target = join(root, path)
  if (existsSync(target) && readFileSync(target, 'utf8') === text) continue
  changed += 1
  if (isCheck) console.error(`${path} differs from a fresh build`)
  else writeFileSync(target, text)
}
console.log(`${JSON.stringify(counts)}; ${changed} of ${files.size} tables ${isCheck ? 'differ' : 'written'}`)
if (isCheck && changed > 0) process.exitCode = 1
