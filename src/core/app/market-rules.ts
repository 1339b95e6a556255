import {
  CORPUS_VERSION,
  clusterBlocks,
  clusterPostings,
  createCompletenessCheck,
  employerStem,
  normalTitle,
} from '../../corpus/index.ts'
import type { EmployerKey } from '../../market/index.ts'
import { askedSkills, linkPhrase, READER_VERSION, readPosting } from '../../reader/index.ts'
import {
  employerKey,
  employerSlug,
  isAgency,
  isKnownEmployer,
  NAMES_VERSION,
  TAXONOMY_VERSION,
} from '../../taxonomy/index.ts'
import type { MarketRules } from '../context.ts'

/** The project's own rules, as every door runs them. */
export function marketRules(): MarketRules {
  return {
    reader: { version: READER_VERSION, readPosting, askedSkills },
    // Skills, and the names of roles, places and employers: either changes what a snapshot says.
    taxonomy: { version: `${TAXONOMY_VERSION}.${NAMES_VERSION}`, link: linkPhrase, employer: employerOf },
    corpus: {
      version: CORPUS_VERSION,
      normalTitle,
      employerStem,
      clusterBlocks,
      clusterPostings,
      createCompletenessCheck,
    },
  }
}

/** Canonical employer of a name as a posting writes it; the name shown is its first line (review sites add a rating). */
function employerOf(name: string | null): EmployerKey | null {
  const key = employerKey(name)
  const slug = employerSlug(name)
  if (name === null || key === null || slug === null) return null
  return {
    key,
    slug,
    name: name.trim().split('\n', 1)[0]?.trim() ?? name,
    isAgency: isAgency(name),
    isMapped: isKnownEmployer(name),
  }
}
