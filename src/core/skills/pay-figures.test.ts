import { describe, expect, it } from 'vitest'
import { sumPay } from '../../method/index.ts'
import { alike } from './fixtures.ts'
import { noSkillPay, type PayGroup, skillPayFigures } from './pay-figures.ts'

const pair = { family: 'software', country: 'US', currency: 'USD' } as const

/** Sixty postings at thirty employers around a middle, of which `rate` in ten state pay. */
function group(middle: number, rate: number): PayGroup {
  const paid = Array.from({ length: 60 }, (_, index) => {
    const value = middle + (index - 30) * 100
    return { employer: `e${index % 30}`, low: value - 5_000, high: value + 5_000, value }
  })
  return { disclosed: alike(30, 10, rate), pay: sumPay(paid), weightedMedian: middle + 1_000 }
}

describe('pay with and without a skill', () => {
  it('says "higher" when the interval of the gap excludes zero', () => {
    const pay = skillPayFigures('Go', pair, { asking: group(150_000, 6), others: group(120_000, 6) }, 45)
    expect(pay.title).toBe('Postings that ask for Go advertise higher pay within this role family')
    expect(pay.sentence).toMatch(
      /^Within software engineering in the United States, postings that ask for it advertise a median of \$150,000, those that do not \$120,000: \$30,000 more \(\$[\d,]+ to \$[\d,]+\)\.$/,
    )
    expect(pay.gap).toMatchObject({ status: 'ok', value: 30_000, n: 120, employers: 45 })
    expect(pay.with.weightedMedian).toBeNull()
  })

  it('names the difference of the two medians as they stand in the sentence', () => {
    const pay = skillPayFigures('Go', pair, { asking: group(194_960, 6), others: group(205_040, 6) }, 45)
    expect(pay.gap).toMatchObject({ value: -10_080 })
    expect(pay.sentence).toMatch(/median of \$195,000, those that do not \$205,000: \$10,000 less \(/)
  })

  it('makes no claim when it does not', () => {
    const pay = skillPayFigures('Go', pair, { asking: group(120_100, 6), others: group(120_000, 6) }, 45)
    expect(pay.title).toBe('Pay in postings that ask for Go, and in those that do not')
    expect(pay.sentence).toMatch(/not clear of zero/)
  })

  it('marks every figure low, adds the weighted median and claims nothing when disclosure is uneven', () => {
    const pay = skillPayFigures('Go', pair, { asking: group(150_000, 8), others: group(120_000, 6) }, 45)
    expect(pay.with.median.status).toBe('low')
    expect(pay.gap.status).toBe('low')
    expect(pay.with.weightedMedian).toBe(151_000)
    expect(pay.title).not.toMatch(/higher/)
    expect(pay.sentence).toMatch(/read the medians with care/)
  })

  it('has a reason where there is nothing to compare', () => {
    const pay = noSkillPay('Go')
    expect(pay.reason).toMatch(/^No posting/)
    expect(pay).toMatchObject({ family: null, country: null, sentence: null })
    expect(pay.gap).toMatchObject({ status: 'suppressed', n: 0 })
  })
})
