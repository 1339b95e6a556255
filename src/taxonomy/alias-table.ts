import contextRows from './data/alias-contexts.json' with { type: 'json' }
import aliasRows from './data/aliases.json' with { type: 'json' }
import { normalisePhrase } from './phrase.ts'
import type { Alias, Ambiguity } from './types.ts'

const NO_WORDS: readonly string[] = []
const contexts: readonly (readonly string[])[] = (contextRows as readonly string[]).map((row) =>
  row.split(' '),
)
const CLASSES: Readonly<Record<string, Ambiguity>> = { c: 'case', x: 'context', n: 'never-alone' }

/**
 * A row of `data/aliases.json`: phrase|skill id, and where they differ from the usual |class and case
 * mark|spelling|index into `data/alias-contexts.json`. Class is c, x or n; `=` behind it binds the case.
 */
function parseAlias(row: string): Alias {
  const [phrase = '', id = '', mark = '', spelling = '', context = ''] = row.split('|')
  const ambiguity = CLASSES[mark.charAt(0)] ?? 'none'
  return {
    phrase,
    skillId: Number(id),
    ambiguity,
    spelling: spelling === '' ? phrase : spelling,
    isCaseBound: ambiguity === 'case' || mark.endsWith('='),
    contextWords: context === '' ? NO_WORDS : (contexts[Number(context)] ?? NO_WORDS),
  }
}

const table: readonly Alias[] = (aliasRows as readonly string[]).map(parseAlias)
const owners = new Map(table.map((alias) => [alias.phrase, alias.skillId]))
let bySkill: Map<number, Alias[]> | null = null

/** Every written form of every skill, in order of phrase. Each phrase stands once. */
export function aliases(): readonly Alias[] {
  return table
}

/** The written forms of one skill, its name included; [] for an unknown id. */
export function aliasesOf(skillId: number): readonly Alias[] {
  if (bySkill === null) {
    bySkill = new Map()
    for (const alias of table) {
      const known = bySkill.get(alias.skillId)
      if (known) known.push(alias)
      else bySkill.set(alias.skillId, [alias])
    }
  }
  return bySkill.get(skillId) ?? []
}

/** The skill a written form belongs to, whatever its ambiguity class; null when nobody owns it. */
export function aliasOwner(phrase: string): number | null {
  return owners.get(phrase) ?? owners.get(normalisePhrase(phrase)) ?? null
}
