// npm start: sets up what is missing, builds what changed, and starts `plumbline up` under Node 24.
import { ensureBuilt } from './build.mjs'
import { orExplain } from './explain.mjs'
import { ensureInstalled } from './install.mjs'
import { root, runNode } from './node24.mjs'
import { upArguments } from './up-arguments.mjs'

await orExplain(async () => {
  await ensureInstalled({ dev: false })
  await ensureBuilt()
  return runNode(
    [`${root}src/cli/main.ts`, 'up', ...upArguments(process.argv.slice(2), process.env.npm_config_port)],
    {
      tethered: true,
    },
  )
})
