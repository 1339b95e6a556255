import { type SkillKind, skillById } from '../../taxonomy/index.ts'
import { type AskedSkill, type Mention, SIGMA, type Strength } from '../types.ts'

/**
 * One row per skill of a posting, in the order of first mention: strength is the strongest (METHOD 1.2), the
 * level the highest that required or stated mentions give, else the highest of the others (R4), and the
 * alternative group that of the strongest mention, none on a tie with a plain one (R27). Mentions that `link`
 * gives no skill are left out, as are skills that are only negated or told of (strength `none`) unless every
 * mention is: then the row says `none`.
 */
export function askedSkills(
  mentions: readonly Mention[],
  link: (phrase: string) => number | null,
): AskedSkill[] {
  const bySkill = new Map<number, Mention[]>()
  for (const mention of mentions) {
    const skillId = link(mention.phrase)
    if (skillId === null) continue
    const known = bySkill.get(skillId)
    if (known === undefined) bySkill.set(skillId, [mention])
    else known.push(mention)
  }
  const asked: AskedSkill[] = []
  for (const [skillId, own] of bySkill) {
    const row = askedSkill(skillId, own)
    if (row !== null) asked.push(row)
  }
  return asked
}

/**
 * One row per wish in words that no skill of the list owns, in the order of first mention, judged as skills are. Each
 * row's id is a negative number of its own within these mentions. Together with {@link askedSkills} this is all that a
 * posting asks for: who shows a reading shows both.
 */
export function openAsks(mentions: readonly Mention[], isLinked: (phrase: string) => boolean): AskedSkill[] {
  const numbers = new Map<string, number>()
  return askedSkills(mentions, (phrase) => {
    if (isLinked(phrase)) return null
    const number = numbers.get(phrase) ?? -1 - numbers.size
    numbers.set(phrase, number)
    return number
  })
}

function askedSkill(skillId: number, mentions: readonly Mention[]): AskedSkill | null {
  const kind: SkillKind = skillById(skillId)?.kind ?? 'technical'
  const strongest = best(mentions, (mention) => SIGMA[mention.strength])
  if (strongest === null) return null
  const asking = mentions.filter(
    (mention) => mention.strength === 'required' || mention.strength === 'stated',
  )
  const levelled = best(asking, (mention) => mention.level ?? 0)
  const other = best(
    mentions.filter((mention) => mention.strength === 'preferred' || mention.strength === 'incidental'),
    (mention) => mention.level ?? 0,
  )
  const decisive =
    levelled !== null && levelled.level !== null
      ? levelled
      : other !== null && other.level !== null
        ? other
        : strongest
  return {
    skillId,
    kind,
    strength: strongest.strength,
    level: strongest.strength === 'none' ? null : decisive.level,
    years: yearsOf(mentions),
    confidence: decisive.confidence,
    altGroup: groupOf(mentions, strongest),
    isGate: mentions.some((mention) => mention.isGate),
    decisive,
    mentions,
  }
}

/** The mention with the greatest value; the first of equals; null for none. */
function best(mentions: readonly Mention[], value: (mention: Mention) => number): Mention | null {
  let found: Mention | null = null
  for (const mention of mentions) if (found === null || value(mention) > value(found)) found = mention
  return found
}

/**
 * Years of a skill: the lowest route (R28) of the mentions that require or state it; those it is merely preferred
 * with only where no other says how many.
 */
function yearsOf(mentions: readonly Mention[]): number | null {
  const lowest = (strengths: readonly Strength[]): number | null => {
    const years = mentions.flatMap((mention) =>
      mention.years !== null && strengths.includes(mention.strength) ? [mention.years] : [],
    )
    return years.length === 0 ? null : Math.min(...years)
  }
  return lowest(['required', 'stated']) ?? lowest(['preferred'])
}

/** R27: the strongest mention decides; where a plain one is as strong there is no group. */
function groupOf(mentions: readonly Mention[], strongest: Mention): number | null {
  let group: number | null = null
  for (const mention of mentions) {
    if (mention.strength !== strongest.strength) continue
    if (mention.altGroup === null) return null
    group ??= mention.altGroup
  }
  return group
}
