import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountsOf, numberOf } from './amounts.ts'
import { payFromFields, payFromText, readPay } from './read-pay.ts'

const short = (text: string, country: string | null = 'US'): string | null => {
  const pay = payFromText(text, country)
  return pay === null ? null : `${pay.low}..${pay.high} ${pay.currency} ${pay.period}`
}

describe('pay in a text', () => {
  it.each([
    ['Salary: $80,000 - $95,000 per year', '80000..95000 USD year'],
    ['The pay range is $80,000\u00a0–\u00a0$95,000 USD annually', '80000..95000 USD year'],
    ['$150K — $190K • Offers Equity', '150000..190000 USD year'],
    ['Compensation: $48 to $72k', '48000..72000 USD year'],
    ['€110-130k gross a year', '110000..130000 EUR year'],
    ['Pay rate is $17- $25 hourly', '17..25 USD hour'],
    ['We pay 30 CAD/hour', '30..30 CAD hour'],
    ['Day rate: £450', '450..450 GBP day'],
    ['Salaris: € 3.500,00 - € 4.000,00 per maand', '3500..4000 EUR month'],
    ['Een salaris van € 6.000,- per maand', '6000..6000 EUR month'],
    ['Monthly salary of £1.5K', '1500..1500 GBP month'],
    [
      'Salary between $171,500 CAD [lowest market] to $227,500 CAD [highest market]',
      '171500..227500 CAD year',
    ],
    ['salary band ₹20L – ₹28L', '2000000..2800000 INR year'],
    [
      'base salary range for this role is USD$190,000 per year - USD$211,000 per year',
      '190000..211000 USD year',
    ],
  ])('%s', (text, pay) => expect(short(text)).toBe(pay))

  it('leaves an unknown bound null (R24)', () => {
    expect(short('Salary: From $20.00 per hour')).toBe('20..null USD hour')
    expect(short('Pay: up to £60k a year')).toBe('null..60000 GBP year')
    expect(short('Salary $70k+ a year')).toBe('70000..null USD year')
  })

  it('takes a missing period from the size, with low confidence (R16)', () => {
    expect(payFromText('Pay: $24 - $26', 'US')).toMatchObject({ period: 'hour', confidence: 'low' })
    expect(payFromText('Pay: $4,500 - $5,000', 'US')).toMatchObject({ period: 'month', confidence: 'low' })
    expect(payFromText('Pay: $45,000 - $50,000', 'US')).toMatchObject({ period: 'year', confidence: 'low' })
    expect(payFromText('Pay: $45,000 - $50,000 a year', 'US')).toMatchObject({ confidence: 'high' })
  })

  it('leaves the upper end open where the text does (R24)', () => {
    expect(short('at an annual salary of $150,000 or more')).toBe('150000..null USD year')
    expect(short('Salary: $160,000 - TBD (Annual)')).toBe('160000..null USD year')
  })

  it.each([
    ['two labels make a range', 'Salary Minimum: $50,000\nSalary Maximum: $60,000', '50000..60000 USD year'],
    [
      'a range over markets',
      'The base pay ranges from $41.25/hr in our lowest geographic market up to $88.94/hr in our highest market',
      '41.25..88.94 USD hour',
    ],
    [
      'an "and" far from its "range"',
      'The expected salary range for this position based on the primary location of the State is $142,200 and $264,000.',
      '142200..264000 USD year',
    ],
    ['hours of work are no end', 'Salary: $15.63 per hour - 19 hours a week', '15.63..15.63 USD hour'],
    ['a year is no amount', '2026 Monthly Salary Range: $4,000 - $4,900', '4000..4900 USD month'],
    ['an hour under the name of a year', 'The annual salary is USD $19.00 - $37.00', '19..37 USD hour'],
    ['thousands left out', 'Annual salary: $120-150', '120000..150000 USD year'],
    ['a price is no pay', 'You have sold products priced in the $5-20k/yr range.', null],
    ['growth of customers is no pay', 'They grow by $250k per business on average.', null],
    ['a reward is no pay', 'Make up to $15,000 by referring your friends.', null],
  ])('%s', (_, text, pay) => expect(short(text)).toBe(pay))

  it('takes an amount alone on a line near the top for yearly pay, with low confidence (R16)', () => {
    expect(payFromText('Head chef\nLeeds\n£95k\n\nAbout us\nWe cook.', 'GB')).toMatchObject({
      low: 95_000,
      high: 95_000,
      currency: 'GBP',
      period: 'year',
      confidence: 'low',
    })
    expect(short('Welder\n$52,000\n\nYou will weld.')).toBe('52000..52000 USD year')
    expect(short('Welder\n$52,000 raised by our runners\n')).toBe(null)
    expect(short(`Welder\n${'We weld.\n'.repeat(9)}$52,000\nof steel`)).toBe(null)
  })

  it('keeps the first of several places (R16)', () => {
    expect(short('Salary range: New York: $100,000 - $120,000; Austin: $80,000 - $95,000')).toBe(
      '100000..120000 USD year',
    )
  })

  it('prefers base pay to on-target earnings (R16)', () => {
    expect(short('OTE $180,000 - $200,000. Base salary $90,000 - $100,000')).toBe('90000..100000 USD year')
    expect(payFromText('On-target earnings: $150,000 a year', 'US')).toMatchObject({
      basis: 'ote',
      high: 150000,
    })
    expect(payFromText('Salary $60,000 - $70,000 (OTE $104,000 - $125,000)', 'US')).toMatchObject({
      basis: 'base',
    })
  })

  it('reads a plain dollar by the country', () => {
    expect(short('Salary: $90,000 a year', 'CA')).toBe('90000..90000 CAD year')
    expect(short('Salary: $90,000 USD a year', 'CA')).toBe('90000..90000 USD year')
    expect(short('Salary: $90,000 a year', null)).toBe('90000..90000 USD year')
  })

  it('keeps bonus and equity apart from the pay they are added to', () => {
    expect(short('$120,000 - $140,000 + equity + bonus')).toBe('120000..140000 USD year')
    expect(short('Compensation $180K + Offers Equity')).toBe('180000..180000 USD year')
  })

  it('points at the words', () => {
    const text = 'Good team. Salary: $80,000 - $95,000 a year.'
    const span = payFromText(text, 'US')?.span
    expect(text.slice(span?.start, span?.end)).toBe('$80,000 - $95,000')
  })
})

