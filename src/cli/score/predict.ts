import type { GoldLine } from './gold-lines.ts'

type Core = Pick<typeof import('../../core/index.ts'), 'rawPostingOf' | 'readAsGold'>

/** What the reader finds in a posting of a labelled set, in the set's own form. */
export function predict(core: Core, { id, title, company, location, text }: GoldLine) {
  const raw = core.rawPostingOf({
    title: title ?? '',
    text,
    employer: company || null,
    place: location ?? null,
  })
  const { title: _title, ...reading } = core.readAsGold(raw)
  return { id, ...reading }
}
