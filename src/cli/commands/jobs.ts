import { formatCounted } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command } from '../command.ts'
import { numberFrom } from '../option-values.ts'
import { jobsAnswer } from '../schemas/lists.ts'
import { SCOPE_OPTIONS, scopeFrom } from '../scope-options.ts'
import { beyondLastPage, scopeWords } from '../terminal/figures.ts'
import { renderTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { VerbResults } from '../verbs.ts'

/** `plumbline jobs QUERY` */
export const jobs: Command = {
  name: 'jobs',
  summary: 'search the stored postings',
  positionals: [
    {
      name: 'QUERY',
      required: false,
      multiple: true,
      help: 'words of the text, the title, the employer, the place',
    },
  ],
  options: {
    skill: { value: 'NAME', help: 'postings that ask for this skill: its name, alias or slug' },
    page: { value: 'N', help: 'page of the list, from 1' },
    ...SCOPE_OPTIONS,
  },
  details: `
Searches the whole text of your own postings; of the demo market, which keeps facts only, title, employer, place and skills.

  plumbline jobs kubernetes --seniority senior`,
  async run(call) {
    const { options, terminal } = call
    // The list of skills is loaded when one is looked up, not for --help.
    const skill =
      typeof options.skill === 'string' ? (await import('../find-skill.ts')).findSkill(options.skill) : null
    const list = await callVerb(call, 'jobs', {
      query: call.positionals.join(' '),
      skill,
      page: numberFrom(options, 'page', { least: 1, most: 100_000 }) ?? 1,
      scope: scopeFrom(options),
    })
    if (options.json === true) terminal.out(JSON.stringify(jobsAnswer(list)))
    else print(list, terminal)
    return 0
  },
}

function print(list: VerbResults['jobs'], terminal: Terminal): void {
  const { colour } = terminal
  terminal.out(colour.dim(scopeWords(list.scope)))
  if (list.isFactsOnly)
    terminal.out(
      colour.dim('These postings are kept as facts: the search covers title, employer, place and skills.'),
    )
  if (list.rows.length === 0) {
    terminal.out(list.total > 0 ? beyondLastPage(list) : 'No posting matches.')
    return
  }
  terminal.out(
    renderTable(
      [{ title: 'id' }, { title: 'seen' }, { title: 'employer' }, { title: 'pay' }, { title: 'title' }],
      list.rows.map((row) => [row.id, row.firstSeen ?? '', row.employer ?? '', row.pay ?? '', row.title]),
      terminal.columns,
    ),
  )
  terminal.out(colour.dim(`page ${list.page} of ${list.pages}, ${formatCounted(list.total, 'posting')}`))
}
