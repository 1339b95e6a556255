import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { root } from '../../../setup/node24.mjs'
import { AppError } from '../../core/errors.ts'
import type { Command, CommandCall } from '../command.ts'
import { choiceFrom } from '../option-values.ts'
import type { DuplicateAnswer, ScoreAnswer } from '../schemas/score.ts'
import { type GoldLine, readGoldLines } from '../score/gold-lines.ts'
import { measure } from '../score/measure.ts'
import { predict } from '../score/predict.ts'
import { renderTable } from '../terminal/table.ts'

/** Where the postings of the labelled pairs lie, beside the checkout. */
const POSTINGS = join(root, '../shared/data/postings')

/** Where the labelled set of the project lies, beside the checkout. */
const GOLD = join(root, '../shared/bench/gold')

/** `plumbline score` */
export const score: Command = {
  name: 'score',
  summary: 'measure the reader against a labelled set, or predict for one',
  positionals: [],
  options: {
    task: {
      value: 'NAME',
      help: 'gold: postings labelled with skills, strength, level; duplicates: pairs of postings labelled as one or two',
    },
    in: {
      value: 'PATH',
      help: 'gold: JSON Lines of {id, title, company, location, text}; duplicates: the folder of the labelled postings',
    },
    out: { value: 'FILE', help: 'where to write the predictions, one {id, ..., skills} a line' },
    scorer: { value: 'FILE', help: 'scorer to run; else score-gold.mjs beside the input' },
  },
  details: `
Reads every posting of the file. Where its lines carry labels and a scorer stands beside it, prints each figure of the
scorer with a 95 % interval over resampled postings. Needs no home directory. The project's own labelled set is no part
of it; without the set there is nothing to measure, and the command says where it looked.

Duplicates: reads the folder as one collection, clusters it, and compares the labelled pairs of postings with the
clusters. Only labels and hashes are part of the project, the postings are not.

  plumbline score --task gold --in postings.jsonl --out predictions.jsonl`,
  async run(call) {
    const { options, cwd, terminal } = call
    if (choiceFrom(options, 'task', ['gold', 'duplicates']) === 'duplicates') return scorePairs(call)
    const input = typeof options.in === 'string' ? resolve(cwd, options.in) : join(GOLD, 'dev.jsonl')
    if (typeof options.in !== 'string' && !existsSync(input))
      throw new AppError('NOT_FOUND', `the labelled set is not at ${input}`, {
        remedy: 'give a file of that form with --in, or put the set there',
      })
    const lines = await readGoldLines(input)
    // The reader's tables are loaded when something is read, not for --help.
    const core = await import('../../core/index.ts')
    const predictions = lines.map((line) => predict(core, line))
    const out = await writePredictions(call, predictions)
    const figures = await scoreThem(call, input, lines, predictions)
    const answer: ScoreAnswer = {
      task: 'gold',
      postings: lines.length,
      out,
      readerVersion: core.READER_VERSION,
      figures,
    }
    if (options.json === true) terminal.out(JSON.stringify(answer))
    else print(answer, call)
    return 0
  },
}

async function writePredictions(
  { options, cwd }: CommandCall,
  predictions: readonly object[],
): Promise<string | null> {
  if (typeof options.out !== 'string') return null
  const path = resolve(cwd, options.out)
  const draft = `${path}.${process.pid}.tmp`
  try {
    await writeFile(draft, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''))
    await rename(draft, path)
  } catch (cause) {
    throw new AppError('INVALID_INPUT', `cannot write ${path}: ${(cause as Error).message}`, {
      cause,
      remedy: 'give another --out',
    })
  }
  return path
}

/** Null where nothing is labelled, or no scorer is at hand and none was asked for. */
async function scoreThem(
  { options, cwd }: CommandCall,
  input: string,
  lines: readonly GoldLine[],
  predictions: readonly { readonly id: string }[],
): Promise<ScoreAnswer['figures']> {
  if (!lines.some((line) => 'labels' in line)) return null
  const scorer =
    typeof options.scorer === 'string' ? resolve(cwd, options.scorer) : join(dirname(input), 'score-gold.mjs')
  if (existsSync(scorer)) return [...(await measure(scorer, lines, predictions))]
  if (typeof options.scorer === 'string') throw new AppError('NOT_FOUND', `there is no scorer ${scorer}`)
  return null
}

async function scorePairs({ options, cwd, terminal }: CommandCall): Promise<number> {
  const folder = typeof options.in === 'string' ? resolve(cwd, options.in) : POSTINGS
  if (!existsSync(folder))
    throw new AppError('NOT_FOUND', `the postings of the labelled pairs are not at ${folder}`, {
      remedy: 'give their folder with --in, or put them there',
    })
  const core = await import('../../core/index.ts')
  const { scoreDuplicates } = await import('../score/score-duplicates.ts')
  const score = scoreDuplicates(await core.clustersOfFolder(folder))
  const answer: DuplicateAnswer = { task: 'duplicates', corpusVersion: core.CORPUS_VERSION, ...score }
  if (options.json === true) terminal.out(JSON.stringify(answer))
  else {
    terminal.out(
      `Rules ${answer.corpusVersion}, ${answer.scored} labelled pairs; ${answer.leftOut} left out.`,
    )
    printFigures(answer.figures, terminal)
    terminal.out(
      renderTable(
        [{ title: 'drawn as' }, { title: 'pairs', align: 'right' }, { title: 'right', align: 'right' }],
        answer.strata.map((one) => [one.stratum, String(one.pairs), String(one.right)]),
        terminal.columns,
      ),
    )
  }
  return 0
}

function print(answer: ScoreAnswer, { terminal }: CommandCall): void {
  terminal.out(`Reader ${answer.readerVersion}, ${answer.postings} postings.`)
  if (answer.out !== null) terminal.out(`Predictions: ${answer.out}`)
  if (answer.figures === null) {
    terminal.out('Nothing to compare with: no labels, or no scorer (score-gold.mjs) beside the file.')
    return
  }
  printFigures(answer.figures, terminal)
}

function printFigures(figures: DuplicateAnswer['figures'], terminal: CommandCall['terminal']): void {
  const show = (value: number | null) =>
    value === null ? '–' : Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3)
  terminal.out(
    renderTable(
      [{ title: 'figure' }, { title: 'value', align: 'right' }, { title: '95 % interval', align: 'right' }],
      figures.map(({ name, value, low, high }) => [
        name,
        show(value),
        low === null || high === null ? '' : `${show(low)}–${show(high)}`,
      ]),
      terminal.columns,
    ),
  )
}
