// npm start: sets up what is missing, builds what changed, and starts `plumbline up` under Node 24.
import { ensureBuilt } from './build.mjs'
import { orExplain } from './explain.mjs'
import { ensureInstalled } from './install.mjs'
import { root, runNode } from './node24.mjs'

await orExplain(async () => {
  await ensureInstalled({ dev: false })
  await ensureBuilt()
  return runNode([`${root}src/cli/main.ts`, 'up', ...portArguments(), ...process.argv.slice(2)], {
    tethered: true,
  })
})

/** `npm start --port 4500` (without the `--`) reaches us only as npm's own setting: it is taken as it was meant. */
function portArguments() {
  const port = process.env.npm_config_port
  return port && !process.argv.includes('--port') ? ['--port', port] : []
}
