/** The verbs behind every door, and the words and addresses of a scope. */

export { CORPUS_VERSION } from '../corpus/index.ts'
export { READER_VERSION } from '../reader/index.ts'
export type { IngestContext, MarketRules } from './context.ts'
export { dataPage } from './data/data-page.ts'
export { methodPage } from './data/method-page.ts'
export { type FactsOf, toFactLine } from './demo/demo-format.ts'
export { importFacts } from './demo/import-facts.ts'
export { employerPage } from './employers/employer-page.ts'
export { employersPage } from './employers/employers-page.ts'
export { homePage } from './home/home-page.ts'
export { type IngestInput, ingest } from './ingest/ingest.ts'
export type { IngestReport } from './ingest/report.ts'
export { jobPage } from './jobs/job-page.ts'
export { jobsPage } from './jobs/jobs-page.ts'
export { readPasted } from './jobs/read-pasted.ts'
export { postingOfFile, postingOfText, rawPostingOf } from './reading/open-posting.ts'
export { type GoldReading, readAsGold } from './reading/read-as-gold.ts'
export { rolePage } from './roles/role-page.ts'
export { rolesPage } from './roles/roles-page.ts'
export type { PageContext, PageSnapshot } from './scope/page-context.ts'
export { parseScope, type ScopeRequest, scopeQuery, widen } from './scope/parse-scope.ts'
export { resolveScope } from './scope/resolve-scope.ts'
export { scopeSummary } from './scope/scope-summary.ts'
export {
  COLLECTION_LABELS,
  countryLabel,
  FAMILY_LABELS,
  familyInSentence,
  feedLabel,
  inCountry,
  SENIORITY_LABELS,
} from './scope/scope-words.ts'
export { search } from './search/search.ts'
export { skillPage } from './skills/skill-page.ts'
export { skillsPage } from './skills/skills-page.ts'
export { buildSnapshot } from './snapshot/build-snapshot.ts'
export { type ClusteredPosting, clustersOfFolder } from './snapshot/clusters-of-folder.ts'
export { verifySnapshot } from './snapshot/verify.ts'
