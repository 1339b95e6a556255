import definitionRows from './data/definitions.json' with { type: 'json' }
import { skillById } from './skills.ts'
import type { Skill, SkillKind } from './types.ts'

let written: ReadonlyMap<string, string> | null = null

/** Slug -> sentence, from the rows of `data/definitions.json`: slug|sentence. */
function ownSentences(): ReadonlyMap<string, string> {
  written ??= new Map(
    (definitionRows as readonly string[]).map((row) => {
      const cut = row.indexOf('|')
      return [row.slice(0, cut), row.slice(cut + 1)]
    }),
  )
  return written
}

const KIND_WORDS: Readonly<Record<SkillKind, string>> = {
  technical: 'A technical skill',
  human: 'A human skill',
  domain: 'A field of knowledge',
  language: 'A spoken language',
  certification: 'A certification or licence',
}

/**
 * What a skill is, in one sentence of our own: hand-written for the most demanded, otherwise assembled from
 * kind, family and parent. Never empty.
 */
export function definitionOf(skill: Skill): string {
  const own = ownSentences().get(skill.slug)
  if (own) return own
  const parent = skill.parentId === null ? null : skillById(skill.parentId)
  const group = skill.kind === 'language' ? '' : ` in the group ${skill.family}`
  const above = parent ? `; it belongs to ${parent.name}` : ''
  return `${KIND_WORDS[skill.kind]}${group}${above}.`
}
