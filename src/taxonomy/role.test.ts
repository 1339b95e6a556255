import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLE_TABLE } from './data/roles.ts'
import { allRoles, matchRole, roleBySlug } from './role.ts'
import { readPattern } from './role-table.ts'
import { titleSegments } from './role-title.ts'
import { ROLE_FAMILIES } from './types.ts'

describe('the committed list of roles', () => {
  const named = allRoles().filter((role) => !role.slug.startsWith('other-'))

  it('holds 150 to 250 roles with unique kebab-case slugs and SOC codes', () => {
    expect(named.length).toBeGreaterThanOrEqual(150)
    expect(named.length).toBeLessThanOrEqual(250)
    expect(new Set(allRoles().map((role) => role.slug)).size).toBe(allRoles().length)
    for (const role of named) {
      expect(role.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(role.soc, role.slug).toMatch(/^\d\d-\d{4}$/)
    }
  })

  it('has one "other in family" for every family but other', () => {
    for (const family of ROLE_FAMILIES.filter((one) => one !== 'other')) {
      expect(roleBySlug(`other-${family}`)).toMatchObject({ family, soc: null })
    }
  })

  it('opens every family it uses by a known name', () => {
    const opened = [...ROLE_TABLE.matchAll(/^# (.+)$/gm)].map((match) => match[1])
    expect(opened).toEqual(ROLE_FAMILIES.filter((family) => opened.includes(family)))
  })

  it('reads its own pattern notation', () => {
    const sizes = readPattern('x', '(a|b c) d? !').map((pattern) =>
      pattern.words.map((place) => place.join('|')),
    )
    expect(sizes).toEqual([
      ['a', 'd', 'manager|director|lead'],
      ['a', 'manager|director|lead'],
      ['b', 'c', 'd', 'manager|director|lead'],
      ['b', 'c', 'manager|director|lead'],
    ])
  })
})

describe('matchRole', () => {
  it.each([
    ['Programmer Analyst Job in Rocklin', 'programmer-analyst'],
    ['Sr. Software Engineer II (Remote) - Platform', 'platform-engineer'],
    ['Senior Full-Stack Developer', 'full-stack-engineer'],
    ['Software Engineer, Backend', 'backend-engineer'],
    ['Director, Sales', 'sales-manager'],
    ['Head of Product Marketing', 'product-marketing-manager'],
    ['Executive Assistant to the Director of Personnel', 'executive-assistant'],
    ['Registered Nurse RN - Home Health', 'registered-nurse'],
    ['Class A CDL Driver', 'truck-driver'],
    ['SENIOR PLUMBER', 'plumber'],
    ['FP&A Manager', 'finance-manager'],
    ['Member of Technical Staff', 'software-engineer'],
    ['ELECTRICIAN SUPERVISOR', 'electrician'],
    ['Threat Intelligence Specialist', 'security-analyst'],
    ['Military Intelligence Analyst', 'intelligence-analyst'],
    ['Engineering Geologist', 'geoscientist'],
    ['Commercial Appraiser', 'property-appraiser'],
    ['SENIOR GARDENER', 'groundskeeper'],
    ['Medical Receptionist', 'medical-secretary'],
    ['Chief Executive Officer', 'chief-executive'],
    ['Senior iOS Automation Engineer', 'qa-engineer'],
    ['Line Cook', 'cook'],
    ['Ingénieur / Data Engineer (f/m/d)', 'data-engineer'],
  ])('%s is %s', (title, role) => expect(matchRole(title).role).toBe(role))

  it('lets the longest pattern win and, among equals, the one that ends last', () => {
    expect(matchRole('Product Marketing Manager').role).toBe('product-marketing-manager')
    expect(matchRole('Mechanical Engineer Project Manager').role).toBe('project-manager')
  })

  it('gives only the family where no pattern fits', () => {
    expect(matchRole('Wellness Advocate')).toEqual({ role: 'other-healthcare', family: 'healthcare' })
  })

  it.each(['', 'Open application', 'Supervisor', '🚀'])('abstains on %j', (title) => {
    expect(matchRole(title)).toEqual({ role: null, family: 'other' })
  })

  it('does not depend on case, seniority or level', () => {
    const titles = ['data scientist', 'account executive', 'line cook', 'civil engineer']
    fc.assert(
      fc.property(
        fc.constantFrom(...titles),
        fc.constantFrom('', 'Senior ', 'Sr. ', 'Junior ', 'Lead ', 'Principal '),
        fc.constantFrom('', ' II', ' (Remote)', ' - Contract', ', New York'),
        (title, before, after) =>
          matchRole(before + title.toUpperCase() + after).role === matchRole(title).role,
      ),
    )
  })

  it('names only roles of the list, whatever the title', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        const { role, family } = matchRole(title)
        return role === null ? family === 'other' : roleBySlug(role)?.family === family
      }),
    )
  })
})

it('cuts a title into its head and what qualifies it', () => {
  expect(titleSegments('Senior Engineer, Payments (Remote)')).toEqual([['engineer'], ['payment']])
  expect(titleSegments('VP of Engineering')).toEqual([['engineering', 'director']])
})

it.each([
  ['Host: Crypto Podcast', null],
  ['Director', null],
  ['Technical Operations Engineer', 'other-operations'],
  ['General Services Manager', null],
  ['Parking Enforcement Manager', 'other-public'],
  ['Dietary Aide', 'other-hospitality'],
  ['Assistant Consultant Neurosurgery', null],
])('abstains from a role where the title says too little: %s', (title, role) => {
  expect(matchRole(title).role).toBe(role)
})
