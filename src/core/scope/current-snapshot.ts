import { AppError } from '../errors.ts'
import type { PageContext, PageSnapshot } from './page-context.ts'

/** The snapshot that pages speak of. Throws `NO_SNAPSHOT` while none is built. */
export function currentSnapshot(ctx: PageContext): PageSnapshot {
  if (ctx.snapshot) return ctx.snapshot
  throw new AppError('NO_SNAPSHOT', 'No postings are loaded yet', {
    remedy:
      'At the first start the demo market is loaded, for up to a minute: look again then. Else add some with "plumbline ingest FILE", or build from what is stored with "plumbline snapshot".',
  })
}
