import { createHash } from 'node:crypto'

/** An identity for a posting that has none: hash of its normalised content. The same content gives the same id. */
export function contentId(
  title: string,
  employer: string | null,
  places: readonly string[],
  text: string,
): string {
  const normal = [title, employer ?? '', places.join('|'), text].map((part) =>
    part
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  return `content:${createHash('sha256').update(JSON.stringify(normal)).digest('hex').slice(0, 24)}`
}
