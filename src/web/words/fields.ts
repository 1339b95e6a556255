import type { Field } from '../../core/import-types.ts'

/** Fields of a posting as the check of a file names them, in the order in which it lists them. */
export const FIELD_WORDS: readonly (readonly [field: Field, words: string])[] = [
  ['title', 'Title'],
  ['text', 'Text of the posting'],
  ['employer', 'Employer'],
  ['place', 'Place'],
  ['date', 'Date posted'],
  ['pay', 'Pay, in words'],
  ['url', 'Address of the posting'],
  ['id', 'Its own number or name'],
  ['payLow', 'Pay from'],
  ['payHigh', 'Pay to'],
  ['payMiddle', 'Pay, one amount'],
  ['payPeriod', 'Pay period'],
  ['payCurrency', 'Currency'],
  ['payEstimated', 'Pay is an estimate'],
  ['city', 'City'],
  ['state', 'State or region'],
  ['country', 'Country'],
  ['remote', 'Remote or not'],
  ['employmentType', 'Kind of employment'],
  ['hours', 'Hours'],
  ['department', 'Department'],
  ['collected', 'Date collected'],
  ['site', 'Site it comes from'],
  ['statedLength', 'Length of the whole text'],
]

/** How many of them are always shown; the others are folded away where no column fills them. */
export const FIELDS_SHOWN = 8
