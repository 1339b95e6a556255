import { formatCount, formatCounted } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command } from '../command.ts'
import { EXIT_CODES } from '../exit-codes.ts'
import { PRIVATE_OPTION, wantsPrivateAddresses } from '../private-addresses.ts'
import { refreshAnswer } from '../schemas/refresh.ts'
import { renderTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { VerbResults } from '../verbs.ts'

/** `plumbline refresh [SOURCE...]` */
export const refresh: Command = {
  name: 'refresh',
  summary: 'read the followed live sources now',
  positionals: [
    { name: 'SOURCE...', required: false, multiple: true, help: 'followed sources; all when left out' },
  ],
  options: {
    'no-snapshot': { help: 'keep what was read but build no snapshot; plumbline snapshot does it later' },
    ...PRIVATE_OPTION,
  },
  details: `
Reads each followed source once, one after another and one request at a time: robots.txt is obeyed, a source that says
"not modified" is taken at its word, errors that pass are waited for, and no host gets more than 1,000 requests a day.
Each reading is kept: when, whether complete, partial or failed and why. A posting that two complete readings in a row
do not list is closed; a failed or partial reading closes nothing. Nothing is asked of anybody but the sources a person
added with plumbline source add.

--json prints one document: what each source came to, and the snapshot built. Ends with 5 when every source failed.

  plumbline refresh
  plumbline refresh ashby:linear`,
  async run(call) {
    const { options, positionals, terminal } = call
    const report = await callVerb(call, 'refresh', {
      sources: [...positionals],
      snapshot: options['no-snapshot'] !== true,
      wantsPrivateAddresses: wantsPrivateAddresses(call),
    })
    if (options.json === true) terminal.out(JSON.stringify(refreshAnswer(report)))
    else print(report, terminal)
    const { sources } = report
    const isLost = sources.length > 0 && sources.every(({ outcome }) => outcome === 'failed')
    return isLost ? EXIT_CODES.UNREACHABLE : 0
  },
}

const COUNTS = ['listings', 'arrived', 'departed', 'kept', 'updated', 'rejected', 'requests'] as const

function print({ sources, snapshot, seconds }: VerbResults['refresh'], terminal: Terminal): void {
  if (sources.length === 0) {
    terminal.out('No live source is followed. plumbline source add ADDRESS follows one.')
    return
  }
  terminal.out(
    renderTable(
      [
        { title: 'source' },
        { title: 'outcome' },
        ...COUNTS.map((title) => ({ title, align: 'right' as const })),
      ],
      sources.map((one) => [
        one.address,
        one.isUnchanged ? 'unchanged' : one.outcome,
        ...COUNTS.map((name) => formatCount(one[name])),
      ]),
      terminal.columns,
    ),
  )
  for (const { address, reason } of sources) if (reason !== null) terminal.out(`${address}: ${reason}`)
  terminal.out(
    `${formatCounted(sources.length, 'source')} in ${seconds.toFixed(1)} s${snapshot === null ? '' : `, snapshot ${snapshot}`}.`,
  )
}
