import { SKILL_SORTS } from '../../core/page-types.ts'
import { formatCount, formatPay } from '../../method/index.ts'
import { SKILL_KINDS } from '../../taxonomy/types.ts'
import { callVerb } from '../at-owner.ts'
import type { Command } from '../command.ts'
import { choiceFrom, numberFrom } from '../option-values.ts'
import { skillsAnswer } from '../schemas/lists.ts'
import { SCOPE_OPTIONS, scopeFrom } from '../scope-options.ts'
import { beyondLastPage, medianCell, scopeWords, shareWords } from '../terminal/figures.ts'
import { renderTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { VerbResults } from '../verbs.ts'

/** `plumbline skills` */
export const skills: Command = {
  name: 'skills',
  summary: 'list skills with demand, required depth and pay',
  positionals: [{ name: 'QUERY', required: false, multiple: true, help: 'words in the name or an alias' }],
  options: {
    sort: { value: 'ORDER', help: `${SKILL_SORTS.join(', ')}; demand when left out` },
    kind: { value: 'KIND', help: SKILL_KINDS.join(', ') },
    page: { value: 'N', help: 'page of the list, from 1' },
    ...SCOPE_OPTIONS,
  },
  details: `
Skills with published figures come first. A dash stands for a figure that too few postings carry.

  plumbline skills --kind technical --sort depth --country US`,
  async run(call) {
    const { options } = call
    const list = await callVerb(call, 'skills', {
      query: call.positionals.join(' '),
      sort: choiceFrom(options, 'sort', SKILL_SORTS) ?? 'demand',
      kind: choiceFrom(options, 'kind', SKILL_KINDS) ?? null,
      page: numberFrom(options, 'page', { least: 1, most: 100_000 }) ?? 1,
      scope: scopeFrom(options),
    })
    if (options.json === true) call.terminal.out(JSON.stringify(skillsAnswer(list)))
    else print(list, call.terminal)
    return 0
  },
}

function print(list: VerbResults['skills'], terminal: Terminal): void {
  const { colour } = terminal
  terminal.out(colour.dim(scopeWords(list.scope)))
  if (list.rows.length === 0) {
    terminal.out(
      list.total > 0
        ? beyondLastPage(list)
        : list.query === ''
          ? 'No posting in this scope asks for a skill.'
          : `No skill matches "${list.query}".`,
    )
    return
  }
  terminal.out(
    renderTable(
      [
        { title: 'skill' },
        { title: 'kind' },
        { title: 'depth' },
        { title: 'median pay', align: 'right' },
        { title: 'asked for', align: 'right' },
      ],
      list.rows.map((row) => [
        row.name,
        row.kind,
        medianCell(row.median, colour),
        row.medianPay.status === 'suppressed' || row.currency === null
          ? '–'
          : formatPay(row.medianPay.value, row.currency),
        shareWords(row.demand),
      ]),
      terminal.columns,
    ),
  )
  terminal.out(
    colour.dim(
      `page ${list.page} of ${list.pages}, ${formatCount(list.total)} skills, ${formatCount(list.published)} with published figures`,
    ),
  )
}
