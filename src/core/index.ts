/** The verbs behind every door, and the words and addresses of a scope. */
export { parseScope, type ScopeRequest, scopeQuery, widen } from './scope/parse-scope.ts'
export {
  COLLECTION_LABELS,
  countryLabel,
  FAMILY_LABELS,
  familyInSentence,
  feedLabel,
  inCountry,
  SENIORITY_LABELS,
} from './scope/scope-words.ts'
