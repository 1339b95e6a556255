import { describe, expect, it } from 'vitest'
import type { Progress } from '../../core/progress.ts'
import { createColour } from './colour.ts'
import { createProgressLine, describeProgress } from './progress-line.ts'
import { markedText } from './reading.ts'
import { cut, renderTable, widthOf } from './table.ts'
import { createTerminal } from './terminal.ts'

const plain = createColour(false)
const progress = (change: Partial<Progress>): Progress => ({
  phase: 'reading a.csv',
  done: 0,
  total: null,
  fraction: null,
  kept: 0,
  rejected: {},
  ...change,
})

/** A stream that keeps what is written, as a terminal or not. */
function fakeStream(isTTY: boolean) {
  const written: string[] = []
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = []
  return {
    written,
    isTTY,
    columns: 80,
    write: (text: string) => written.push(text),
    on: (_event: 'error', listener: (error: NodeJS.ErrnoException) => void) => listeners.push(listener),
    fail: (code: string) => {
      for (const listener of listeners) listener(Object.assign(new Error(code), { code }))
    },
  }
}
const wishes = { noColour: false, forceColour: false, isDumb: false }

describe('a terminal', () => {
  it('colours for a person, not for a pipe, and never against NO_COLOR', () => {
    const isColoured = (isTTY: boolean, change: Partial<typeof wishes>) =>
      createTerminal(fakeStream(isTTY), fakeStream(isTTY), { ...wishes, ...change }).colour.bold('x') !== 'x'
    expect(isColoured(true, {})).toBe(true)
    expect(isColoured(false, {})).toBe(false)
    expect(isColoured(false, { forceColour: true })).toBe(true)
    expect(isColoured(true, { isDumb: true })).toBe(false)
    expect(isColoured(true, { noColour: true, forceColour: true })).toBe(false)
  })
  it('goes on when the reader went away, and drops the rest', () => {
    const out = fakeStream(false)
    const terminal = createTerminal(out, fakeStream(false), wishes)
    terminal.out('one')
    out.fail('EPIPE')
    terminal.out('two')
    expect(out.written).toEqual(['one\n'])
    expect(() => out.fail('EIO')).toThrow('EIO')
  })
})

describe('progress', () => {
  it('says rows, kept, rejected and why, rate and time left', () => {
    const now = progress({
      done: 1200,
      total: 3000,
      fraction: 0.4,
      kept: 1100,
      rejected: { 'no title': 90, 'no text': 8, other: 2 },
    })
    expect(describeProgress(now, 4)).toBe(
      'reading a.csv [########------------] 40 % · 1,200 of 3,000 · 1,100 kept · 100 rejected (no title 90, no text 8, ...) · 300/s · 0:06 left',
    )
  })
  it('leaves out what nobody knows yet', () => {
    expect(describeProgress(progress({ done: 5 }), 0)).toBe('reading a.csv · 5 rows')
  })
  it('never says more than 100 %: a row may hold several postings', () => {
    expect(describeProgress(progress({ done: 114, total: 100, fraction: 1.14 }), 0)).toBe(
      'reading a.csv · 114 rows',
    )
  })
  it('says how long it waits', () => {
    expect(describeProgress(progress({ phase: 'waiting for ingest' }), 65)).toBe(
      'waiting for ingest · 1:05 so far',
    )
    expect(describeProgress(progress({ phase: 'waiting for ingest' }), 0)).toBe('waiting for ingest')
  })
  it('reckons the time left from where the phase began', () => {
    expect(describeProgress(progress({ done: 10, fraction: 0.75 }), 60, 0.5)).toContain('1:00 left')
  })
  it('is a line that moves for a person, and goes away', () => {
    const err = fakeStream(true)
    const line = createProgressLine(
      createTerminal(fakeStream(true), err, { ...wishes, noColour: true }),
      () => 0,
    )
    line.show(progress({ done: 1 }))
    line.end()
    expect(err.written).toEqual(['\rreading a.csv · 1 row\u001b[K', '\r\u001b[K'])
  })
  it('is a line at every phase and every five seconds in a log', () => {
    const err = fakeStream(false)
    let time = 0
    const line = createProgressLine(createTerminal(fakeStream(false), err, wishes), () => time)
    for (time = 0; time < 12_000; time += 1000) line.show(progress({ done: time / 1000 }))
    line.show(progress({ phase: 'building the snapshot' }))
    line.end()
    expect(err.written.map((text) => text.split(' · ')[0]?.trim())).toEqual([
      'reading a.csv',
      'reading a.csv',
      'reading a.csv',
      'building the snapshot',
    ])
  })
})

describe('a table', () => {
  it('aligns, and cuts the last text column where the screen ends', () => {
    const table = renderTable(
      [{ title: 'n', align: 'right' }, { title: 'title' }],
      [
        ['1', 'Baker'],
        ['200', 'Senior pastry chef of the house'],
      ],
      20,
    )
    expect(table).toBe(['  n  title', '  1  Baker', '200  Senior pastry …'].join('\n'))
  })
  it('counts columns, not characters', () => {
    expect(widthOf(createColour(true).level(3, 'L3'))).toBe(2)
    expect(widthOf('東京')).toBe(4)
    expect(widthOf('e\u0301')).toBe(1)
    expect(cut('東京都', 5)).toBe('東京…')
  })
})

it('marks asked skills in the text with their level, the longer of two that overlap', () => {
  const text = 'Strong SQL Server and Git.'
  const skill = (quote: string, level: number | null) => ({
    quote,
    start: text.indexOf(quote),
    end: text.indexOf(quote) + quote.length,
    skill: quote,
    kind: 'technical' as const,
    strength: 'required' as const,
    level,
    years: null,
    alt_group: null,
    confidence: 'high' as const,
    level_evidence: null,
    strength_evidence: null,
  })
  expect(markedText(text, [skill('SQL', 3), skill('Git', null), skill('SQL Server', 3)], plain)).toBe(
    'Strong [SQL Server L3] and [Git L–].',
  )
})
