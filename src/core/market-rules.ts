import { CORPUS_VERSION, clusterPostings, leftOut } from '../corpus/index.ts'
import { askedSkills, linkPhrase, READER_VERSION, readPosting } from '../reader/index.ts'
import { employerKey, employerSlug, TAXONOMY_VERSION } from '../taxonomy/index.ts'
import type { MarketRules } from './context.ts'

/** The program's own rules, as every door uses them. */
export const MARKET_RULES: MarketRules = {
  reader: { version: READER_VERSION, readPosting, askedSkills },
  taxonomy: {
    version: TAXONOMY_VERSION,
    link: linkPhrase,
    employer(name) {
      const key = employerKey(name)
      const slug = employerSlug(name)
      return key === null || slug === null || name === null ? null : { key, slug, name: name.trim() }
    },
  },
  corpus: { version: CORPUS_VERSION, clusterPostings, leftOut },
}
