import { describe, expect, it } from 'vitest'
import { PAY_BOUNDS } from './data/pay-bounds.ts'
import { METHOD_VERSION, METRICS, THRESHOLDS } from './index.ts'

describe('the registry', () => {
  it('has an interval, a definition and a section for every figure', () => {
    for (const metric of Object.values(METRICS)) {
      expect(metric.section).toMatch(/^\d/)
      expect(metric.definition).toMatch(/\.$/)
      expect(metric.interval).not.toBe('')
    }
  })

  it('says each label once', () => {
    const labels = Object.values(METRICS).map((metric) => metric.label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('gives every threshold its section and origin', () => {
    for (const threshold of Object.values(THRESHOLDS)) {
      expect(threshold.section).toMatch(/^\d/)
      expect(threshold.origin.length).toBeGreaterThan(5)
    }
    expect(METHOD_VERSION).toBe('1.2')
  })

  it('bounds each currency by a lower and a far higher amount', () => {
    for (const [currency, [low, high]] of Object.entries(PAY_BOUNDS)) {
      expect(currency).toMatch(/^[A-Z]{3}$/)
      expect(high).toBeGreaterThan(100 * low)
    }
  })
})
