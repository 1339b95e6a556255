import { expect, it } from 'vitest'
import { tablesOf } from '../language/languages.ts'
import { readRemote } from './remote.ts'

const NOTHING = { title: '', places: [], isRemote: null }
const read = (text: string, hints = {}) =>
  readRemote(text, { ...NOTHING, ...hints }, tablesOf('en').facts.remote).remote

it.each([
  ['This is a fully remote role.', 'remote'],
  ['Location: Remote (US)', 'remote'],
  ['You can work from anywhere in Canada', 'remote'],
  ['This is a hybrid position in Austin', 'hybrid'],
  ['You are expected in our Berlin office, 3 days a week in the office', 'hybrid'],
  ['We work from home two days; in-office 3 days', 'hybrid'],
  ['Location: Berlin, hybrid (2-3 days in office per week)', 'hybrid'],
  ['This is an onsite role', 'onsite'],
  ['Required to work on-site five days a week', 'onsite'],
  ['Work Location: In person', 'onsite'],
  ['Not a remote position', 'onsite'],
  ['Remote monitoring of our robots and hybrid cloud apps', 'not stated'],
  ['The number of hybrid, office-based and remote workers will vary', 'not stated'],
  ['Annual stipend for remote work equipment', 'not stated'],
  ['Experience with Microsoft Office', 'not stated'],
  ['', 'not stated'],
])('%s is %s', (text, remote) => expect(read(text)).toBe(remote))

it('takes the title, the places and the field where the text is silent', () => {
  expect(read('We build things.', { places: ['Remote - US'] })).toBe('remote')
  expect(read('We build things.', { isRemote: true })).toBe('remote')
  expect(read('We build things.', { isRemote: false })).toBe('not stated')
  expect(read('We build things.', { title: 'Engineer (Hybrid)' })).toBe('hybrid')
})

it('lets the text say hybrid where the place says remote', () => {
  expect(read('This is a hybrid role.', { places: ['Remote'] })).toBe('hybrid')
})

it('points at the words', () => {
  const text = 'Join us. This is a hybrid role.'
  const { span } = readRemote(text, NOTHING, tablesOf('en').facts.remote)
  expect(text.slice(span?.start, span?.end)).toContain('hybrid')
})
