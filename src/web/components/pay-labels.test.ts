import { expect, it } from 'vitest'
import type { PayFigures } from '../../core/page-types.ts'
import { pay, withheld } from '../fixtures/figures.ts'
import { KUBERNETES } from '../fixtures/skill.ts'
import { payLabels } from './pay-labels.ts'

const at = (low: number, high: number) => (value: number) => (value - low) / (high - low)
const keys = (group: PayFigures, place: (value: number) => number) =>
  payLabels(group, place, 'USD').map((label) => label.key)

it('shows every label where there is room', () => {
  expect(keys(KUBERNETES.pay.with, at(90_000, 230_000))).toEqual(['median', 'p10', 'p90', 'p25', 'p75'])
})

it('leaves a quartile away that would run into an end', () => {
  const group = { ...KUBERNETES.pay.with, p25: pay(118_000, 110_000, 120_000, 187, 96) }
  expect(keys(group, at(90_000, 230_000))).toEqual(['median', 'p10', 'p90', 'p75'])
})

it('keeps labels at the ends inside the ladder', () => {
  const labels = payLabels(KUBERNETES.pay.with, at(112_000, 212_000), 'USD')
  expect(labels.find((label) => label.key === 'p10')?.anchor).toBe('start')
  expect(labels.find((label) => label.key === 'p90')?.anchor).toBe('end')
})

it('says nothing of what is withheld', () => {
  const nothing = withheld(3, 8)
  const group = { ...KUBERNETES.pay.with, p10: nothing, p25: nothing, p75: nothing, p90: nothing }
  expect(keys(group, at(90_000, 230_000))).toEqual(['median'])
})
