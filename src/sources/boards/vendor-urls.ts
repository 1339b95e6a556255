import type { SourceAddress } from './source-address.ts'

type BoardAddress = Extract<SourceAddress, { kind: 'board' }>

/** Where a board is asked for its list, from the posting numbered `offset` on where the list has pages. */
export function boardUrl({ vendor, region, slug }: BoardAddress, offset: number): URL {
  const name = encodeURIComponent(slug)
  switch (vendor) {
    case 'ashby':
      return new URL(`https://api.ashbyhq.com/posting-api/job-board/${name}?includeCompensation=true`)
    case 'greenhouse':
      return new URL(`https://boards-api.greenhouse.io/v1/boards/${name}/jobs?content=true`)
    case 'lever':
      return new URL(`https://api.${region === 'eu' ? 'eu.' : ''}lever.co/v0/postings/${name}?mode=json`)
    case 'smartrecruiters':
      return new URL(
        `https://api.smartrecruiters.com/v1/companies/${name}/postings?limit=100&offset=${offset}`,
      )
    case 'recruitee':
      return new URL(`https://${label(slug)}.recruitee.com/api/offers/`)
    case 'workable':
      return new URL(`https://apply.workable.com/api/v1/widget/accounts/${name}?details=true`)
    case 'personio':
      return new URL(`https://${label(slug)}.jobs.personio.${region ?? 'de'}/xml?language=en`)
  }
}

/** Where one posting of a board stands in full, for boards whose lists leave the texts out. */
export function postingUrl({ slug }: BoardAddress, id: string): URL {
  return new URL(
    `https://api.smartrecruiters.com/v1/companies/${encodeURIComponent(slug)}/postings/${encodeURIComponent(id)}`,
  )
}

/** One label of a host's name: no dot, slash or colon in a slug may lead to another host. */
function label(slug: string): string {
  return slug.toLowerCase().replace(/[^a-z0-9-]+/g, '-')
}
