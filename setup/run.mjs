// node setup/run.mjs SCRIPT [arguments]: runs a script of the project under Node 24, whatever Node was called.
import { orExplain } from './explain.mjs'
import { root, runNode } from './node24.mjs'

await orExplain(() => runNode(process.argv.slice(2), { cwd: root }))
