import { AppError } from '../../core/errors.ts'

const HOSTS: Readonly<Record<string, string>> = {
  'jobs.ashbyhq.com': 'ashby',
  'boards.greenhouse.io': 'greenhouse',
  'job-boards.greenhouse.io': 'greenhouse',
  'jobs.lever.co': 'lever',
}

/**
 * A board as a person gives it, its page's address or the short form, as sources take it: `ashby:linear`. Anything
 * else is refused here, so that no path of this machine and no other host can be asked for from a page.
 *
 * @throws AppError `INVALID_INPUT` naming what is understood.
 */
export function boardAddress(given: string): string {
  const text = given.trim()
  if (/^(ashby|greenhouse|lever):[\w.%-]{1,100}$/.test(text)) return text
  if (URL.canParse(text)) {
    const { protocol, hostname, pathname } = new URL(text)
    const [slug] = pathname.split('/').filter(Boolean)
    const board = HOSTS[hostname]
    if (/^https?:$/.test(protocol) && board && slug && /^[\w.%-]{1,100}$/.test(slug))
      return `${board}:${slug}`
  }
  throw new AppError('INVALID_INPUT', `"${text.slice(0, 120)}" is no board that can be read`, {
    remedy:
      'Give the address of an Ashby, Greenhouse or Lever board (https://jobs.ashbyhq.com/acme), or its short form (ashby:acme).',
  })
}
