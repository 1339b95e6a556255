/** The process of the command line: streams, signals, environment, exit code. */
import process from 'node:process'
import packageFile from '../../package.json' with { type: 'json' }
import { processVariables, readColourWishes, readEnvironment } from './environment.ts'
import { report } from './report-error.ts'
import { run } from './run.ts'
import { stopSignal } from './stop-signal.ts'
import { createTerminal } from './terminal/terminal.ts'
import { hideExperimentalWarnings } from './warnings.ts'

hideExperimentalWarnings()
const variables = processVariables()
const terminal = createTerminal(process.stdout, process.stderr, readColourWishes(variables))
try {
  process.exitCode = await run(process.argv.slice(2), {
    terminal,
    environment: readEnvironment(variables, process.cwd()),
    cwd: process.cwd(),
    version: packageFile.version,
    signal: stopSignal(),
  })
} catch (thrown) {
  process.exitCode = report(thrown, terminal, process.argv.includes('--json'))
}
