import { expect, it } from 'vitest'
import { skillBySlug } from '../../taxonomy/index.ts'
import { fitOf, formFit, skillFit } from './skill-fit.ts'

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

it.each([
  ['k8s', 'k8s', 0],
  ['k8s', 'k8', 2],
  ['excel skills', 'excel', 1],
  ['excellent work ethic', 'excel', null],
  ['excellent work ethic', 'work ethic', null],
  ['google cloud', 'google cl', 2],
])('the written form %j fits %j by %j', (form, words, fit) => expect(formFit(form, words)).toBe(fit))

it('finds Excel for "excel", and no skill by the praise in front of it', () => {
  const fitOfSlug = (slug: string, words: string) => {
    const skill = skillBySlug(slug)
    if (!skill) throw new Error(`No skill "${slug}" in the list`)
    return skillFit(skill, words)
  }
  expect(fitOfSlug('work-ethic', 'excel')).toBeNull()
  expect(fitOfSlug('kubernetes', 'k8s')).toBe(1)
  expect(fitOfSlug('work-ethic', 'work ethic')).toBe(0)
})
