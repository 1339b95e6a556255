import { describe, expect, it } from 'vitest'
import { parsePayText, payPeriodOf } from './pay-text.ts'

type Expected = [
  low: number | null,
  high: number | null,
  currency: string | null,
  period: string | null,
  isDisclosed: boolean,
]

describe('parsePayText', () => {
  it.each<[string, Expected | null]>([
    ['$22 an hour', [22, 22, 'USD', 'hour', true]],
    ['$19 - $20 an hour', [19, 20, 'USD', 'hour', true]],
    ['$70,000 - $80,000 a year', [70000, 80000, 'USD', 'year', true]],
    ['$35-40/hr', [35, 40, 'USD', 'hour', true]],
    ['$79.8K/yr', [79800, 79800, 'USD', 'year', true]],
    ['$4,000/month', [4000, 4000, 'USD', 'month', true]],
    ['Salary: $150,000', [150000, 150000, 'USD', null, true]],
    ['$104k-$171k', [104000, 171000, 'USD', null, true]],
    ['$100-120k', [100000, 120000, 'USD', null, true]],
    ['$53K-$91K (Glassdoor est.)', [53000, 91000, 'USD', null, false]],
    ['$17-$24 Per Hour(Glassdoor est.)', [17, 24, 'USD', 'hour', false]],
    ['$110K-$150K(Employer est.)', [110000, 150000, 'USD', null, true]],
    ['Employer Provided Salary:$120K-$140K', [120000, 140000, 'USD', null, true]],
    ['Up to $41 an hour', [null, 41, 'USD', 'hour', true]],
    ['From $20 an hour', [20, null, 'USD', 'hour', true]],
    ['$20+ an hour', [20, null, 'USD', 'hour', true]],
    ['$94,523 and $102,750 (flat-rated)', [94523, 94523, 'USD', null, true]],
    ['between £30,000 and £35,000 per annum', [30000, 35000, 'GBP', 'year', true]],
    ['€3.500 per month', [3500, 3500, 'EUR', 'month', true]],
    ['40.000 – 50.000 €', [40000, 50000, 'EUR', null, true]],
    ['CA$87K/yr - CA$115K/yr', [87000, 115000, 'CAD', 'year', true]],
    ['120000 - 140000 USD', [120000, 140000, 'USD', null, true]],
    ['₹ 12,00,000', [1200000, 1200000, 'INR', null, true]],
    ['$90,832 to $100,071 per annum', [90832, 100071, 'USD', 'year', true]],
    ['25/hour', [25, 25, null, 'hour', true]],
    ['450 per day', [450, 450, null, 'day', true]],
    ['$1,500 per week', [1500, 1500, 'USD', 'week', true]],
    ['45k', [45000, 45000, null, null, true]],
    ['20-25 per hour', [20, 25, null, 'hour', true]],
    ['15 to 20 per hour', [15, 20, null, 'hour', true]],
    ['45-55k a year', [45000, 55000, null, 'year', true]],
    ['50-60 USD/hr', [50, 60, 'USD', 'hour', true]],
    ['20 - 25 EUR per hour', [20, 25, 'EUR', 'hour', true]],
    ['3 days per week in the office', null],
    ['True hybrid working | 50/50 WFH', null],
    ['Attractive salary + 401k, 4 weeks leave', null],
    ['Competitive', null],
    ['$0', null],
  ])('%s', (text, expected) => {
    const pay = parsePayText(text, { dollar: 'USD' })
    expect(pay === null ? null : [pay.low, pay.high, pay.currency, pay.period, pay.isDisclosed]).toEqual(
      expected,
    )
  })

  it('a bare dollar is the dollar of the place', () => {
    expect(parsePayText('$110,000 + super', { dollar: 'AUD' })?.currency).toBe('AUD')
  })

  it.each<[string, string | null]>([
    ['Annual', 'year'],
    ['HOURLY', 'hour'],
    ['Daily', 'day'],
    ['YEAR', 'year'],
    ['monthly', 'month'],
    ['Per Year', 'year'],
    ['per hour wage', 'hour'],
    ['TIME', null],
    ['', null],
  ])('the period of "%s" is %s', (text, expected) => expect(payPeriodOf(text)).toBe(expected))
})
