import { describe, expect, it } from 'vitest'
import { parseDate } from './dates.ts'

describe('parseDate', () => {
  it.each<[string | number, 'day-first' | 'month-first' | null, string | null]>([
    ['2025-07-29', null, '2025-07-29'],
    ['2026-01-22T21:44:44.930+00:00', null, '2026-01-22'],
    ['2026-07-27T23:59:12-04:00', null, '2026-07-27'],
    ['2026-05-29 13:00:00', null, '2026-05-29'],
    ['2025/9/9', null, '2025-09-09'],
    ['20250711', null, '2025-07-11'],
    [1767377545, null, '2026-01-02'],
    [1711403416463, null, '2024-03-25'],
    ['1713400000000.0', null, '2024-04-18'],
    ['1738368000', null, '2025-02-01'],
    ['29/07/2025', null, '2025-07-29'],
    ['07/29/2025', null, '2025-07-29'],
    ['7/8/2025', null, null],
    ['7/8/2025', 'day-first', '2025-08-07'],
    ['7/8/2025', 'month-first', '2025-07-08'],
    ['06-22-18', 'month-first', '2018-06-22'],
    ['5/5/2025', null, '2025-05-05'],
    ['01.10.2026', null, '2026-10-01'],
    ['1.2.26', null, '2026-02-01'],
    ['01.10.2026', 'month-first', '2026-01-10'],
    ['10.25.2026', null, '2026-10-25'],
    ['01-10-2026', null, null],
    ['29 Jul 2025', null, '2025-07-29'],
    ['Friday, January 17, 2020', null, '2020-01-17'],
    ['Sept 3rd, 2021', null, '2021-09-03'],
    ['3 days ago', null, null],
    ['2025-02-30', null, null],
    ['1931-01-01', null, null],
    ['New York City residency is required', null, null],
    ['15', null, null],
    ['', null, null],
  ])('%s (%s) is %s', (value, order, expected) => expect(parseDate(value, order)).toBe(expected))
})
