import { z } from 'zod'
import {
  EMPLOYERS_LISTED,
  skillCues,
  skillEmployers,
  skillPostings,
  skillRoles,
  skillShares,
} from '../../market/index.ts'
import { isDistribution, publishShare } from '../../method/index.ts'
import { aliasesOf, childrenOf, definitionOf, type Skill, skillById } from '../../taxonomy/index.ts'
import { postingsAsking } from '../jobs/posting-row.ts'
import type { SkillPage } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { baseOf } from '../scope/scope-base.ts'
import { rowCount, ScopeInput, validate } from '../scope/scope-input.ts'
import { roleName, scopeSummary } from '../scope/scope-summary.ts'
import { postingsInWords } from '../scope/scope-words.ts'
import type { Scope } from '../scope-types.ts'
import { besideSkill } from './beside-skill.ts'
import { depthFigures } from './depth-figures.ts'
import { roleRows } from './role-rows.ts'
import { rungsOf } from './rungs.ts'
import { skillOf } from './skill-of.ts'
import { skillPayOf } from './skill-pay.ts'
import { currencyOf, knownPay, medianPayOf, skillLink } from './skill-rows.ts'
import { type SkillFigures, skillBullets, skillCitation, skillFaq } from './skill-words.ts'
import { thinSkill } from './thin-skill.ts'

/** Postings listed on a skill's own page; the rest is behind "show all". */
const POSTINGS_SHOWN = 20

const SkillInput = z.object({
  slug: z.string().min(1).max(120),
  scope: ScopeInput,
  /** Only the postings behind one bar: those at a level, or those that state none (0). */
  level: z.literal([0, 1, 2, 3, 4, 5]).nullable().default(null),
  /** Postings and employers listed; a file asks for more than a page shows. */
  postings: rowCount(POSTINGS_SHOWN),
  employers: rowCount(EMPLOYERS_LISTED),
})

/** What the skill is: the part of its page that no posting changes. */
function skillFacts(skill: Skill): SkillPage['skill'] {
  const parent = skill.parentId === null ? null : skillById(skill.parentId)
  const spellings = aliasesOf(skill.id).map((alias) => alias.spelling)
  return {
    ...skillLink(skill),
    id: skill.id,
    kind: skill.kind,
    family: skill.family,
    definition: definitionOf(skill),
    parent: parent && skillLink(parent),
    children: childrenOf(skill.id).map(skillLink),
    alsoCalled: [...new Set(spellings)].filter((spelling) => !sameWords(spelling, skill.name)),
    esco: skill.esco,
    onet: skill.onet,
  }
}

function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '')
  return plain(one) === plain(other)
}

/** The postings of the scope and those of the skill as samples, with the shares that rest on them. */
async function samplesOf(ctx: PageContext, scope: Scope, skill: Skill) {
  const base = await baseOf(ctx, scope)
  const shares = await skillShares(ctx.market, marketScope(ctx, scope), skill.id, base)
  return { base, asking: shares.asking, shares }
}

/**
 * Everything a skill's page owes: how often, how deep, at what pay, beside what, by whom, in what words, and the
 * postings behind it. A skill that nobody asks for in the scope has a page of withheld figures.
 *
 * @throws AppError `NOT_FOUND` for an unknown slug, `INVALID_INPUT` for a scope that is none.
 */
export async function skillPage(ctx: PageContext, input: z.input<typeof SkillInput>): Promise<SkillPage> {
  const { slug, scope: request, level, ...size } = validate(SkillInput, input)
  const skill = skillOf(slug)
  const scope = await resolveScope(ctx, request)
  const market = marketScope(ctx, scope)
  // Asked together: most of a statement's time is single-threaded, and a machine has more than one core.
  const samples = samplesOf(ctx, scope, skill)
  const [{ shares }, beside, roles, summary, payOf, rows, pay, cues, employers] = await Promise.all([
    samples,
    besideSkill(ctx, scope, skill, samples),
    samples.then((known) => skillRoles(ctx.market, market, skill.id, known)),
    scopeSummary(ctx, scope),
    knownPay(ctx, scope, [skill.id]),
    skillPostings(ctx.market, market, skill.id, {
      size: size.postings,
      ...(level === null ? {} : { level }),
    }),
    skillPayOf(ctx, scope, skill),
    skillCues(ctx.market, market, skill.id),
    skillEmployers(ctx.market, market, skill.id, size.employers),
  ])
  const known = payOf(skill.id)
  const demand = publishShare(shares.demand)
  const figures: SkillFigures = {
    name: skill.name,
    sample: postingsInWords(scope, summary.postings, scope.role === undefined ? null : roleName(scope.role)),
    asking: shares.demand.x,
    postings: summary.postings,
    demand,
    required: publishShare(shares.required),
    depth: depthFigures(skill.name, { stated: shares.stated, ...shares.depth }),
    employersAsking: shares.asking.employers,
    medianPay: medianPayOf(known, shares.disclosure),
    currency: currencyOf(known),
    pay,
    pairings: beside.pairings,
    roles: roleRows(roles, demand),
    rungs: rungsOf(skill.kind, cues),
    snapshotId: summary.snapshotId,
    from: summary.from,
    to: summary.to,
  }
  const isThin = !isDistribution(figures.depth.stated)
  return {
    skill: skillFacts(skill),
    scope: summary,
    bullets: skillBullets(figures),
    asking: figures.asking,
    demand,
    required: figures.required,
    depth: figures.depth,
    employersAsking: figures.employersAsking,
    largestEmployerAsking: shares.asking.largestEmployer,
    medianPay: figures.medianPay,
    medianPayCurrency: figures.currency,
    pay: figures.pay,
    pairings: figures.pairings,
    roles: figures.roles,
    employers,
    certifications: beside.certifications,
    anyCertification: beside.anyCertification,
    rungs: figures.rungs,
    faq: skillFaq(figures),
    postings: await postingsAsking(ctx, scope.collection, skill.id, rows),
    ...(isThin ? await thinSkill(ctx, scope, skill, figures.asking, summary.wider) : {}),
    held: { people: 0, needed: 30 },
    citation: skillCitation(figures),
  }
}
