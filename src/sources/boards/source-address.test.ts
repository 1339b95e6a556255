import { expect, it } from 'vitest'
import { hiddenAddress, parseSourceAddress, sourceAddressText } from './source-address.ts'

it.each<[string, string | null]>([
  ['ashby:linear', 'ashby:linear'],
  [' greenhouse:acme-1 ', 'greenhouse:acme-1'],
  ['lever:Acme%20Co', 'lever:Acme Co'],
  ['lever-eu:acme', 'lever-eu:acme'],
  ['personio-com:acme', 'personio-com:acme'],
  ['https://jobs.ashbyhq.com/linear', 'ashby:linear'],
  ['https://jobs.ashbyhq.com/Acme%20Kitchens/1b2c?utm_source=x', 'ashby:Acme Kitchens'],
  ['https://api.ashbyhq.com/posting-api/job-board/linear', 'ashby:linear'],
  ['https://boards.greenhouse.io/acme', 'greenhouse:acme'],
  ['https://job-boards.greenhouse.io/acme/jobs/12', 'greenhouse:acme'],
  ['https://job-boards.eu.greenhouse.io/acme', 'greenhouse:acme'],
  ['https://boards.greenhouse.io/embed/job_board?for=acme', 'greenhouse:acme'],
  ['https://boards-api.greenhouse.io/v1/boards/acme/jobs', 'greenhouse:acme'],
  ['https://jobs.lever.co/acme/1b2c', 'lever:acme'],
  ['https://jobs.eu.lever.co/acme', 'lever-eu:acme'],
  ['https://api.lever.co/v0/postings/acme?mode=json', 'lever:acme'],
  ['https://careers.smartrecruiters.com/Acme1/', 'smartrecruiters:Acme1'],
  ['https://jobs.smartrecruiters.com/Acme1/7439-cook', 'smartrecruiters:Acme1'],
  ['https://api.smartrecruiters.com/v1/companies/Acme1/postings', 'smartrecruiters:Acme1'],
  ['https://acme.recruitee.com/o/cook', 'recruitee:acme'],
  ['https://apply.workable.com/acme/j/AB12/', 'workable:acme'],
  ['https://apply.workable.com/api/v1/widget/accounts/acme?details=true', 'workable:acme'],
  ['https://acme.workable.com/jobs', 'workable:acme'],
  ['https://acme.jobs.personio.de/?language=de', 'personio:acme'],
  ['https://acme.jobs.personio.com/job/5', 'personio-com:acme'],
  ['HTTPS://JOBS.LEVER.CO/acme', 'lever:acme'],
  ['https://www.acme.example/careers?team=x#open', 'https://www.acme.example/careers?team=x'],
  ['https://jobs.lever.co/', 'https://jobs.lever.co/'],
  ['workday:acme', null],
  ['/data/ashby:linear', null],
  ['ashby:../secret', null],
  ['ashby:a/b', null],
  ['ashby:', null],
  ['ashby-eu:acme', null],
  ['https://user:pass@example.org/', null],
  ['file:///etc/passwd', null],
  ['jobs.csv', null],
  ['', null],
])('%s is the source %s', (input, expected) => {
  const address = parseSourceAddress(input)
  expect(address && sourceAddressText(address)).toBe(expected)
  // What is shown can be given again.
  if (expected !== null) expect(parseSourceAddress(expected)).toEqual(address)
})

it.each<[string, RegExp | null]>([
  ['ashby:linear', null],
  ['https://example.org/jobs', null],
  ['http://example.org/jobs', /is not https/],
  ['https://192.168.1.4/jobs', /private network/],
  ['http://localhost:8080/jobs', /private network/],
  ['https://[fd00::1]/jobs', /private network/],
])('%s: may it be asked?', (input, expected) => {
  const address = parseSourceAddress(input)
  const why = address && hiddenAddress(address)
  if (expected === null) expect(why).toBeNull()
  else expect(why).toMatch(expected)
})
