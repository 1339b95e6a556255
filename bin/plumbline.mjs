#!/usr/bin/env node
// The command: finds a Node that can run the project and hands over to src/cli/main.ts.
import { existsSync } from 'node:fs'
import { isRunningNodeEnough, root, runNode } from '../setup/node24.mjs'

if (!existsSync(`${root}node_modules/zod/package.json`)) {
  console.error(
    'plumbline: nothing is installed here yet. Run `npm start` once, or `npm ci && npm run build`.',
  )
  process.exitCode = 1
} else if (isRunningNodeEnough()) {
  await import('../src/cli/main.ts')
} else {
  try {
    process.exitCode = await runNode([`${root}src/cli/main.ts`, ...process.argv.slice(2)], { tethered: true })
  } catch (error) {
    console.error(`plumbline: ${error.message}`)
    process.exitCode = 1
  }
}
