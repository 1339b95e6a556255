import { resolve } from 'node:path'
import process from 'node:process'
import { text as textOf } from 'node:stream/consumers'
import type { GoldReading } from '../../core/index.ts'
import { formatStatedPay } from '../../method/index.ts'
import type { Command, CommandCall } from '../command.ts'
import { numberFrom, pairsFrom } from '../option-values.ts'
import { checkMap, FIELDS_OF_MAP, MAP_OPTION } from '../source-inputs.ts'
import { markedText, skillTable } from '../terminal/reading.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `plumbline read FILE` */
export const read: Command = {
  name: 'read',
  summary: 'read one posting and show what it asks, without storing it',
  positionals: [
    {
      name: 'FILE',
      required: true,
      multiple: false,
      help: 'text, HTML, or a table or JSON that holds postings; - reads standard input',
    },
  ],
  options: {
    title: {
      value: 'TEXT',
      help: 'title of the posting; else the first line of a text, the title column of a table',
    },
    number: { value: 'N', help: 'which posting of a file that holds several, from 1' },
    map: MAP_OPTION,
  },
  details: `
Shows the text with each skill marked and its level, and a table: how it is asked, the level, the words that decided.
Needs no home directory. With --json the offsets count in the text as it stands in the file.

${FIELDS_OF_MAP}

  plumbline read posting.txt
  pbpaste | plumbline read - --json`,
  async run(call) {
    // The reader's tables are loaded when something is read, not for --help.
    const core = await import('../../core/index.ts')
    const { posting, isOneOfSeveral } = await openPosting(core, call)
    const reading = core.readAsGold(posting)
    if (call.options.json === true) call.terminal.out(JSON.stringify(reading))
    else {
      if (isOneOfSeveral) call.terminal.out(call.terminal.colour.dim(`${oneOfSeveral(call)}\n`))
      print(posting.text, reading, call.terminal)
    }
    return 0
  },
}

async function openPosting(
  core: typeof import('../../core/index.ts'),
  { positionals, options, cwd }: CommandCall,
) {
  const [file = '-'] = positionals
  const title = typeof options.title === 'string' ? options.title : undefined
  const map = pairsFrom(options, 'map')
  checkMap(map)
  if (file === '-')
    return { posting: core.postingOfText(await textOf(process.stdin), title), isOneOfSeveral: false }
  const number = numberFrom(options, 'number', { least: 1, most: 1_000_000_000 })
  return core.postingOfFile(resolve(cwd, file), {
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
    ...(Object.keys(map).length === 0 ? {} : { map }),
  })
}

const oneOfSeveral = ({ options, positionals }: CommandCall) =>
  `Posting ${options.number ?? 1} of several in ${positionals[0]}; --number reads another.`

function print(text: string, reading: GoldReading, terminal: Terminal): void {
  const { colour, columns, out } = terminal
  const pay =
    reading.pay && reading.pay.period !== null
      ? formatStatedPay({ ...reading.pay, period: reading.pay.period })
      : null
  const facts = [
    reading.role ?? `no role (${reading.role_family})`,
    `seniority ${reading.seniority}`,
    reading.remote === 'not stated' ? 'place of work not stated' : reading.remote,
    ...(reading.country === null ? [] : [reading.country]),
    pay ?? 'no pay stated',
    `degree ${reading.degree}`,
    ...(reading.years_overall === null ? [] : [`${reading.years_overall} years overall`]),
    ...(reading.text_complete ? [] : ['TEXT IS CUT']),
  ]
  out(colour.bold(reading.title))
  out(`${colour.dim(facts.join(' · '))}\n`)
  out(`${markedText(text.trim() === '' ? '' : text, reading.skills, colour)}\n`)
  out(reading.skills.length === 0 ? 'No skills found.' : skillTable(reading.skills, colour, columns))
}
