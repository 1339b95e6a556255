import { type CollectionFeed, postingsLeftOut, type ScopeChoice, scopeOptions } from '../../market/index.ts'
import { METHOD_VERSION } from '../../method/index.ts'
import { roleBySlug } from '../../taxonomy/index.ts'
import { ROLE_FAMILIES, SENIORITIES } from '../../taxonomy/types.ts'
import {
  COLLECTIONS,
  type OtherReader,
  type Scope,
  type ScopeOption,
  type ScopeSummary,
} from '../scope-types.ts'
import { collectionsOf } from './collections-of.ts'
import { currentSnapshot } from './current-snapshot.ts'
import { defaultFeed } from './default-feed.ts'
import type { PageContext, PageSnapshot } from './page-context.ts'
import { scopeQuery, widen } from './parse-scope.ts'
import { marketScope } from './resolve-scope.ts'
import { baseOf } from './scope-base.ts'
import {
  COLLECTION_LABELS,
  countryLabel,
  FAMILY_LABELS,
  familyInSentence,
  feedLabel,
  SENIORITY_LABELS,
} from './scope-words.ts'
import { oncePerSnapshot } from './snapshot-memo.ts'

const DIMENSIONS = ['collection', 'feed', 'family', 'role', 'seniority', 'country', 'remote'] as const
type Dimension = (typeof DIMENSIONS)[number]

const REMOTE_LABELS: Readonly<Record<string, string>> = {
  remote: 'Remote',
  hybrid: 'Hybrid',
  onsite: 'On site',
}

/** The name of a role, or its slug when the list no longer has it. */
export function roleName(slug: string): string {
  return roleBySlug(slug)?.name ?? slug
}

function label(dimension: Dimension, value: string): string {
  switch (dimension) {
    case 'collection':
      return COLLECTION_LABELS[COLLECTIONS.find((known) => known === value) ?? 'mine']
    case 'feed':
      return feedLabel(value)
    case 'family':
      return FAMILY_LABELS[ROLE_FAMILIES.find((known) => known === value) ?? 'other']
    case 'role':
      return roleName(value)
    case 'seniority':
      return SENIORITY_LABELS[SENIORITIES.find((known) => known === value) ?? 'not stated']
    case 'country':
      return countryLabel(value)
    case 'remote':
      return REMOTE_LABELS[value] ?? value
  }
}

/**
 * Choices of one chip, most postings first. What a posting does not state cannot be chosen. What is chosen is there
 * also where it holds nothing.
 */
function optionsOf(
  choices: readonly ScopeChoice[],
  dimension: Dimension,
  chosen: string | undefined,
): readonly ScopeOption[] {
  const options = choices
    .filter((choice) => choice.dimension === dimension)
    .filter(({ value }) => value !== '' && (dimension === 'seniority' || value !== 'not stated'))
    .map(({ value, postings }) => ({ value, label: label(dimension, value), postings }))
  if (chosen === undefined || options.some((option) => option.value === chosen)) return options
  return [...options, { value: chosen, label: label(dimension, chosen), postings: 0 }]
}

/** Fields that a wider scope drops, with the words for it. The choices of `dimension` add up to its postings. */
const WIDER = [
  { label: 'All seniorities', drop: ['seniority'], dimension: 'seniority' },
  { label: 'Remote or not', drop: ['remote'], dimension: 'remote' },
  { label: 'All role families', drop: ['family', 'role'], dimension: 'family' },
  { label: 'All places', drop: ['country', 'region'], dimension: 'country' },
  { label: 'All feeds', drop: ['feed', 'source'], dimension: 'feed' },
] as const

type Wider = ScopeSummary['wider'][number]

/** The family of a scope's role, all its roles together; [] when the scope fixes no role. */
function wholeFamily(scope: Scope, choices: readonly ScopeChoice[]): readonly Wider[] {
  const family = scope.role === undefined ? undefined : roleBySlug(scope.role)?.family
  if (family === undefined) return []
  const choice = choices.find((one) => one.dimension === 'family' && one.value === family)
  const label = `All ${familyInSentence(family)} roles`
  return [{ label, scope: { ...widen(scope, 'role'), family }, postings: choice?.postings ?? 0 }]
}

