import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { METRICS } from '../src/method/index.ts'
import { methodPage } from './method-page.ts'

const page = methodPage()

it('docs/method.md says what the registry says', () => {
  expect(readFileSync('docs/method.md', 'utf8')).toBe(page)
})

it('every section that a figure names is explained', () => {
  const sections = new Set([...page.matchAll(/^- \*\*([\d.]+)\*\* /gm)].map((match) => match[1]))
  for (const { section } of Object.values(METRICS))
    for (const part of section.split('-')) expect(sections).toContain(part)
})
