import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../../core/errors.ts'
import type { Runs } from './runs.ts'
import { ownForm, textOf } from './security.ts'
import type { Site } from './site.ts'
import { LARGEST_UPLOAD, runInput } from './upload.ts'

/** `/add`: files, a pasted posting or a board from the first page; `/add/:id`: how far the reading has come. */
export function addRoutesOf(site: Site, runs: Runs): Hono {
  const app = new Hono()
  const tooLarge = (): Response => {
    throw new AppError('INVALID_INPUT', `that is more than ${LARGEST_UPLOAD / 1024 / 1024} MB at once`, {
      remedy: 'Read it from where it is: npx plumbline ingest FILE',
    })
  }
  app.post('/', bodyLimit({ maxSize: LARGEST_UPLOAD, onError: tooLarge }), async (context) => {
    const form = await ownForm(context, site.token)
    runs.makeRoom()
    const files = form.getAll('files').filter((value) => value instanceof File)
    const input = await runInput({ files, text: textOf(form, 'text'), board: textOf(form, 'board') })
    return context.redirect(`/add/${runs.start(input)}`, 303)
  })
  app.post('/:id/stop', async (context) => {
    await ownForm(context, site.token)
    const { id } = found(context)
    runs.stop(id)
    return context.redirect(`/add/${id}`, 303)
  })
  app.get('/:id', (context) => site.once(context, 'run', found(context)))
  const found = (context: Context) => {
    const run = runs.find(context.req.param('id') ?? '')
    if (run) return run
    throw new AppError('NOT_FOUND', 'This reading is no longer known', {
      remedy: 'What it stored is listed on the data page.',
    })
  }
  return app
}
