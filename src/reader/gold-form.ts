import { skillById } from '../taxonomy/index.ts'
import { askedSkills, openAsks } from './asked/asked-skills.ts'
import { linkPhrase } from './mentions/alias-index.ts'
import type { AskedSkill, Confidence, Degree, PayPeriod, ReadPosting, Remote, Strength } from './types.ts'

/** A skill in the flat form of the labelled set. Spans are JavaScript string offsets of the deciding mention. */
export interface GoldSkill {
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly skill: string
  readonly kind: string
  readonly strength: Strength
  readonly level: number | null
  readonly years: number | null
  readonly alt_group: string | null
  readonly confidence: Confidence
  readonly level_evidence: string | null
  readonly strength_evidence: string | null
}

/** A reading in the flat form of the labelled set, every closed list spelled as there. */
export interface GoldPrediction {
  readonly id: string
  readonly role: string | null
  readonly role_family: string
  readonly seniority: string
  readonly degree: Degree
  readonly years_overall: number | null
  readonly pay: {
    readonly low: number | null
    readonly high: number | null
    readonly currency: string
    readonly period: PayPeriod | null
  } | null
  readonly remote: Remote
  readonly country: string | null
  readonly text_complete: boolean
  readonly skills: readonly GoldSkill[]
}

/**
 * A reading in the words of the labelled set: one entry per skill, with its deciding mention as the quote and
 * the clause as evidence. Skills that are told of but not asked (strength `none`) are kept as such; wishes in
 * words no skill of the list owns stand under their own words.
 */
export function goldPrediction(id: string, text: string, reading: ReadPosting): GoldPrediction {
  const { mentions } = reading
  const listed = askedSkills(mentions, linkPhrase)
  const open = openAsks(mentions, (phrase) => linkPhrase(phrase) !== null)
  const first = ({ mentions: own }: AskedSkill): number => own[0]?.start ?? 0
  const all = [...listed, ...open].sort((a, b) => first(a) - first(b))
  const skills = all.map((asked): GoldSkill => {
    const { decisive } = asked
    const clause = text.slice(decisive.clause.start, decisive.clause.end)
    return {
      quote: text.slice(decisive.start, decisive.end),
      start: decisive.start,
      end: decisive.end,
      skill: skillById(asked.skillId)?.name ?? decisive.phrase,
      kind: asked.kind,
      strength: asked.strength,
      level: asked.level,
      years: asked.years,
      alt_group: asked.altGroup === null ? null : `g${asked.altGroup}`,
      confidence: asked.confidence,
      level_evidence: asked.level === null ? null : clause,
      strength_evidence: clause,
    }
  })
  return {
    id,
    role: reading.role,
    role_family: reading.roleFamily,
    seniority: reading.seniority,
    degree: reading.degree,
    years_overall: reading.yearsOverall,
    pay:
      reading.pay === null
        ? null
        : {
            low: reading.pay.low,
            high: reading.pay.high,
            currency: reading.pay.currency,
            period: reading.pay.period,
          },
    remote: reading.remote,
    country: reading.country,
    text_complete: reading.isTextComplete,
    skills,
  }
}
