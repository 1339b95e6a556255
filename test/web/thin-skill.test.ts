import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { SkillPage } from '../../src/core/page-types.ts'
import { NOMAD } from '../../src/web/fixtures/skill.ts'
import { ThinSkill } from '../../src/web/pages/skill-thin.tsx'

const frame = {
  path: '/skills/nomad',
  query: {},
  assets: { style: '', theme: '', script: '', font: null },
  token: null,
  canAdd: false,
}
const shown = (change: Partial<SkillPage>) =>
  renderToStaticMarkup(createElement(ThinSkill, { frame, page: { ...NOMAD, ...change } }))

it('says "few" only of a published share whose upper limit is below a tenth', () => {
  expect(shown({})).toContain('Few postings in this scope ask for Nomad')
  const { demand } = NOMAD
  if (demand.status === 'suppressed') throw new Error('the fixture publishes its demand')
  expect(shown({ demand: { ...demand, high: 0.12 } })).not.toContain('Few postings')
  const withheld = { status: 'suppressed', count: 2, n: 8, reason: 'fewer than 5 employers' } as const
  expect(shown({ demand: withheld })).not.toContain('Few postings')
})

it('promises of a wider scope only what its stated levels are enough for in number', () => {
  const at = (asking: number, stated: number) =>
    shown({ widerAsking: [{ label: 'Everything loaded', scope: { collection: 'mine' }, asking, stated }] })
  expect(at(19, 4)).toContain('4 state a level: still single postings')
  expect(at(19, 12)).toContain('12 state a level: enough in number for a middle level')
  expect(at(90, 30)).toContain('30 state a level: enough in number for a distribution')
  expect(at(19, 4)).not.toContain('likely')
})
