import { expect, it } from 'vitest'
import { readSeniority } from './seniority.ts'

it.each([
  ['Software Engineer', 'not stated'],
  ['Senior Software Engineer', 'senior'],
  ['Sr. Staff Engineer', 'lead'],
  ['Principal Data Scientist', 'lead'],
  ['Tech Lead', 'lead'],
  ['Engineering Manager', 'manager'],
  ['Manager of Data Science', 'manager'],
  ['Manager, Sales', 'manager'],
  ['Senior Manager, Payroll', 'manager'],
  ['Team Manager', 'manager'],
  ['Head of Growth', 'director'],
  ['Chief Financial Officer', 'director'],
  ['VP Sales', 'director'],
  ['Director of Nursing', 'director'],
  ['Junior/Medior Developer', 'mid'],
  ['Entry Level Accountant', 'junior'],
  ['Summer Intern, Data', 'intern'],
  ['Mid-Level Backend Engineer', 'mid'],
  ['Teamleiter Kreditorenbuchhaltung (m/w/d)', 'manager'],
  ['Werkstudierende:r Datenpflege', 'intern'],
  ['Auszubildende Mechatronik', 'junior'],
  ['Geschäftsführerin', 'director'],
])('reads %s as %s', (title, seniority) => expect(readSeniority(title)).toBe(seniority))

it.each([
  'Account Manager',
  'Product Manager',
  'Project Manager Job in Chicago',
  'Technical Program Manager III',
  'Engagement Manager, Public Sector',
  'Community Manager',
  'Case Manager',
  'Business Development Manager',
])('takes %s for an occupation', (title) => expect(readSeniority(title)).toBe('not stated'))

it.each([
  ['Associate Accountant', 'not stated'],
  ['Assistant Buyer', 'not stated'],
  ['Service Specialist, Level II', 'not stated'],
  ['Staff Accountant', 'not stated'],
  ['Member of Technical Staff', 'not stated'],
  ['Executive Assistant to the CEO', 'not stated'],
  ['Lead Generation Specialist', 'not stated'],
  ['Mid-Market Account Executive', 'not stated'],
  ['Data Entry Clerk', 'not stated'],
  ['Senior Living Caregiver', 'not stated'],
  ['International Sales', 'not stated'],
  ['', 'not stated'],
  ['Projektleiter Anlagenbau', 'not stated'],
])('sees no rank in %s', (title, seniority) => expect(readSeniority(title)).toBe(seniority))

it('takes the highest of two ranks', () => {
  expect(readSeniority('Senior Engineering Manager')).toBe('manager')
  expect(readSeniority('Senior/Staff Engineer')).toBe('lead')
  expect(readSeniority('Lead Product Manager')).toBe('lead')
})
