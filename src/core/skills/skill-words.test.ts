import { describe, expect, it } from 'vitest'
import { publishShare } from '../../method/index.ts'
import type { PairingRow, RoleRow } from '../page-types.ts'
import { depthFigures } from './depth-figures.ts'
import { alike, levelsAlike } from './fixtures.ts'
import { noSkillPay } from './pay-figures.ts'
import { rungsOf } from './rungs.ts'
import { type SkillFigures, skillBullets, skillCitation, skillFaq } from './skill-words.ts'

const counts = [0, 0, 0, 0, 0] as const
const role = (slug: string, name: string, hits: number): RoleRow => ({
  slug,
  name,
  family: 'software',
  ofRole: publishShare(alike(30, 10, hits)),
  ofSkill: publishShare(alike(30, 10, hits)),
  concentration: null,
  asking: 30 * hits,
  postings: 300,
  counts,
  median: { status: 'suppressed', n: 0, reason: '' },
})
const pair = (slug: string, name: string, hits: number): PairingRow => ({
  slug,
  name,
  share: publishShare(alike(30, 10, hits)),
  overall: 0.1,
  together: 30 * hits,
  lift: 2,
  npmi: 0.3,
  counts,
})

const full: SkillFigures = {
  name: 'Go',
  sample: '1,200 software engineering postings',
  asking: 240,
  postings: 1_200,
  demand: publishShare(alike(120, 10, 2)),
  required: publishShare(alike(120, 10, 1)),
  depth: depthFigures('Go', { stated: alike(40, 4, 3), ...levelsAlike(40, [2, 3, 4]) }),
  employersAsking: 120,
  medianPay: {
    status: 'ok',
    value: 157_600,
    low: 151_000,
    high: 164_400,
    n: 187,
    employers: 96,
    from: null,
    to: null,
  },
  currency: 'USD',
  pay: noSkillPay('Go'),
  pairings: [pair('docker', 'Docker', 6), pair('aws', 'AWS', 5)],
  roles: [role('backend-engineer', 'Backend Engineer', 3), role('platform-engineer', 'Platform Engineer', 7)],
  rungs: rungsOf('technical', [{ level: 3, words: 'strong', postings: 12 }]),
  snapshotId: '7c41e9d2',
  from: '2025-03-01',
  to: '2025-10-24',
}
const withheld = { status: 'suppressed', count: 3, n: 1_200, reason: 'few' } as const
const thin: SkillFigures = {
  ...full,
  asking: 3,
  demand: withheld,
  required: withheld,
  medianPay: withheld,
  depth: depthFigures('Go', { stated: alike(3, 1, 1), ...levelsAlike(3, [3]) }),
  pairings: [],
  roles: [],
}

describe('sentences of a skill page', () => {
  it('name their sample, interval and employers', () => {
    expect(skillBullets(full)).toEqual([
      expect.stringMatching(
        /^Asked for by 20\.0\u202f% \([\d.]+–[\d.]+\u202f%\) of 1,200 software engineering postings at 120 employers\.$/,
      ),
      expect.stringMatching(
        /^The middle posting asks for L3 Independent \(L\d–L\d\), of 120 postings that state a level\.$/,
      ),
      'The median yearly pay they state is $158,000 ($151,000–$164,000), from 187 postings at 96 employers.',
      expect.stringMatching(/^Of the roles here, Platform Engineer asks for Go most often: 70\.0/),
    ])
  })

  it('do not crown a role whose lower limit is under the next one’s share', () => {
    const close = { ...full, roles: [role('a', 'Alpha', 5), role('b', 'Beta', 5)] }
    expect(skillBullets(close)[3]).toMatch(/^Among the roles that ask for Go most often is Alpha/)
  })

  it('name no leading role where a withheld one asks more', () => {
    const unseen = { ...role('c', 'Gamma', 9), ofRole: withheld }
    const few = { ...unseen, asking: 1, postings: 1 }
    const figures = (other: RoleRow) => ({ ...full, roles: [role('a', 'Alpha', 5), other], pairings: [] })
    expect(skillBullets(figures(unseen))).toHaveLength(3)
    expect(skillBullets(figures(few))[3]).toMatch(/Alpha/)
  })

  it('are silent where their figure is withheld', () => {
    expect(skillBullets(thin)).toEqual([])
    expect(skillFaq(thin)).toEqual([])
  })

  it('are silent where their figure is low', () => {
    const low = { ...full, demand: { ...full.demand, status: 'low' } as SkillFigures['demand'] }
    expect(skillFaq(low).map((entry) => entry.question)).not.toContain('Is Go in demand?')
  })

  it('answer all six questions when everything is published', () => {
    const faq = skillFaq(full)
    expect(faq.map((entry) => entry.question)).toEqual([
      'Is Go in demand?',
      'Which level of Go do postings ask for?',
      'What do postings that ask for Go pay?',
      'What goes with Go?',
      'Which roles ask for Go?',
      'How do I get to the next level in Go?',
    ])
    expect(faq[5]?.answer).toMatch(
      /L3 Independent in Go\. To get there: Use it every day .* 200 hours.* L4 Lead: .* 600 hours\.$/,
    )
    for (const { answer } of faq) expect(answer).not.toMatch(/undefined|NaN|null| {2}/)
  })

  it('cite the figure, its dates, the snapshot and the method', () => {
    expect(skillCitation(full)).toMatch(
      /^Go: asked for by 20\.0\u202f% \(95 % interval [\d.]+–[\d.]+\) of 1,200 software engineering postings at 120 employers, first seen 1 Mar–24 Oct 2025\. Plumbline, snapshot 7c41e9d2, method 1\.2\.$/,
    )
    expect(skillCitation(thin)).toMatch(/^Go: asked for by 3 of 1,200 .*; too few to state a rate\./)
  })
})

describe('the ladder', () => {
  it('has the meaning, the question, the words and the hours of every level', () => {
    const rungs = rungsOf('human', [{ level: 2, words: 'ability to', postings: 4 }])
    expect(rungs.map((rung) => [rung.level, rung.hoursFromPrevious])).toEqual([
      [1, 15],
      [2, 60],
      [3, 200],
      [4, 600],
      [5, 1500],
    ])
    expect(rungs[1]?.words).toEqual([{ words: 'ability to', postings: 4 }])
    expect(rungs.every((rung) => rung.howToReach.endsWith('.') && rung.testQuestion.endsWith('?'))).toBe(true)
  })
})
