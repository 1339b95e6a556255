import { readFileSync } from 'node:fs'
import { normalisePhrase } from '../../src/taxonomy/phrase.ts'
import { SKILL_KINDS, type SkillKind } from '../../src/taxonomy/types.ts'
import type { DraftAlias, DraftSkill } from './model.ts'
import { slugOf } from './slug.ts'

/**
 * Marks before a written form: `=` only in its own capitals, `~` only with a context word or beside other
 * skills, `!` never alone, `~=` and `!=` the same and in its own capitals, `+` anywhere.
 */
const MARK = /^([=~!+]?=?)(.+)$/

/**
 * Reads a hand-made table of skills. Lines are tab-separated: name, parent's name, further written forms
 * parted by commas, context words parted by spaces, and the slug where it is not made from the name. A line `@<tab>kind | family` opens a group; `#<tab>` and
 * empty lines are skipped. Where a line has context words, its one-word forms without a mark need context.
 *
 * @throws Error naming file and line when a line has no group, an unknown kind or no name, or a form asks for
 *   context words it has not got.
 */
export function readHandTable(path: string): DraftSkill[] {
  const skills: DraftSkill[] = []
  let group: { kind: SkillKind; family: string } | null = null
  const lines = readFileSync(path, 'utf8').split('\n')
  lines.forEach((line, index) => {
    const origin = `${path.split('/').pop()}:${index + 1}`
    if (line.trim() === '' || line.startsWith('#\t')) return
    const cells = line.split('\t').map((cell) => cell.trim())
    if (cells[0] === '@') {
      group = { kind: kindOf(cells[1] ?? '', origin), family: cells[2] ?? '' }
      return
    }
    if (group === null) throw new Error(`${origin}: a skill stands before the first "@" line`)
    skills.push(parseSkill(cells, group, origin))
  })
  return skills
}

function kindOf(word: string, origin: string): SkillKind {
  const kind = SKILL_KINDS.find((candidate) => candidate === word)
  if (!kind) throw new Error(`${origin}: "${word}" is no kind of skill (${SKILL_KINDS.join(', ')})`)
  return kind
}

function parseSkill(
  cells: readonly string[],
  group: { kind: SkillKind; family: string },
  origin: string,
): DraftSkill {
  const [first = '', parent = '', forms = '', context = '', slug = ''] = cells
  const contextWords = context.split(' ').filter((word) => word !== '')
  const odd = contextWords.find((word) => normalisePhrase(word) !== word)
  if (odd) throw new Error(`${origin}: the context word "${odd}" is not one plain word in small letters`)
  const name = parseAlias(first, contextWords, origin)
  const aliases = forms
    .split(',')
    .map((form) => form.trim())
    .filter((form) => form !== '')
    .map((form) => parseAlias(form, contextWords, origin))
  return {
    name: name.spelling,
    slug: slug === '' ? slugOf(name.spelling) : slug,
    ...group,
    parent: parent === '' ? null : parent,
    aliases: [name, ...aliases],
    esco: null,
    onet: new Set(),
    origin,
  }
}

function parseAlias(form: string, contextWords: readonly string[], origin: string): DraftAlias {
  const match = MARK.exec(form)
  const mark = match?.[1] ?? ''
  const spelling = match?.[2] ?? ''
  if (spelling === '') throw new Error(`${origin}: an empty name`)
  const isCaseBound = mark.endsWith('=')
  if (mark === '=') return { spelling, ambiguity: 'case', isCaseBound: true, contextWords: [] }
  if (mark.startsWith('!')) return { spelling, ambiguity: 'never-alone', isCaseBound, contextWords }
  const isOneWord = !/[ \-/]/.test(spelling)
  if (mark.startsWith('~') && contextWords.length === 0) {
    throw new Error(`${origin}: "${form}" asks for context, and the line has no context words`)
  }
  if (mark.startsWith('~') || (mark === '' && isOneWord && contextWords.length > 0)) {
    return { spelling, ambiguity: 'context', isCaseBound, contextWords }
  }
  return { spelling, ambiguity: 'none', isCaseBound: false, contextWords: [] }
}
