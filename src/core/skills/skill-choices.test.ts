import { describe, expect, it } from 'vitest'
import { allSkills, type Skill, skillBySlug } from '../../taxonomy/index.ts'
import { isKin, rankPairs } from './beside-skill.ts'
import { concentration } from './role-rows.ts'
import { choosePair } from './skill-pay.ts'

const skill = (slug: string): Skill => {
  const found = skillBySlug(slug)
  if (!found) throw new Error(`no skill ${slug}`)
  return found
}

describe('where pay is compared', () => {
  const place = (family: string, country: string, asking: number, others: number) => ({
    family,
    country,
    currency: 'USD',
    asking,
    others,
  })

  it('is the family and country with most of the skill’s paid postings', () => {
    expect(choosePair([place('data', 'US', 30, 900), place('software', 'US', 40, 20)])).toEqual({
      family: 'software',
      country: 'US',
      currency: 'USD',
    })
  })

  it('is not one with too few on the other side while another holds enough on both', () => {
    expect(choosePair([place('data', 'US', 80, 3), place('software', 'US', 25, 60)])?.family).toBe('software')
  })

  it('is settled on a tie by the other side, then by name', () => {
    expect(choosePair([place('data', 'US', 30, 20), place('software', 'US', 30, 90)])?.family).toBe(
      'software',
    )
    expect(choosePair([place('software', 'US', 30, 20), place('data', 'US', 30, 20)])?.family).toBe('data')
  })

  it('is nowhere without a paid posting', () => expect(choosePair([])).toBeNull())
})

describe('pairings of a skill', () => {
  const counts = { postings: 1_000, asking: 100 }
  const pair = (slug: string, together: number, asking: number, employersTogether = 9) => ({
    skill: skill(slug).id,
    together,
    asking,
    employersTogether,
  })

  it('are ranked by strength, not by size', () => {
    const ranked = rankPairs(skill('python'), {
      ...counts,
      pairs: [pair('sql', 60, 300), pair('docker', 40, 60)],
    })
    expect(ranked.map(({ other }) => other.slug)).toEqual(['docker', 'sql'])
  })

  it('leave out what stands above or below in the taxonomy', () => {
    const child = allSkills().find((one) => one.parentId !== null)
    const parent = child && allSkills().find((one) => one.id === child.parentId)
    if (!child || !parent) throw new Error('no skill stands below another')
    expect(isKin(child, parent)).toBe(true)
    expect(isKin(parent, child)).toBe(true)
    expect(isKin(parent, parent)).toBe(false)
    expect(rankPairs(parent, { ...counts, pairs: [pair(child.slug, 60, 60)] })).toEqual([])
  })

  it('leave out what meets by chance, or at too few employers', () => {
    const ranked = rankPairs(skill('python'), {
      ...counts,
      pairs: [pair('sql', 30, 300), pair('docker', 40, 60, 2)],
    })
    expect(ranked).toEqual([])
  })
})

it('concentration needs both shares', () => {
  const share = (value: number) =>
    ({ status: 'ok', value, low: 0, high: 1, n: 100, employers: 20, from: null, to: null }) as const
  expect(concentration(share(0.6), share(0.2))).toBeCloseTo(3, 12)
  expect(concentration({ status: 'suppressed', count: 1, n: 3, reason: '' }, share(0.2))).toBeNull()
  expect(concentration(share(0), share(0))).toBeNull()
})
