import { type ScopeBase, scopeBase } from '../../market/index.ts'
import type { Scope } from '../scope-types.ts'
import { currentSnapshot } from './current-snapshot.ts'
import type { PageContext } from './page-context.ts'
import { scopeQuery } from './parse-scope.ts'
import { marketScope } from './resolve-scope.ts'
import { oncePerSnapshot } from './snapshot-memo.ts'

/** N of a scope with its employers and dates, which every figure of the scope rests on. Zeros for an empty one. */
export function baseOf(ctx: PageContext, scope: Scope): Promise<ScopeBase> {
  return oncePerSnapshot(currentSnapshot(ctx), `base ${scopeQuery(scope)}`, () =>
    scopeBase(ctx.market, marketScope(ctx, scope)),
  )
}
