import type { TaxonomySource } from '../types.ts'
import { compareDownload, type TaxonomyDiff } from './compare.ts'
import type { Download, DownloadFiles } from './download.ts'
import { type Conflict, linkConcepts } from './link-concepts.ts'
import { joinRedirects, type Overlay } from './overlay.ts'
import { readEsco } from './read-esco.ts'
import { readOnet } from './read-onet.ts'

/** What an import would do, and the overlay that stands when it is applied. */
export interface ImportPlan {
  readonly overlay: Overlay
  readonly diff: TaxonomyDiff
  readonly linked: number
  readonly unlinked: number
  readonly newAliases: number
  readonly sameAliases: number
  readonly conflicts: readonly Conflict[]
  readonly counted: Download['counted']
  readonly files: readonly string[]
}

const READERS: Readonly<Record<TaxonomySource, (files: DownloadFiles) => Download>> = {
  esco: readEsco,
  onet: readOnet,
}

/**
 * Reads an official download and says what it would change of a home where `before` was imported last (null for
 * nothing). Changes nothing itself. Throws `ImportError` for files that cannot be used.
 */
export function planImport(source: TaxonomySource, files: DownloadFiles, before: Overlay | null): ImportPlan {
  const download = READERS[source](files)
  const diff = compareDownload(download, before)
  const redirects = joinRedirects(
    before?.redirects ?? [],
    [...diff.merged, ...diff.split],
    new Set(download.concepts.map(({ id }) => id)),
  )
  const earlier = new Map(before?.concepts.map(([id, , skill]) => [id, skill] as const))
  const inherited = new Map([...earlier].filter(([, skill]) => skill > 0))
  // What an id meant, its heir means as long as nothing better is known of the heir.
  for (const { from, to } of [...diff.merged, ...diff.split]) {
    const skill = inherited.get(from)
    if (skill !== undefined && !inherited.has(to)) inherited.set(to, skill)
  }
  const { links, aliases, sameAliases, conflicts } = linkConcepts(source, download.concepts, inherited)
  return {
    overlay: {
      source,
      concepts: download.concepts.map(({ id, label }) => [id, label, links.get(id) ?? 0] as const),
      aliases,
      redirects,
    },
    diff,
    linked: links.size,
    unlinked: download.concepts.length - links.size,
    newAliases: aliases.length,
    sameAliases,
    conflicts,
    counted: download.counted,
    files: download.files,
  }
}
