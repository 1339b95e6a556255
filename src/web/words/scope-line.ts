import type { ScopeSummary } from '../../core/scope-types.ts'

/** The scope as chips have it, in one line without the chips: `Demo market, Ashby boards, Software engineering`. */
export function scopeLine({ scope, options }: ScopeSummary): string {
  const keys = ['collection', 'feed', 'family', 'role', 'seniority', 'country', 'remote'] as const
  const parts = keys.flatMap((key) => {
    const value = scope[key]
    if (value === undefined) return []
    return [options[key].find((option) => option.value === value)?.label ?? value]
  })
  return [...parts, ...(scope.source ? [scope.source] : []), ...(scope.region ? [scope.region] : [])].join(
    ', ',
  )
}
