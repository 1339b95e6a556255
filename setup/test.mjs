// npm test: sets up what is missing (tools included), builds what changed, and runs every test under Node 24.
import { ensureBuilt } from './build.mjs'
import { orExplain } from './explain.mjs'
import { ensureInstalled } from './install.mjs'
import { root, runNode } from './node24.mjs'

await orExplain(async () => {
  await ensureInstalled({ dev: true })
  await ensureBuilt()
  return runNode([`${root}test/run.ts`, ...process.argv.slice(2)], { cwd: root })
})
