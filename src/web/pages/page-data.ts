import type { EmployerPage, EmployersPage } from '../../core/employer-page-types.ts'
import type {
  HomePage,
  JobPage,
  JobsPage,
  MethodPage,
  RolePage,
  RolesPage,
  SearchAnswer,
  SkillPage,
  SkillsPage,
} from '../../core/page-types.ts'
import type { Frame } from '../words/links.ts'
import type { AddData } from './add-page.tsx'
import type { CheckView } from './check-page.tsx'
import type { LoadedData } from './data-page.tsx'
import type { ErrorData } from './error-page.tsx'
import type { FitData } from './fit-page.tsx'
import type { ReadingRun } from './run-page.tsx'

/** Every page by name, with the data it is a function of. */
export interface PageData {
  readonly home: HomePage
  readonly skills: SkillsPage
  readonly skill: SkillPage
  readonly roles: RolesPage
  readonly role: RolePage
  readonly employers: EmployersPage
  readonly employer: EmployerPage
  readonly jobs: JobsPage
  readonly job: JobPage
  readonly fit: FitData
  readonly data: LoadedData
  readonly method: MethodPage
  readonly search: SearchAnswer
  readonly add: AddData
  readonly check: CheckView
  readonly run: ReadingRun
  readonly styleguide: null
  readonly empty: null
  readonly error: ErrorData
}

export type PageName = keyof PageData

/** Turns a page's data into its whole markup. Same data and frame, same bytes. */
export type RenderPage = <Name extends PageName>(name: Name, data: PageData[Name], frame: Frame) => string
