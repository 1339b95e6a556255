import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOf, dateBefore } from './relative-date.ts'

describe('a relative date', () => {
  it.each<[string, string | null]>([
    ['3 days ago', '2026-03-12'],
    ['Reposted 2 weeks ago', '2026-03-01'],
    ['Posted yesterday', '2026-03-14'],
    ['20 hours ago', '2026-03-15'],
    ['Just posted', '2026-03-15'],
    ['a month ago', '2026-02-15'],
    ['2d', '2026-03-13'],
    ['1 year ago', '2025-03-15'],
    ['vor 3 Tagen', '2026-03-12'],
    ['il y a 2 semaines', '2026-03-01'],
    ['4 dagen geleden', '2026-03-11'],
    ['för 2 dagar sedan', '2026-03-13'],
    ['30+ days ago', null],
  ])('%s, collected on 15 March 2026, is %s', (text, date) => {
    const age = ageOf(text)
    expect(age).not.toBeNull()
    if (age !== null) expect(dateBefore(age, '2026-03-15')).toBe(date)
  })

  it.each(['2026-03-01', '3 March 2026', 'soon', '5 years of experience', '', '3', 'days ago'])(
    '%s is none',
    (text) => {
      expect(ageOf(text)).toBeNull()
    },
  )

  it('a month back keeps its day where the month has it, and ends with the month where not', () => {
    expect(dateBefore({ unit: 'month', count: 1, isOpen: false }, '2026-03-31')).toBe('2026-02-28')
    expect(dateBefore({ unit: 'month', count: 13, isOpen: false }, '2024-03-31')).toBe('2023-02-28')
  })

  it('lies on or before the day of collection', () => {
    const unit = fc.constantFrom('day' as const, 'month' as const, 'year' as const)
    fc.assert(
      fc.property(unit, fc.integer({ min: 0, max: 20 }), (one, count) => {
        const date = dateBefore({ unit: one, count, isOpen: false }, '2026-03-15')
        return date !== null && date <= '2026-03-15'
      }),
    )
  })
})