describe('money that is not pay', () => {
  it.each([
    'We are a $2B company',
    'We raised $40M from great investors',
    'Valued at $150M, trusted by 40,000 teams',
    '401(k) with 4% match',
    '$5,000 sign-on bonus',
    'Referral bonus of $1,000',
    'Home office stipend of up to $500',
    '$100/month education budget',
    'Fertility benefit (up to $10,000 per year)',
    'Managed projects with a value of at least $300,000',
    'Deal sizes of $200k–$1M+',
    'Closing $500k+/mo in revenue',
    'Life insurance of $25,000',
    'Team of 20 to 30 engineers, founded 1999',
    'Commuter benefit $300 per month',
    '',
  ])('%s', (text) => expect(payFromText(text, 'US')).toBeNull())
})

describe('numbers as written', () => {
  it.each([
    ['1,250.50', 1250.5],
    ['1.250,50', 1250.5],
    ['45 000', 45000],
    ['3.500', 3500],
    ['28.50', 28.5],
    ['104,000', 104000],
  ])('%s', (digits, value) => expect(numberOf(digits)).toBe(value))

  it('never places an amount outside the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[$€£0-9kKmM.,\-– a-z\\]{0,60}$/), (text) => {
        let last = 0
        for (const { start, end } of amountsOf(text)) {
          if (start < last || end <= start || end > text.length) return false
          last = end
        }
        return true
      }),
    )
  })
})

describe('pay in fields', () => {
  const raw = { low: 50, high: 60, currency: 'USD', period: 'hour', isDisclosed: true } as const

  it('takes 0 for unknown and sorts the ends', () => {
    expect(payFromFields({ ...raw, low: 0 }, null)).toMatchObject({ low: null, high: 60 })
    expect(payFromFields({ ...raw, low: 60, high: 50 }, null)).toMatchObject({ low: 50, high: 60 })
    expect(payFromFields({ ...raw, low: 0, high: 0 }, null)).toBeNull()
    expect(payFromFields({ ...raw, low: null, high: null }, null)).toBeNull()
  })

  it('needs a currency, if only by the country', () => {
    expect(payFromFields({ ...raw, currency: null }, 'GB')).toMatchObject({ currency: 'GBP' })
    expect(payFromFields({ ...raw, currency: null }, null)).toBeNull()
  })

  it('prefers disclosed fields to the text, and the text to an estimate', () => {
    const text = 'Salary: $80,000 - $95,000 a year'
    expect(readPay(text, raw, 'US')).toMatchObject({ low: 50, span: null })
    expect(readPay(text, { ...raw, isDisclosed: false }, 'US')).toMatchObject({
      low: 80000,
      isDisclosed: true,
    })
    expect(readPay('', { ...raw, isDisclosed: false }, 'US')).toMatchObject({ low: 50, isDisclosed: false })
    expect(readPay('', null, 'US')).toBeNull()
  })
})
