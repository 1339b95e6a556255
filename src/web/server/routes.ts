import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../../core/errors.ts'
import { redirectOfSlug } from '../../taxonomy/index.ts'
import type { BuildView } from '../pages/data-fixes.tsx'
import type { PageData, PageName } from '../pages/page-data.ts'
import { levelFilter } from '../words/levels.ts'
import { FILE_ROWS, type Frame, scopeQuery } from '../words/links.ts'
import { employerCsv, employersCsv } from './csv-employers.ts'
import { postingsCsv, roleCsv, skillCsv, skillsCsv } from './csv-tables.ts'
import { dataCsv } from './data-csv.ts'
import { wholeList } from './data-routes.ts'
import { employerSort, pageNumber, skillKind, skillSort } from './query.ts'
import { ownForm, textOf } from './security.ts'
import type { Site } from './site.ts'
import type { Verbs } from './verbs.ts'

const CSV = 'text/csv; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
const LONGEST_TEXT = 100_000
/** A search longer than any name is a pasted posting. */
const LONGEST_NAME = 120

/** A page with the one verb it calls; `csv` makes a file from the same data. */
interface Route<Name extends PageName> {
  readonly path: string
  readonly page: Name
  readonly data: (frame: Frame, slug: string) => Promise<PageData[Name]>
  /** The same verb asked for everything a file should hold, where a page shows a part. */
  readonly whole?: (frame: Frame, slug: string) => Promise<PageData[Name]>
  readonly csv?: (data: PageData[Name], frame: Frame) => string
}

/** Adds a page, its data as JSON and, where it has one, its CSV: `/skills/go`, `/skills/go.json`, `/skills/go.csv`. */
function add<Name extends PageName>(app: Hono, site: Site, route: Route<Name>): void {
  const slugOf = (context: Context) => context.req.param('slug') ?? ''
  const asFile = (ending: 'csv' | 'json', make: (data: PageData[Name], frame: Frame) => string) => {
    const path = route.path.includes(':slug')
      ? route.path.replace(':slug', `:slug{[^/]+\\.${ending}}`)
      : `${route.path}.${ending}`
    app.get(path, (context) => {
      const frame = site.frame(context, context.req.path.slice(0, -ending.length - 1))
      const slug = slugOf(context).slice(0, -ending.length - 1)
      const name = `plumbline-${frame.path.slice(1).replaceAll('/', '-')}${frame.query.table ? `-${frame.query.table}` : ''}.${ending}`
      return site.file(context, frame, {
        type: ending === 'csv' ? CSV : JSON_TYPE,
        ...(ending === 'csv' ? { name: name.replace(/[^\w.-]/g, '_') } : {}),
        make: async () => {
          const isWhole = ending === 'csv' && route.whole
          return make(await (isWhole ? route.whole(frame, slug) : route.data(frame, slug)), frame)
        },
      })
    })
  }
  asFile('json', (data) => JSON.stringify(data))
  if (route.csv) asFile('csv', route.csv)
  app.get(route.path, (context) =>
    site.page(context, route.page, (frame) => route.data(frame, slugOf(context))),
  )
}

/** An address of a skill that merged or split leads for good to the one that took its place, files included. */
function addMovedSkills(app: Hono): void {
  app.get('/skills/:slug', async (context, next) => {
    const [slug = '', ...endings] = context.req.param('slug').split('.')
    const moved = redirectOfSlug(slug)
    if (moved === null) return next()
    const { search } = new URL(context.req.url)
    return context.redirect(`/skills/${[moved.skill.slug, ...endings].join('.')}${search}`, 301)
  })
}

/** `/search` shows results; a text too long for a name is taken for a posting and put into the form that reads it. */
function addSearch(app: Hono, site: Site, verbs: Verbs): void {
  const answer = (frame: Frame) => {
    const query = frame.query.q ?? ''
    return query === ''
      ? Promise.resolve({ query, hits: [] })
      : verbs.search({ scope: scopeQuery(frame), query })
  }
  app.get('/search.json', (context) => {
    const frame = site.frame(context)
    return site.file(context, frame, {
      type: JSON_TYPE,
      make: async () => JSON.stringify(await answer(frame)),
    })
  })
  app.get('/search', (context) => {
    const typed = context.req.query('q') ?? ''
    if (typed.trim().length > LONGEST_NAME)
      return site.once(context, 'fit', {
        reading: null,
        text: typed.slice(0, LONGEST_TEXT),
        refusal: null,
        skill: null,
      })
    return site.page(context, 'search', answer)
  })
}

/** `/fit`: the form by GET, a pasted posting read by POST. The text is not kept. */
function addFit(app: Hono, site: Site, verbs: Verbs): void {
  app.get('/fit', (context) =>
    site.page(context, 'fit', async (frame) => {
      const slug = frame.query.skill
      const skill = slug ? (await verbs.skill({ scope: {}, slug, level: null })).skill : null
      return { reading: null, text: '', refusal: null, skill }
    }),
  )
  const tooLong = (context: Context) =>
    site.once(
      context,
      'fit',
      {
        reading: null,
        text: '',
        refusal: `That is more than ${LONGEST_TEXT.toLocaleString('en-US')} characters. Paste one posting.`,
        skill: null,
      },
      413,
    )
  app.post('/fit', bodyLimit({ maxSize: 10 * LONGEST_TEXT, onError: tooLong }), async (context) => {
    const text = textOf(await ownForm(context, site.token), 'text')
    if (text.trim() === '')
      return site.once(
        context,
        'fit',
        { reading: null, text: '', refusal: 'There is no text to read.', skill: null },
        400,
      )
    if (text.length > LONGEST_TEXT) return tooLong(context)
    const reading = await verbs.read(text)
    return site.once(context, 'fit', { reading, text, refusal: null, skill: null })
  })
}

