import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Frame } from '../words/links.ts'
import { AddView } from './add-page.tsx'
import { CheckPage } from './check-page.tsx'
import { LoadedView } from './data-page.tsx'
import { EmployerView } from './employer-page.tsx'
import { EmployersView } from './employers-page.tsx'
import { EmptyView } from './empty-page.tsx'
import { ErrorView } from './error-page.tsx'
import { FitView } from './fit-page.tsx'
import { HomeView } from './home-page.tsx'
import { JobView } from './job-page.tsx'
import { JobsView } from './jobs-page.tsx'
import { MethodView } from './method-page.tsx'
import type { PageData, PageName, RenderPage } from './page-data.ts'
import { RoleView } from './role-page.tsx'
import { RolesView } from './roles-page.tsx'
import { RunView } from './run-page.tsx'
import { SearchView } from './search-page.tsx'
import { SkillView } from './skill-page.tsx'
import { SkillsView } from './skills-page.tsx'
import { StyleguideView } from './styleguide-page.tsx'

type Views = { readonly [Name in PageName]: (data: PageData[Name], frame: Frame) => ReactElement }

const VIEWS: Views = {
  home: (page, frame) => <HomeView frame={frame} page={page} />,
  skills: (page, frame) => <SkillsView frame={frame} page={page} />,
  skill: (page, frame) => <SkillView frame={frame} page={page} />,
  roles: (page, frame) => <RolesView frame={frame} page={page} />,
  role: (page, frame) => <RoleView frame={frame} page={page} />,
  employers: (page, frame) => <EmployersView frame={frame} page={page} />,
  employer: (page, frame) => <EmployerView frame={frame} page={page} />,
  jobs: (page, frame) => <JobsView frame={frame} page={page} />,
  job: (page, frame) => <JobView frame={frame} page={page} />,
  fit: (data, frame) => <FitView frame={frame} data={data} />,
  data: (page, frame) => <LoadedView frame={frame} page={page} />,
  method: (data, frame) => <MethodView frame={frame} data={data} />,
  search: (answer, frame) => <SearchView frame={frame} answer={answer} />,
  add: (data, frame) => <AddView frame={frame} data={data} />,
  check: (check, frame) => <CheckPage frame={frame} check={check} />,
  run: (run, frame) => <RunView frame={frame} run={run} />,
  empty: (_, frame) => <EmptyView frame={frame} />,
  styleguide: (_, frame) => <StyleguideView frame={frame} />,
  error: (data, frame) => <ErrorView frame={frame} data={data} />,
}

/** The whole page as markup. Text is escaped by React; nothing here writes markup of its own. */
export const renderPage: RenderPage = (name, data, frame) =>
  `<!doctype html>${renderToStaticMarkup(VIEWS[name](data, frame))}`
