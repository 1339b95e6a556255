import { expect, it } from 'vitest'
import { fitOf } from './search.ts'

it.each([
  ['Python', 'python', 0],
  ['Registered Nurse licence', 'nurse', 1],
  ['Nurse Practitioner licence', 'nurse', 1],
  ['Nurse Practitioner licence', 'nurse practitioner', 1],
  ['Nursery teaching', 'nurse', 2],
  ['Python', 'py', 2],
  ['Early nursery teaching', 'nurse', 3],
  ['Data-driven decisions', 'driven', 1],
  ['Kubernetes', 'bern', 4],
  ['Kubernetes', 'swarm', null],
])('%j fits %j by %j', (name, words, fit) => expect(fitOf(name, words)).toBe(fit))
