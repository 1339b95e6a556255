import type { ScopeRequest } from './verbs.ts'

/** The scope in a page's query. */
export function scopeOf(query: Readonly<Record<string, string>>): ScopeRequest {
  return query as ScopeRequest
}