/** Wider scopes, each dropping what narrows this one, nearest first; those that gain nothing are left out. */
function widerScopes(scope: Scope, postings: number, choices: readonly ScopeChoice[]): readonly Wider[] {
  const dropping = WIDER.filter(({ drop }) => drop.some((field) => scope[field] !== undefined)).map(
    ({ label, drop, dimension }) => ({
      label,
      scope: widen(scope, ...drop),
      postings: choices
        .filter((choice) => choice.dimension === dimension)
        .reduce((sum, choice) => sum + choice.postings, 0),
    }),
  )
  const all = choices.find(({ dimension, value }) => dimension === 'collection' && value === scope.collection)
  const everything: Wider = {
    label: 'Everything loaded',
    scope: { collection: scope.collection },
    postings: all?.postings ?? 0,
  }
  const nearer = [...wholeFamily(scope, choices), ...dropping].filter(
    (wider) => wider.postings > postings && wider.postings < everything.postings,
  )
  return everything.postings > postings ? [...nearer, everything] : nearer
}

/**
 * What the scope bar prints: N, employers, dates, every choice with the N it would give, and wider scopes.
 * Zeros and empty choices for a scope without postings.
 */
export function scopeSummary(ctx: PageContext, scope: Scope): Promise<ScopeSummary> {
  const snapshot = currentSnapshot(ctx)
  return oncePerSnapshot(snapshot, `summary ${scopeQuery(scope)}`, () => summarise(ctx, scope, snapshot))
}

/** What of the scope's collection another reader has read. */
async function otherReader(ctx: PageContext, { collection }: Scope): Promise<OtherReader | null> {
  const others = (await collectionsOf(ctx)).filter(
    (row) => row.collection === collection && row.readerVersion !== ctx.readerVersion,
  )
  if (others.length === 0) return null
  return {
    postings: others.reduce((sum, row) => sum + row.postings, 0),
    versions: [...new Set(others.map((row) => row.readerVersion))],
    current: ctx.readerVersion,
    isKept: collection === 'demo',
  }
}

/** Choices of the collection, each with the N of the scope it leads to: of a collection's default feed where it has one. */
function byDefaultFeed(
  options: readonly ScopeOption[],
  loaded: readonly CollectionFeed[],
): readonly ScopeOption[] {
  return options.map((option) => {
    const collection = COLLECTIONS.find((known) => known === option.value)
    const feed = collection ? defaultFeed(collection, loaded) : null
    if (feed === null) return option
    const own = loaded.filter((row) => row.collection === collection && row.feed === feed)
    return { ...option, postings: own.reduce((sum, row) => sum + row.inRates, 0) }
  })
}

async function summarise(ctx: PageContext, scope: Scope, snapshot: PageSnapshot): Promise<ScopeSummary> {
  const market = marketScope(ctx, scope)
  const [base, choices, leftOut, other, loaded] = await Promise.all([
    baseOf(ctx, scope),
    scopeOptions(ctx.market, market, DIMENSIONS),
    postingsLeftOut(ctx.market, market),
    otherReader(ctx, scope),
    collectionsOf(ctx),
  ])
  return {
    scope,
    snapshotId: snapshot.id,
    readerVersion: snapshot.readerVersion,
    taxonomyVersion: snapshot.taxonomyVersion,
    methodVersion: METHOD_VERSION,
    postings: base.n,
    employers: base.employers,
    unknownEmployerPostings: base.unknownEmployerPostings,
    leftOut,
    otherReader: other,
    from: base.from,
    to: base.to,
    undated: base.undated,
    options: {
      collection: byDefaultFeed(optionsOf(choices, 'collection', scope.collection), loaded),
      feed: optionsOf(choices, 'feed', scope.feed),
      family: optionsOf(choices, 'family', scope.family),
      role: optionsOf(choices, 'role', scope.role),
      seniority: optionsOf(choices, 'seniority', scope.seniority),
      country: optionsOf(choices, 'country', scope.country),
      remote: optionsOf(choices, 'remote', scope.remote),
    },
    wider: widerScopes(scope, base.n, choices),
  }
}
