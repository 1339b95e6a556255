import { z } from 'zod'
import { type MarketStore, taxonomyImports } from '../../market/index.ts'
import { type Overlay, overlayLink, overlayVersion, TAXONOMY_SOURCES } from '../../taxonomy/index.ts'
import type { MarketRules } from '../context.ts'

const Id = z.number().int().nonnegative()
const StoredOverlay = z.object({
  source: z.enum(TAXONOMY_SOURCES),
  concepts: z.array(z.tuple([z.string(), z.string(), Id])),
  aliases: z.array(z.tuple([z.string(), Id])),
  redirects: z.array(z.object({ from: z.string(), to: z.string(), others: z.array(z.string()) })),
})

/** What a home has imported into the list of skills, in order of source. */
export async function storedOverlays(market: MarketStore): Promise<readonly Overlay[]> {
  const bodies = await taxonomyImports(market)
  return TAXONOMY_SOURCES.flatMap((source) => {
    const body = bodies.get(source)
    return body === undefined ? [] : [StoredOverlay.parse(JSON.parse(body))]
  })
}

/** Rules whose list of skills knows the written forms of a home's imports, and says so in its version. */
export interface OverlaidRules {
  readonly rules: MarketRules
  /** Takes up other imports: from the next call on the rules link by them. */
  use(overlays: readonly Overlay[]): void
}

/**
 * The rules with imports on top. A phrase the list owns stays its; an import's forms link phrases that nobody owns.
 * `taxonomy.version` ends in the hash of those forms, so links and snapshots of other forms are never mixed.
 */
export function overlaidRules(base: MarketRules): OverlaidRules {
  let version = base.taxonomy.version
  let linkMore: (phrase: string) => number | null = () => null
  const taxonomy: MarketRules['taxonomy'] = {
    ...base.taxonomy,
    get version() {
      return version
    },
    link: (phrase) => base.taxonomy.link(phrase) ?? linkMore(phrase),
  }
  return {
    rules: { ...base, taxonomy },
    use(overlays) {
      const hash = overlayVersion(overlays)
      version = hash === '' ? base.taxonomy.version : `${base.taxonomy.version}+${hash}`
      linkMore = overlayLink(overlays)
    },
  }
}
