import { z } from 'zod'
import { countRecords, storeTaxonomyImport } from '../../market/index.ts'
import { type ImportPlan, planImport, skillById, TAXONOMY_SOURCES } from '../../taxonomy/index.ts'
import type { IngestContext } from '../context.ts'
import { AppError } from '../errors.ts'
import { validate } from '../scope/scope-input.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import { downloadFiles } from './download-files.ts'
import { type OverlaidRules, storedOverlays } from './overlays.ts'

export const TaxonomyImportInput = z.object({
  source: z.enum(TAXONOMY_SOURCES),
  /** Absolute path of the unpacked download. */
  directory: z.string().min(1),
  /** False only tells what would change. */
  isApplied: z.boolean().default(false),
})

export const TaxonomySourceInput = TaxonomyImportInput.pick({ source: true })

/** What an import changes, or would change. Skills by name, for people and programs. */
export interface TaxonomyImportReport {
  readonly source: string
  readonly isApplied: boolean
  /** False where what is imported already is the same: nothing is stored again. */
  readonly isNew: boolean
  readonly files: readonly string[]
  readonly counted: ImportPlan['counted']
  readonly concepts: number
  readonly linked: number
  readonly unlinked: number
  readonly newAliases: number
  readonly sameAliases: number
  readonly diff: ImportPlan['diff']
  readonly conflicts: readonly {
    readonly what: 'alias' | 'link'
    readonly name: string
    readonly keeps: string | null
    readonly wants: string
  }[]
  readonly taxonomyVersion: string
  /** Id of the snapshot built with it; null when nothing was applied. */
  readonly snapshot: string | null
}

type World = Pick<IngestContext, 'market' | 'rules'>

/**
 * Reads an official download, tells what it changes, and applies it when asked: keeps it in the home, links phrases
 * anew (no text is read again) and builds a snapshot of the new version.
 */
export async function importTaxonomy(
  ctx: IngestContext,
  overlaid: OverlaidRules,
  input: z.input<typeof TaxonomyImportInput>,
): Promise<TaxonomyImportReport> {
  const { source, directory, isApplied } = validate(TaxonomyImportInput, input)
  const before = (await storedOverlays(ctx.market)).find((one) => one.source === source) ?? null
  const plan = planImport(source, downloadFiles(directory), before)
  const body = JSON.stringify(plan.overlay)
  const isNew = before === null || JSON.stringify(before) !== body
  let snapshot: string | null = null
  if (isApplied) {
    if (isNew) await storeTaxonomyImport(ctx.market, source, body)
    snapshot = await relink(ctx, overlaid)
  }
  return report(ctx, plan, { isApplied, isNew, snapshot })
}

/** Takes an import back: its forms link no more. Throws `NOT_FOUND` where nothing was imported from the source. */
export async function removeTaxonomyImport(
  ctx: IngestContext,
  overlaid: OverlaidRules,
  { source }: z.input<typeof TaxonomySourceInput>,
): Promise<{ readonly source: string; readonly taxonomyVersion: string; readonly snapshot: string | null }> {
  const { source: known } = validate(TaxonomySourceInput, { source })
  const overlays = await storedOverlays(ctx.market)
  if (!overlays.some((one) => one.source === known))
    throw new AppError('NOT_FOUND', `Nothing is imported from ${known}`)
  await storeTaxonomyImport(ctx.market, known, '')
  const snapshot = await relink(ctx, overlaid)
  return { source: known, taxonomyVersion: ctx.rules.taxonomy.version, snapshot }
}

/** What is imported: by source with its concepts, links, forms and redirects. */
export async function listTaxonomyImports(ctx: World) {
  const overlays = await storedOverlays(ctx.market)
  return {
    taxonomyVersion: ctx.rules.taxonomy.version,
    imports: overlays.map(({ source, concepts, aliases, redirects }) => ({
      source,
      concepts: concepts.length,
      linked: concepts.filter(([, , skill]) => skill > 0).length,
      aliases: aliases.length,
      redirects: redirects.length,
    })),
  }
}

async function relink(ctx: IngestContext, overlaid: OverlaidRules): Promise<string | null> {
  overlaid.use(await storedOverlays(ctx.market))
  if ((await countRecords(ctx.market)).length === 0) return null
  const { id } = await buildSnapshot(ctx)
  return id
}

function report(
  ctx: World,
  plan: ImportPlan,
  outcome: Pick<TaxonomyImportReport, 'isApplied' | 'isNew' | 'snapshot'>,
): TaxonomyImportReport {
  const { overlay, linked, unlinked, newAliases, sameAliases, diff, conflicts, counted, files } = plan
  const nameOf = (id: number): string => skillById(id)?.name ?? `skill ${id}`
  return {
    source: overlay.source,
    ...outcome,
    files,
    counted,
    concepts: overlay.concepts.length,
    linked,
    unlinked,
    newAliases,
    sameAliases,
    diff,
    conflicts: conflicts.map(({ what, name, keeps, wants }) => ({
      what,
      name,
      keeps: keeps === null ? null : nameOf(keeps),
      wants: nameOf(wants),
    })),
    taxonomyVersion: ctx.rules.taxonomy.version,
  }
}
