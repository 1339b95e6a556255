import { fixSet, type MarketStore, storeFixSet } from '../../market/index.ts'
import type { IngestContext, MarketRules } from '../context.ts'
import { AppError } from '../errors.ts'
import { compileFixes, fixSetId, fixSetOf, fixSetText, parseFixSet } from './fix-set.ts'

/** Rules that answer by a set of fixes first. The rules as they are for an empty set. */
export function rulesWithFixes(rules: MarketRules, setText: string): MarketRules {
  if (setText === '') return rules
  const fixes = compileFixes(parseFixSet(setText))
  const { employer } = rules.taxonomy
  return {
    ...rules,
    fixes,
    taxonomy: { ...rules.taxonomy, employer: (name) => fixes.employer(name, employer(name)) },
  }
}

/**
 * The context in which the next snapshot is built: with the fixes that stand in the home now. They are kept in the
 * store before anything is built with them.
 */
export async function withCurrentFixes(ctx: IngestContext): Promise<IngestContext> {
  if (!ctx.fixes) return ctx
  const text = fixSetText(fixSetOf(await ctx.fixes.read()))
  if (text === '') return ctx
  await storeFixSet(ctx.market, fixSetId(text), text)
  return { ...ctx, rules: rulesWithFixes(ctx.rules, text) }
}

/**
 * Rules with the fixes that a snapshot was built with, whatever the files say now.
 *
 * @throws AppError MISMATCH when the store does not hold them.
 */
export async function rulesWithKeptFixes(
  market: MarketStore,
  rules: MarketRules,
  id: string,
): Promise<MarketRules> {
  if (id === '') return rules
  const text = await fixSet(market, id)
  if (text === null || fixSetId(text) !== id)
    throw new AppError('MISMATCH', `The store does not hold the fixes ${id} that the snapshot was built with`)
  return rulesWithFixes(rules, text)
}
