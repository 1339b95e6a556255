import {
  allRoles,
  countryCode,
  placeWords,
  roleBySlug,
  titleKey,
  writtenEmployerKey,
} from '../../taxonomy/index.ts'
import { cellsOf } from './csv-line.ts'
import {
  FIX_COLUMNS,
  type FixFile,
  type FixKind,
  type FixLine,
  type FixProblem,
  type FixWords,
} from './fix-types.ts'

/** Lines of one file that are read: nobody writes more by hand, and a wrong file is told early. */
const MOST_LINES = 200_000

/** Stands for "no employer": the name says nothing. */
export const NO_EMPLOYER = '-'

/**
 * Reads a file of fixes line by line. Blank lines, lines that begin with `#` and a first line that names the columns say
 * nothing. Of two lines about the same thing the later counts. A bad line is a problem with its number and leaves the
 * others as they are.
 */
export function readFixes(kind: FixKind, text: string): FixFile {
  const problems: FixProblem[] = []
  const found = new Map<string, FixLine>()
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  for (const [index, written] of lines.entries()) {
    const line = index + 1
    if (line > MOST_LINES) {
      problems.push({ line, message: `only the first ${MOST_LINES} lines are read` })
      break
    }
    const bare = written.trim()
    if (bare === '' || bare.startsWith('#')) continue
    const cells = cellsOf(bare)
    if (typeof cells === 'string') {
      problems.push({ line, message: cells })
      continue
    }
    if (found.size === 0 && problems.length === 0 && isHead(kind, cells)) continue
    const [name = '', target = '', more = '', ...others] = cells
    const key = fixKey(kind, name)
    const wrong = others.some((cell) => cell !== '')
      ? `${cells.length} values where ${columnsIn(kind).length} belong: ${columnsIn(kind).join(', ')}; put a value with a comma in quotes`
      : wrongWith(kind, { written: name, target, more }, key)
    if (wrong !== null) {
      problems.push({ line, message: wrong })
      continue
    }
    const before = found.get(key)
    if (before !== undefined) {
      found.delete(key)
      if (before.target !== target || before.more !== more)
        problems.push({
          line: before.line,
          message: `line ${line} says otherwise of "${before.written}" and counts`,
        })
    }
    found.set(key, { line, key, written: name, target, more })
  }
  const file = { kind, lines: [...found.values()], problems }
  return kind === 'employers' ? withoutCircles(file) : file
}

/** Normal form of what a fix speaks of; '' for words that name nothing. */
export function fixKey(kind: FixKind, written: string): string {
  if (kind === 'employers') return writtenEmployerKey(written) ?? ''
  return kind === 'titles' ? titleKey(written) : placeWords(written)
}

const columnsIn = (kind: FixKind): readonly string[] => FIX_COLUMNS[kind].filter((column) => column !== '')

function isHead(kind: FixKind, cells: readonly string[]): boolean {
  const [first, second] = FIX_COLUMNS[kind]
  return cells[0]?.toLowerCase() === first && cells[1]?.toLowerCase() === second
}

/** What is wrong with a fix, as a sentence fragment that says what to write; null when nothing is. */
export function wrongWith(kind: FixKind, { written, target, more }: FixWords, key: string): string | null {
  if (written.includes('\ufffd')) return `"${written}" is not UTF-8 text; save the file as UTF-8`
  if (key === '')
    return `"${written}" is no ${kind === 'employers' ? 'name' : kind === 'titles' ? 'title' : 'place'} that can be told from others`
  if (kind === 'employers') return wrongWithEmployer(target, more)
  return kind === 'titles' ? wrongWithTitle(target, more) : wrongWithPlace(target, more)
}

function wrongWithEmployer(target: string, more: string): string | null {
  if (agencyOf(more) === undefined) return `"${more}" is neither yes nor no: whether it is an agency`
  if (target === '' && more === '') return 'neither an employer nor "yes" or "no" for an agency is given'
  if (target !== '' && target !== NO_EMPLOYER && writtenEmployerKey(target) === null)
    return `"${target}" names no employer; write ${NO_EMPLOYER} for a name that says nothing`
  return null
}

/** `yes` and `no` in their usual forms, null for nothing said, undefined for anything else. */
export function agencyOf(words: string): boolean | null | undefined {
  if (words === '') return null
  if (/^(?:yes|y|true|1)$/i.test(words)) return true
  return /^(?:no|n|false|0)$/i.test(words) ? false : undefined
}

function wrongWithTitle(target: string, more: string): string | null {
  if (more !== '') return `"${more}" is one value too many: title, role`
  if (target === '') return 'no role is given'
  if (roleBySlug(target) !== null) return null
  const near = nearestRoles(target)
  return `there is no role "${target}"${near.length > 0 ? `; there are ${near.join(', ')}` : '; the page of roles lists them'}`
}

/** Slugs that share a word with what was written, at most four. */
function nearestRoles(target: string): readonly string[] {
  const words = target
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2)
  return allRoles()
    .filter(({ slug }) => words.some((word) => slug.split('-').includes(word)))
    .slice(0, 4)
    .map(({ slug }) => slug)
}

function wrongWithPlace(target: string, more: string): string | null {
  if (target === '') return 'no country is given'
  if (countryCode(target) === null)
    return `"${target}" is no country; write its name or its two letters, as DE`
  return more === '' || /^[A-Za-z0-9]{1,3}$/.test(more)
    ? null
    : `"${more}" is no code of a region; write the one behind the country in ISO 3166-2, as CA for California`
}

/** Leaves out lines that would lead a name back to itself, the later ones first met. */
function withoutCircles(file: FixFile): FixFile {
  const next = new Map<string, string>()
  const problems = [...file.problems]
  const lines = file.lines.filter((one) => {
    const to = one.target === '' || one.target === NO_EMPLOYER ? null : fixKey('employers', one.target)
    if (to === null || to === one.key) return true
    const seen = new Set([one.key])
    for (let at: string | undefined = to; at !== undefined; at = next.get(at)) {
      if (!seen.has(at)) {
        seen.add(at)
        continue
      }
      problems.push({
        line: one.line,
        message: `"${one.written}" would lead back to itself by way of "${one.target}"`,
      })
      return false
    }
    next.set(one.key, to)
    return true
  })
  return { ...file, lines, problems: problems.sort((a, b) => a.line - b.line) }
}
