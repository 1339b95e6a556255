import { describe, expect, it } from 'vitest'
import { createAddingVerbs } from './adding-verbs.ts'
import { marketRules } from './market-rules.ts'

const nobody = () => Promise.reject(new Error('nobody should be asked'))

function verbs(allowsPrivateAddresses = false) {
  return createAddingVerbs(
    { home: '/nowhere', rules: marketRules(), allowsPrivateAddresses },
    { addSource: nobody, refresh: nobody },
  )
}

describe('a live source that is typed into a page', () => {
  it.each([
    ['ashby:linear', 'ashby:linear'],
    [' https://jobs.ashbyhq.com/linear/123 ', 'ashby:linear'],
    ['https://boards.greenhouse.io/acme', 'greenhouse:acme'],
    ['https://careers.example/jobs#top', 'https://careers.example/jobs'],
  ])('%s is %s', (given, address) => expect(verbs().liveAddress(given)).toBe(address))

  it.each(['/etc/passwd', '../jobs.csv', 'file:///etc/passwd', 'data.csv', 'C:\\jobs.csv', ''])(
    'is never a path of this machine: %s',
    (given) => expect(() => verbs().liveAddress(given)).toThrow('is no live source'),
  )

  it.each([
    'https://127.0.0.1/jobs',
    'https://[::1]/',
    'https://169.254.169.254/latest',
    'http://careers.example/',
  ])('is no address of a private network, and https alone: %s', (given) => {
    expect(() => verbs().liveAddress(given)).toThrow(/only https addresses of the public internet/)
    expect(verbs(true).liveAddress(given)).toContain('://')
  })
})
