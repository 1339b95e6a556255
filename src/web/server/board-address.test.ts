import { expect, it } from 'vitest'
import { boardAddress } from './board-address.ts'

it.each([
  ['ashby:linear', 'ashby:linear'],
  [' greenhouse:acme-2 ', 'greenhouse:acme-2'],
  ['https://jobs.ashbyhq.com/Acme%20Co/123?x=1', 'ashby:Acme%20Co'],
  ['https://boards.greenhouse.io/acme', 'greenhouse:acme'],
  ['https://job-boards.greenhouse.io/acme/jobs/1', 'greenhouse:acme'],
  ['http://jobs.lever.co/acme', 'lever:acme'],
])('understands %s', (given, board) => expect(boardAddress(given)).toBe(board))

it.each([
  '/etc/passwd',
  'file:///etc/passwd',
  'http://127.0.0.1:8123/',
  'https://jobs.ashbyhq.com.evil.example/acme',
  'https://jobs.ashbyhq.com/',
  'ashby:../../etc',
  'ashby:',
  '',
])('refuses "%s"', (given) => expect(() => boardAddress(given)).toThrow('is no board'))
