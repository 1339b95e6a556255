import { expect, it } from 'vitest'
import { publishShare } from '../../method/index.ts'
import { skillBySlug } from '../../taxonomy/index.ts'
import { alike, levelsAlike } from '../skills/fixtures.ts'
import type { RankedSkill } from '../skills/skill-rows.ts'
import { deepestOf } from './home-page.ts'

function asked(slug: string, levels: readonly (1 | 2 | 3 | 4 | 5)[]): RankedSkill {
  const skill = skillBySlug(slug)
  if (!skill) throw new Error(`No skill "${slug}" in the list`)
  const demand = alike(20, 10, levels.length)
  const entry = {
    skill: skill.id,
    demand,
    counts: [0, 0, 0, 0, 0] as const,
    employersAsking: 20,
    atLeast: levelsAlike(20, levels).atLeast,
    disclosure: { asking: demand, others: demand },
  }
  return { skill, entry, demand: publishShare(demand) }
}

it('names the deepest technical skill: “mentor” is a cue of L4 and would lead by its own name', () => {
  const found = deepestOf([
    asked('mentoring', [4, 4, 4, 4]),
    asked('sql', [2, 3]),
    asked('python', [3, 3, 4]),
  ])
  expect(found?.skill.slug).toBe('python')
})

it('names none where no technical skill has a middle level', () => {
  expect(deepestOf([asked('mentoring', [4, 4, 4, 4])])).toBeNull()
  expect(deepestOf([])).toBeNull()
})
