import { formatCount, formatShare } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command } from '../command.ts'
import { skillAnswer } from '../schemas/skill.ts'
import { SCOPE_OPTIONS, scopeFrom } from '../scope-options.ts'
import { depthBars, medianWords, payWords, scopeWords, shareWords } from '../terminal/figures.ts'
import { renderTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { VerbResults } from '../verbs.ts'

/** `plumbline skill NAME` */
export const skill: Command = {
  name: 'skill',
  summary: 'print what postings ask of one skill: demand, depth, pay, pairings',
  positionals: [
    {
      name: 'NAME',
      required: true,
      multiple: true,
      help: 'name, alias or slug of the skill: python, "machine learning"',
    },
  ],
  options: SCOPE_OPTIONS,
  details: `
Every figure stands with its interval (95 %) and the number of postings behind it, or the count that is too small.

  plumbline skill python --family data --country US`,
  async run(call) {
    // The list of skills is loaded when one is looked up, not for --help.
    const { findSkill, splitNote } = await import('../find-skill.ts')
    const note = splitNote(call.positionals.join(' '))
    if (note !== null) call.terminal.err(note)
    const page = await callVerb(call, 'skill', {
      slug: findSkill(call.positionals.join(' ')),
      scope: scopeFrom(call.options),
    })
    if (call.options.json === true) call.terminal.out(JSON.stringify(skillAnswer(page)))
    else print(page, call.terminal)
    return 0
  },
}

function print(page: VerbResults['skill'], terminal: Terminal): void {
  const { colour, columns } = terminal
  const { depth } = page
  terminal.out(`${colour.bold(page.skill.name)} ${colour.dim(`${page.skill.kind} · ${page.skill.family}`)}`)
  terminal.out(`${page.skill.definition}\n`)
  terminal.out(colour.dim(scopeWords(page.scope)))
  terminal.out(`asked for        ${shareWords(page.demand)}`)
  terminal.out(`required         ${shareWords(page.required)}`)
  terminal.out(`required depth   ${medianWords(depth.median, colour)}`)
  terminal.out(`median pay       ${payWords(page.medianPay, page.medianPayCurrency)}`)
  terminal.out(
    `employers        ${formatCount(page.employersAsking)} ask for it in ${formatCount(page.asking)} postings\n`,
  )
  terminal.out(colour.bold(depth.title))
  terminal.out(depthBars(depth, colour))
  terminal.out(colour.dim(`  not stated ${formatCount(depth.notStated)}`))
  terminal.out(`${depth.sentence}\n`)
  if (page.pay.sentence !== null) terminal.out(`${page.pay.sentence}\n`)
  if (page.pairings.length > 0)
    terminal.out(
      `${renderTable(
        [
          { title: 'goes with' },
          { title: 'share', align: 'right' },
          { title: 'of all', align: 'right' },
          { title: 'lift', align: 'right' },
        ],
        page.pairings
          .slice(0, 10)
          .map((row) => [
            row.name,
            shareWords(row.share),
            formatShare(row.overall),
            `${row.lift.toFixed(1)}×`,
          ]),
        columns,
      )}\n`,
    )
  if (page.roles.length > 0)
    terminal.out(
      `${renderTable(
        [{ title: 'role' }, { title: 'postings', align: 'right' }, { title: 'ask for it', align: 'right' }],
        page.roles
          .slice(0, 10)
          .map((row) => [
            row.name,
            `${formatCount(row.asking)} of ${formatCount(row.postings)}`,
            shareWords(row.ofRole),
          ]),
        columns,
      )}\n`,
    )
  terminal.out(colour.dim(page.citation))
}
