// Takes the `engines` fields out of package-lock.json. npm skips an optional package whose engines exclude the Node it
// runs under, silently, and the platform packages of the bundler name 20.19 and later: a `npm ci` by Node 20.10 would
// leave a tree that cannot build. All of it runs under Node 24, which the tree brings along. Runs with `npm run format`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node24.mjs'

const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
let removed = 0
for (const [place, entry] of Object.entries(lock.packages)) {
  if (place === '' || entry.engines === undefined) continue
  delete entry.engines
  removed += 1
}
if (removed > 0) {
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`package-lock.json: took "engines" out of ${removed} entries`)
}
