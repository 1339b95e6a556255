import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError, asAppError } from '../../core/errors.ts'
import type { AddData } from '../pages/add-page.tsx'
import type { Drafts } from './drafts.ts'
import { errorData } from './errors.ts'
import type { RunInput, Runs } from './runs.ts'
import { ownForm, textOf } from './security.ts'
import type { Site } from './site.ts'
import { LARGEST_UPLOAD, takeUpload } from './upload.ts'
import type { NewUpload } from './verbs.ts'

/** What the routes of adding need beside drafts and runs. */
interface Adding {
  readonly newUpload: NewUpload
  readonly liveAddress: (given: string) => string
}

/** How long a page waits for a file to be looked into before it says that this is under way. */
const PATIENCE = 700

/** Bytes of the form that corrects an upload: names of columns. */
const LARGEST_FORM = 2 * 1024 * 1024

/** What a person can mend and send again. */
const REFUSALS: ReadonlySet<string> = new Set(['INVALID_INPUT', 'FORBIDDEN', 'DISK_FULL', 'HOME_UNUSABLE'])

/** Statuses that a refused form is answered with on its own page; anything else has the page of errors. */
function refusalStatus(thrown: unknown): 400 | null {
  const { code } = asAppError(thrown)
  // An address of a private network is refused like one that is none, a full disk like too much: what was typed comes back.
  return REFUSALS.has(code) ? 400 : null
}

/**
 * `/add`: bring files, a pasted text or a board; `/add/:id`: what was brought, to be checked and started, and then how
 * far its reading has come, all at one address.
 */
export function addRoutesOf(
  site: Site,
  runs: Runs,
  drafts: Drafts,
  { newUpload, liveAddress }: Adding,
): Hono {
  const app = new Hono()
  const page = (context: Context, given: Partial<AddData>, status: 200 | 400 | 413 = 200) =>
    site.once(
      context,
      'add',
      {
        refusal: null,
        text: '',
        board: '',
        isFollowed: false,
        megabytes: LARGEST_UPLOAD / 1024 / 1024,
        waiting: drafts.waiting(),
        runs: runs.list(),
        ...given,
      },
      status,
    )
  const tooLarge = (context: Context) =>
    page(
      context,
      {
        refusal: {
          message: `That is more than ${LARGEST_UPLOAD / 1024 / 1024} MB at once. Nothing of it was taken.`,
          remedy: 'Send fewer files at a time, or read them where they are: npx plumbline ingest FILE',
        },
      },
      413,
    )
  app.get('/', (context) => page(context, {}))
  app.post('/', bodyLimit({ maxSize: LARGEST_UPLOAD, onError: tooLarge }), async (context) => {
    const form = await ownForm(context, site.token)
    const [text, board] = [textOf(form, 'text'), textOf(form, 'board')]
    const isFollowed = form.get('follow') !== null
    try {
      runs.makeRoom()
      if (board.trim() !== '') {
        return context.redirect(`/add/${runs.start(boardInput(liveAddress(board), isFollowed))}`, 303)
      }
      const files = form.getAll('files').filter((value) => value instanceof File)
      const id = drafts.add(await takeUpload(newUpload, { files, text }))
      // A text that was mended takes the place of the one it was.
      await drafts.drop(textOf(form, 'instead'))
      return context.redirect(`/add/${id}`, 303)
    } catch (thrown) {
      const { message, remedy } = errorData(thrown)
      const refused = refusalStatus(thrown)
      if (refused === null) throw thrown
      // What was typed stands in the page again.
      return page(context, { refusal: { message, remedy }, text, board, isFollowed }, refused)
    }
  })
  app.post('/:id', bodyLimit({ maxSize: LARGEST_FORM, onError: tooLarge }), async (context) => {
    const form = await ownForm(context, site.token)
    const id = context.req.param('id')
    const wanted = textOf(form, 'do')
    if (wanted === 'discard') {
      await drafts.drop(id)
      return context.redirect('/add', 303)
    }
    // A form sent twice finds its reading under way.
    if (runs.find(id)) return context.redirect(`/add/${id}`, 303)
    drafts.correct(id, form)
    if (wanted !== 'start') return context.redirect(`/add/${id}`, 303)
    await drafts.settled(id)
    const obstacle = drafts.obstacle(id)
    if (obstacle !== null) {
      const view = await drafts.view(id, 0, obstacle)
      if (view) return site.once(context, 'check', view, 400)
    }
    runs.makeRoom()
    const input = drafts.take(id)
    if (!input) throw unknown()
    return context.redirect(`/add/${runs.start(input)}`, 303)
  })
  app.post('/:id/stop', async (context) => {
    await ownForm(context, site.token)
    const id = context.req.param('id')
    if (!runs.find(id)) throw unknown()
    runs.stop(id)
    return context.redirect(`/add/${id}`, 303)
  })
  app.get('/:id', async (context) => {
    const id = context.req.param('id')
    const draft = await drafts.view(id, PATIENCE)
    if (draft) return site.once(context, 'check', draft)
    const run = runs.find(id)
    if (run) return site.once(context, 'run', run)
    throw unknown()
  })
  return app
}

/** The run of a live source: read once, or followed from now on. */
function boardInput(address: string, isFollowed: boolean): RunInput {
  const clear = () => Promise.resolve()
  return isFollowed
    ? { title: `${address}, followed`, inputs: [], follow: address, clear }
    : { title: address, inputs: [address], clear }
}

function unknown(): AppError {
  return new AppError('NOT_FOUND', 'This upload or reading is no longer known', {
    remedy:
      'What it stored is listed on the data page. What was not started is kept until ten others came after it.',
  })
}
