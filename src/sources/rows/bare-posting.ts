import type { RawPosting } from '../../reader/types.ts'
import { contentId } from './content-id.ts'

/** What is known of a posting that has no fields but its words; everything left out is unknown. */
export type KnownFacts = Pick<RawPosting, 'source' | 'title' | 'text' | 'collectedOn'> &
  Partial<Omit<RawPosting, 'sourceId'>> & { readonly sourceId?: string | null }

/** A posting from a document: unknown facts are null, an unknown identity is the hash of the content. */
export function barePosting(facts: KnownFacts): RawPosting {
  const { title, text, employer = null, places = [] } = facts
  return {
    employer: null,
    url: null,
    firstSeen: null,
    places: [],
    country: null,
    isRemote: null,
    pay: null,
    employmentType: null,
    hoursPerWeek: null,
    statedLength: null,
    isSnippet: false,
    department: null,
    ...facts,
    sourceId: facts.sourceId ?? contentId(title, employer, places, text),
  }
}
