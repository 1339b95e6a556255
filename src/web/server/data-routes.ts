import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../../core/errors.ts'
import { FIX_KINDS, type FixKind } from '../../core/fixes/fix-types.ts'
import { DATA_LISTS, type DataList } from '../../core/page-types.ts'
import { address } from '../words/links.ts'
import { ownForm, textOf } from './security.ts'
import type { Site } from './site.ts'
import type { SnapshotBuild } from './snapshot-build.ts'
import type { Verbs } from './verbs.ts'

/** A form of a few short fields. */
const LARGEST_FORM = 64 * 1024

/** The list an address asks to see whole; null for none, or one that is not paged. */
export function wholeList(show: string | undefined): DataList | null {
  return DATA_LISTS.find((list) => list === show) ?? null
}

function kindOf(form: FormData): FixKind {
  const kind = FIX_KINDS.find((one) => one === textOf(form, 'kind'))
  if (kind === undefined)
    throw new AppError('INVALID_INPUT', `"${textOf(form, 'kind')}" is nothing that can be fixed`)
  return kind
}

/** `POST /data/fixes`, `/data/fixes/remove` and `/data/snapshot`: a person's own word on names, and its snapshot. */
export function dataForms(site: Site, verbs: Verbs, build: SnapshotBuild): Hono {
  const app = new Hono()
  const tooLarge = (): Response => {
    throw new AppError('INVALID_INPUT', 'That is more than a name, a title or a place takes')
  }
  app.use(bodyLimit({ maxSize: LARGEST_FORM, onError: tooLarge }))
  const call = () => ({ progress: () => {}, signal: new AbortController().signal })
  const done = (back: string) => {
    const list = wholeList(back)
    return list === null ? '/data#fixes' : `${address('/data', { show: list })}#${list}`
  }
  app.post('/fixes', async (context) => {
    const form = await ownForm(context, site.token)
    await verbs.addFix?.(
      {
        kind: kindOf(form),
        written: textOf(form, 'written'),
        target: textOf(form, 'target'),
        more: textOf(form, 'more'),
      },
      call(),
    )
    return context.redirect(done(textOf(form, 'back')), 303)
  })
  app.post('/fixes/remove', async (context) => {
    const form = await ownForm(context, site.token)
    await verbs.removeFix?.({ kind: kindOf(form), written: textOf(form, 'written') }, call())
    return context.redirect('/data#fixes', 303)
  })
  app.post('/snapshot', async (context) => {
    await ownForm(context, site.token)
    build.start()
    return context.redirect('/data#fixes', 303)
  })
  return app
}
