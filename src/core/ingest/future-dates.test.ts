import { expect, it } from 'vitest'
import type { RawPosting } from '../../reader/types.ts'
import { withoutFutureDates } from './future-dates.ts'

const dated = (firstSeen: string | null, collectedOn: string | null) =>
  withoutFutureDates({ firstSeen, collectedOn } as RawPosting)

it.each([
  ['the day it was collected', '2026-03-01', '2026-03-01', '2026-03-01', '2026-03-01'],
  ['the day after, where it was tomorrow already', '2026-03-02', '2026-03-01', '2026-03-02', '2026-03-01'],
  ['two days after cannot be', '2026-03-03', '2026-03-01', null, '2026-03-01'],
  ['any day, when nobody says when it was collected', '2026-03-03', null, '2026-03-03', null],
  ['years ahead cannot be, collected or not', '2099-01-01', null, null, null],
  ['a collection years ahead tells nothing', '2026-03-03', '2099-01-01', '2026-03-03', null],
  ['no day at all', null, null, null, null],
] as const)('a stated date: %s', (_rule, firstSeen, collectedOn, first, collected) =>
  expect(dated(firstSeen, collectedOn)).toEqual({ firstSeen: first, collectedOn: collected }),
)
