import { findJobPostings, jobPostingOf, type PageContext, type PageResult } from './job-posting.ts'
import { type PageData, readPageData } from './page-data.ts'

/**
 * The schema.org JobPostings of an HTML page (JSON-LD first, then microdata, in the order of the page), each as a
 * posting or the reason why it is none. [] when the page holds no JobPosting; a page that repeats a posting gives it
 * once. Touches nothing but the string; time is linear in it.
 */
export function postingsOfPage(html: string, page: PageContext): readonly PageResult[] {
  return postingsOfData(readPageData(html), page)
}

/** The same for a page that is read already. An unknown address is what the page says it is. */
export function postingsOfData(data: PageData, page: PageContext): readonly PageResult[] {
  const items = findJobPostings(data.documents)
  const context = { ...page, url: page.url ?? data.address }
  const seen = new Set<string>()
  return items
    .map((item) => jobPostingOf(item, context, items.length === 1))
    .filter((result) => {
      if (!('posting' in result)) return true
      const { sourceId } = result.posting
      if (seen.has(sourceId)) return false
      seen.add(sourceId)
      return true
    })
}
