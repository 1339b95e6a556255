import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Every regular file under a folder, in code-point order of the path inside it, so that the order is the same on
 * every machine. Hidden files and folders (`.git`, `.DS_Store`) and links are left out.
 */
export async function walkFolder(folder: string): Promise<readonly string[]> {
  const files: string[] = []
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await walkFolder(path)))
    else if (entry.isFile()) files.push(path)
  }
  return files
}
