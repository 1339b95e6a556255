import contextRows from './data/alias-contexts.json' with { type: 'json' }
import groupRows from './data/aliases.json' with { type: 'json' }
import { normalisePhrase } from './phrase.ts'
import type { Alias, Ambiguity } from './types.ts'
import { firstWord } from './written-form.ts'

/** The written forms that begin with one word. */
export interface FormGroup {
  /** In order of phrase. */
  readonly forms: readonly Alias[]
  /** One-word forms in their other number ("databases"), where no form of the list is written so. */
  readonly twins: readonly Alias[]
}

const NO_WORDS: readonly string[] = []
const NO_FORMS: FormGroup = { forms: [], twins: [] }
const CLASSES: Readonly<Record<string, Ambiguity>> = { c: 'case', x: 'context', n: 'never-alone' }
const TWIN = 't'

/**
 * First word -> its forms, not read yet. A text names few of all there are, so a group is read when its word is
 * first met: reading all of them takes longer than everything else that a start does.
 */
const unread = new Map<string, string>()
for (let at = 0; at + 1 < groupRows.length; at += 2) unread.set(groupRows[at] ?? '', groupRows[at + 1] ?? '')
const read = new Map<string, FormGroup>()
const owners = new Map<string, number>()
const contexts: (readonly string[] | undefined)[] = []

function contextAt(index: number): readonly string[] {
  const known = contexts[index]
  if (known !== undefined) return known
  const words = ((contextRows as readonly string[])[index] ?? '').split(' ')
  contexts[index] = words
  return words
}

/**
 * A form of `data/aliases.json`: phrase|skill id, and where they differ from the usual |class and case
 * mark|spelling|index into `data/alias-contexts.json`. Class is c, x or n; `=` behind it binds the case; t is the
 * other number of a form.
 */
function parseAlias(row: string): { readonly alias: Alias; readonly isTwin: boolean } {
  const [phrase = '', id = '', mark = '', spelling = '', context = ''] = row.split('|')
  const ambiguity = CLASSES[mark.charAt(0)] ?? 'none'
  return {
    isTwin: mark === TWIN,
    alias: {
      phrase,
      skillId: Number(id),
      ambiguity,
      spelling: spelling === '' ? phrase : spelling,
      isCaseBound: ambiguity === 'case' || mark.endsWith('='),
      contextWords: context === '' ? NO_WORDS : contextAt(Number(context)),
    },
  }
}

/** The written forms whose first word is this one, in the small letters of a normal form; empty when there are none. */
export function formsUnder(word: string): FormGroup {
  const known = read.get(word)
  if (known !== undefined) return known
  const rows = unread.get(word)
  if (rows === undefined) return NO_FORMS
  const forms: Alias[] = []
  const twins: Alias[] = []
  for (const row of rows.split(';')) {
    const { alias, isTwin } = parseAlias(row)
    if (isTwin) twins.push(alias)
    else {
      forms.push(alias)
      owners.set(alias.phrase, alias.skillId)
    }
  }
  const group = { forms, twins }
  read.set(word, group)
  return group
}

let table: readonly Alias[] | null = null
let bySkill: Map<number, Alias[]> | null = null

/** Every written form of every skill, in order of phrase. Each phrase stands once. */
export function aliases(): readonly Alias[] {
  table ??= [...unread.keys()]
    .flatMap((word) => formsUnder(word).forms)
    .sort((a, b) => (a.phrase < b.phrase ? -1 : 1))
  return table
}

/** The written forms of one skill, its name included; [] for an unknown id. */
export function aliasesOf(skillId: number): readonly Alias[] {
  if (bySkill === null) {
    bySkill = new Map()
    for (const alias of aliases()) {
      const known = bySkill.get(alias.skillId)
      if (known) known.push(alias)
      else bySkill.set(alias.skillId, [alias])
    }
  }
  return bySkill.get(skillId) ?? []
}

function ownerOf(phrase: string): number | null {
  const known = owners.get(phrase)
  if (known !== undefined) return known
  const word = firstWord(phrase)
  if (read.has(word)) return null
  formsUnder(word)
  return owners.get(phrase) ?? null
}

/** The skill a written form belongs to, whatever its ambiguity class; null when nobody owns it. */
export function aliasOwner(phrase: string): number | null {
  return ownerOf(phrase) ?? ownerOf(normalisePhrase(phrase))
}
