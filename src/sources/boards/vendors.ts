/** The boards whose responses are known, saved or live. */
export const VENDORS = [
  'ashby',
  'greenhouse',
  'lever',
  'smartrecruiters',
  'recruitee',
  'workable',
  'personio',
] as const
export type Vendor = (typeof VENDORS)[number]
