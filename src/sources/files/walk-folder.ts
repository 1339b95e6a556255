import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, SourceError } from '../source-error.ts'

/**
 * Every regular file under a folder, in code-point order of the path inside it, so that the order is the same on
 * every machine. Hidden files and folders (`.git`, `.DS_Store`) and links are left out.
 *
 * @throws {SourceError} UNREADABLE naming the folder, however deep, that may not be entered.
 */
export async function walkFolder(folder: string): Promise<readonly string[]> {
  const files: string[] = []
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause) => {
    throw new SourceError(
      'UNREADABLE',
      `cannot read the folder ${folder}: ${messageOf(cause)}; give the folders you may read one by one`,
      { cause },
    )
  })
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await walkFolder(path)))
    else if (entry.isFile()) files.push(path)
  }
  return files
}
