import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Catalogue } from './catalogue.ts'

/**
 * Links O*NET's skill and knowledge elements to the skills that own their names; the file beside the hand tables
 * names the rest by slug (element name, slug; `-` where the list means no such skill).
 *
 * @throws Error when a line of that file names no skill.
 */
export function linkOnetElements(catalogue: Catalogue, elementsPath: string, handPath: string): void {
  const byHand = new Map<string, string>()
  if (existsSync(handPath)) {
    for (const line of readFileSync(handPath, 'utf8').split('\n')) {
      const [name = '', slug = ''] = line.split('\t')
      if (slug !== '' && name !== '#') byHand.set(name, slug)
    }
  }
  const rows = gunzipSync(readFileSync(elementsPath)).toString('utf8').split('\n')
  for (const row of rows.slice(1)) {
    const [kind = '', , name = ''] = row.split('\t')
    if (kind !== 'skills' && kind !== 'knowledge') continue
    const slug = byHand.get(name)
    if (slug === '-') continue
    const owner = slug === undefined ? catalogue.ownerOf(name) : catalogue.atSlug(slug)
    if (slug !== undefined && owner === null) throw new Error(`${handPath}: no skill at "${slug}"`)
    owner?.onet.add(name)
  }
}
