import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from './commands/index.ts'
import { ANSWERS, cliPage, schemaFiles } from './docs.ts'

describe('the documentation (npm run docs writes it)', () => {
  it('has a schema for what every command prints with --json', () => {
    expect(Object.keys(ANSWERS).sort()).toEqual(COMMANDS.map(({ name }) => name).sort())
    expect(readdirSync('docs/schemas').sort()).toEqual(
      schemaFiles()
        .map(([name]) => name)
        .sort(),
    )
  })
  it.each(schemaFiles())('docs/schemas/%s is what the program checks', (name, content) => {
    expect(readFileSync(`docs/schemas/${name}`, 'utf8')).toBe(content)
  })
  it('docs/cli.md holds the help of every command and every exit code', async () => {
    const page = readFileSync('docs/cli.md', 'utf8')
    expect(page).toBe(await cliPage(page))
  })
})
