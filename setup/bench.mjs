// npm run bench: sets up what is missing, builds what changed, and measures under Node 24.
import { ensureBuilt } from './build.mjs'
import { orExplain } from './explain.mjs'
import { ensureInstalled } from './install.mjs'
import { root, runNode } from './node24.mjs'

await orExplain(async () => {
  await ensureInstalled({ dev: false })
  await ensureBuilt()
  return runNode([`${root}bench/run.ts`, ...process.argv.slice(2)])
})
