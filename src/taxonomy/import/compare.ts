import { normalisePhrase } from '../phrase.ts'
import { byId, type Concept, type Download } from './download.ts'
import type { Overlay } from './overlay.ts'
import type { Redirect } from './redirects.ts'

/** How a download differs from what was imported before. Everything in order of id. */
export interface TaxonomyDiff {
  readonly added: readonly { readonly id: string; readonly label: string }[]
  readonly renamed: readonly { readonly id: string; readonly from: string; readonly to: string }[]
  readonly merged: readonly Redirect[]
  readonly split: readonly Redirect[]
  /** Gone without an heir. */
  readonly gone: readonly { readonly id: string; readonly label: string }[]
}

/**
 * Compares a download with the import before (null for none). An id that is gone was merged where the download names
 * its heir or where exactly one concept now bears its label among its names; it was split where the download names
 * several heirs, or several bear it. Of several unnamed heirs the main one is the one whose own label it is, else the
 * first by id.
 */
export function compareDownload(download: Download, before: Overlay | null): TaxonomyDiff {
  const known = new Map(before?.concepts.map(([id, label]) => [id, label] as const))
  const now = new Map(download.concepts.map((concept) => [concept.id, concept]))
  const stated = new Map(
    download.obsolete.map(({ id, heirs }) => [id, heirs.filter((heir) => now.has(heir))]),
  )
  const bearers = bearersOf(download.concepts)
  const merged: Redirect[] = []
  const split: Redirect[] = []
  const gone: { id: string; label: string }[] = []
  const left = new Map([
    ...download.obsolete.map(({ id, label }): [string, string] => [id, label]),
    ...[...known].filter(([id]) => !now.has(id)),
  ])
  for (const [id, label] of [...left].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const named = stated.get(id) ?? []
    const heirs = named.length > 0 ? named : heirsByName(label, bearers)
    const [to, ...others] = heirs
    if (to === undefined) {
      if (known.has(id)) gone.push({ id, label })
    } else if (others.length === 0) merged.push({ from: id, to, others: [] })
    else split.push({ from: id, to, others })
  }
  return {
    added: download.concepts.filter(({ id }) => !known.has(id)).map(({ id, label }) => ({ id, label })),
    renamed: download.concepts.flatMap(({ id, label }) => {
      const from = known.get(id)
      return from === undefined || from === label ? [] : [{ id, from, to: label }]
    }),
    merged,
    split,
    gone,
  }
}

/** Name in normal form -> the concepts that bear it, as label or alias. */
function bearersOf(concepts: readonly Concept[]): ReadonlyMap<string, readonly Concept[]> {
  const bearers = new Map<string, Concept[]>()
  for (const concept of concepts)
    for (const name of new Set([concept.label, ...concept.aliases].map(normalisePhrase))) {
      const found = bearers.get(name)
      if (found === undefined) bearers.set(name, [concept])
      else found.push(concept)
    }
  return bearers
}

function heirsByName(label: string, bearers: ReadonlyMap<string, readonly Concept[]>): readonly string[] {
  const name = normalisePhrase(label)
  const found = name === '' ? [] : [...(bearers.get(name) ?? [])].sort(byId)
  const main = found.find((concept) => normalisePhrase(concept.label) === name)
  const inOrder = main === undefined ? found : [main, ...found.filter((concept) => concept !== main)]
  return inOrder.map(({ id }) => id)
}
