import type { FixFolder } from '../fixes/fix-folder.ts'
import { listFixes } from '../fixes/fix-verbs.ts'
import {
  dataPage,
  employerPage,
  employersPage,
  homePage,
  jobPage,
  jobsPage,
  type MarketRules,
  methodPage,
  type PageContext,
  readPasted,
  rolePage,
  rolesPage,
  search,
  skillPage,
  skillsPage,
} from '../index.ts'

/**
 * The verbs of the pages, bound to the rules and to whatever snapshot is current when one is called. `edition` counts
 * the writing verbs that have run: records and rejects are on a page without being in any snapshot.
 */
export function createPageVerbs(
  rules: MarketRules,
  context: () => PageContext,
  edition: () => number,
  fixes: FixFolder,
) {
  return {
    // A person edits the files of fixes with what they like: their pages change with them.
    version: async () => `${context().snapshot?.id ?? 'none'} ${edition()} ${await fixes.stamp()}`,
    home: (scope: Fields) => homePage(context(), { scope }),
    skills: (input: Input<typeof skillsPage>) => skillsPage(context(), input),
    skill: (input: Input<typeof skillPage>) => skillPage(context(), input),
    roles: (scope: Fields) => rolesPage(context(), { scope }),
    role: (input: Input<typeof rolePage>) => rolePage(context(), input),
    jobs: (input: Input<typeof jobsPage>) => jobsPage(context(), input),
    employers: (input: Input<typeof employersPage>) => employersPage(context(), input),
    employer: (input: Input<typeof employerPage>) => employerPage(context(), input),
    job: (id: string) => jobPage(context(), { id }),
    data: (input: Input<typeof dataPage>) => dataPage(context(), input, (built) => listFixes(fixes, built)),
    method: () => methodPage(context()),
    read: async (text: string) => readPasted({ rules }, { text }),
    search: (input: Input<typeof search>) => search(context(), input),
  }
}

type Fields = Readonly<Record<string, string>>
type Input<Verb extends (ctx: PageContext, input: never) => unknown> = Parameters<Verb>[1]
