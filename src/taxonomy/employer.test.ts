import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EMPLOYER_ALIASES } from './data/employer-aliases.ts'
import { employerKey, employerSlug, isAgency, isKnownEmployer } from './employer.ts'

it.each([
  ['The Acme Co., Inc.', 'acme'],
  ['ACME', 'acme'],
  ['Acme GmbH & Co. KG', 'acme'],
  ['Johnson & Johnson', 'johnson and johnson'],
  ['L.L. Bean, Inc.', 'l l bean'],
  ['François & Co.', 'francois'],
  ['Tecolote Research\n3.8', 'tecolote research'],
  ['Amazon Web Services (AWS)', 'amazon web services aws'],
  ['International Business Machines Corp.', 'ibm'],
  ['日本電産株式会社', '日本電産株式会社'],
])('folds %j to %j', (name, key) => expect(employerKey(name)).toBe(key))

it.each([null, '', '  ', 'Confidential', '-1', 'N/A', 'None'])('knows no employer in %j', (name) => {
  expect(employerKey(name)).toBeNull()
  expect(employerSlug(name)).toBeNull()
})

it('makes the address from the key', () => {
  expect(employerSlug('Forward Financing LLC')).toBe('forward-financing')
})

it.each([
  'CyberCoders',
  'Winter Park Recruiting, Inc.',
  'GPS Staffing',
  'Allsopp & Allsopp Recruitment',
  'Trident Staff',
  'European Tech Recruit',
  'Strategic Employment Partners',
  'The Execu|Search Group',
  'Galecki Search Associates',
  'Insight Global, LLC',
  'ManpowerGroup',
])('takes %j for an agency', (name) => expect(isAgency(name)).toBe(true))

it.each([
  null,
  'Acme Rockets',
  'Progressive',
  'Progressive Insurance',
  'US Army Recruiting Command',
  'Department of Personnel Services',
  'Mississippi State Personnel Board',
  'SmartRecruiters',
  'Recruit Co., Ltd.',
  'Staff',
  'LinkedIn Talent Solutions',
  'King Faisal Specialist Hospital & Research Group',
  'Southwest Research Institute',
  'Motorola Solutions',
  'Boston Consulting Group',
  'EOG Resources',
  'Salt Lake City',
  'Hays County',
  'Interim HealthCare',
])('takes %j for no agency', (name) => expect(isAgency(name)).toBe(false))

it('tells names that the alias table knows from names taken as written', () => {
  expect(isKnownEmployer('Facebook, Inc.')).toBe(true)
  expect(isKnownEmployer('Meta')).toBe(true)
  expect(isKnownEmployer('Acme Rockets')).toBe(false)
})

it('leads every alias to a key that stays itself', () => {
  for (const line of EMPLOYER_ALIASES.split('\n').filter((one) => one !== '')) {
    const [from = '', to = ''] = line.split(' = ')
    expect(employerKey(from), line).toBe(to)
    expect(employerKey(to), line).toBe(to)
  }
})

it('gives a key that is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const key = employerKey(name)
      return key === null || employerKey(key) === key
    }),
  )
})
