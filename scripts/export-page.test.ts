import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exportPage } from './export-page.ts'

it('lists in docs/export.md every column that an export writes (npm run docs)', () => {
  const page = readFileSync('docs/export.md', 'utf8')
  expect(page).toBe(exportPage(page))
})
