import { expect, it } from 'vitest'
import { findNode } from './node24.mjs'

it('finds a Node that can run the project', () => {
  expect(findNode()).toMatch(/node/)
})