/** The one list of a skill's page that its file carries whole. */
function wholeTable(table: string | undefined): { postings?: number; employers?: number } {
  if (table === 'postings') return { postings: FILE_ROWS }
  return table === 'employers' ? { employers: FILE_ROWS } : {}
}

/** Every page, each calling one verb. */
export function addRoutes(app: Hono, site: Site, verbs: Verbs, building: () => BuildView | null): void {
  app.get('/', async (context) => {
    try {
      return await site.page(context, 'home', (frame) => verbs.home(scopeQuery(frame)))
    } catch (error) {
      // A home without postings has a first page, too: the one that lets them be added.
      if (error instanceof AppError && error.code === 'NO_SNAPSHOT') return site.once(context, 'empty', null)
      throw error
    }
  })
  const skillsOf = (frame: Frame) => ({
    scope: scopeQuery(frame),
    query: frame.query.q ?? '',
    sort: skillSort(frame.query.sort),
    kind: skillKind(frame.query.kind),
  })
  add(app, site, {
    path: '/skills',
    page: 'skills',
    data: (frame) => verbs.skills({ ...skillsOf(frame), page: pageNumber(frame.query.page) }),
    whole: (frame) => verbs.skills({ ...skillsOf(frame), page: 1, size: FILE_ROWS }),
    csv: skillsCsv,
  })
  addMovedSkills(app)
  add(app, site, {
    path: '/skills/:slug',
    page: 'skill',
    data: (frame, slug) =>
      verbs.skill({ scope: scopeQuery(frame), slug, level: levelFilter(frame.query.level) }),
    whole: (frame, slug) =>
      verbs.skill({
        scope: scopeQuery(frame),
        slug,
        level: levelFilter(frame.query.level),
        ...wholeTable(frame.query.table),
      }),
    csv: (page, frame) => skillCsv(page, frame.query.table),
  })
  add(app, site, { path: '/roles', page: 'roles', data: (frame) => verbs.roles(scopeQuery(frame)) })
  add(app, site, {
    path: '/roles/:slug',
    page: 'role',
    data: (frame, slug) => verbs.role({ scope: scopeQuery(frame), slug }),
    whole: (frame, slug) => verbs.role({ scope: scopeQuery(frame), slug, skills: FILE_ROWS }),
    csv: roleCsv,
  })
  const employersOf = (frame: Frame) => ({
    scope: scopeQuery(frame),
    query: frame.query.q ?? '',
    sort: employerSort(frame.query.sort),
  })
  add(app, site, {
    path: '/companies',
    page: 'employers',
    data: (frame) => verbs.employers({ ...employersOf(frame), page: pageNumber(frame.query.page) }),
    whole: (frame) => verbs.employers({ ...employersOf(frame), page: 1, size: FILE_ROWS }),
    csv: employersCsv,
  })
  add(app, site, {
    path: '/companies/:slug',
    page: 'employer',
    data: (frame, slug) => verbs.employer({ scope: scopeQuery(frame), slug }),
    whole: (frame, slug) => verbs.employer({ scope: scopeQuery(frame), slug, skills: FILE_ROWS }),
    csv: employerCsv,
  })
  const jobsOf = (frame: Frame) => ({
    scope: scopeQuery(frame),
    query: frame.query.q ?? '',
    skill: frame.query.skill ?? null,
    employer: frame.query.employer ?? null,
  })
  add(app, site, {
    path: '/jobs',
    page: 'jobs',
    data: (frame) => verbs.jobs({ ...jobsOf(frame), page: pageNumber(frame.query.page) }),
    whole: (frame) => verbs.jobs({ ...jobsOf(frame), page: 1, size: FILE_ROWS }),
    csv: (page) => postingsCsv(page.rows, page.skill !== null || page.isByNamedSkill),
  })
  add(app, site, { path: '/jobs/:slug', page: 'job', data: (_, id) => verbs.job(id) })
  const dataOf = async (frame: Frame, list: string | undefined, part: { page: number; size?: number }) => ({
    ...(await verbs.data({ scope: scopeQuery(frame), whole: wholeList(list), ...part })),
    building: building(),
  })
  add(app, site, {
    path: '/data',
    page: 'data',
    data: (frame) => dataOf(frame, frame.query.show, { page: pageNumber(frame.query.page) }),
    whole: (frame) => dataOf(frame, frame.query.table, { page: 1, size: FILE_ROWS }),
    csv: (page, frame) => dataCsv(page, frame.query.table),
  })
  add(app, site, { path: '/method', page: 'method', data: () => verbs.method() })
  app.get('/styleguide', (context) => site.page(context, 'styleguide', () => Promise.resolve(null)))
  addSearch(app, site, verbs)
  addFit(app, site, verbs)
  app.all('*', (context) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD')
      throw new AppError('NOT_FOUND', `There is no page at ${context.req.path}`, {
        remedy: 'Search for what you came for, or start from the first page.',
      })
    throw new AppError('FORBIDDEN', `${context.req.method} is not answered at ${context.req.path}`)
  })
}
