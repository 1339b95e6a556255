/** The web door: pages over the verbs of the core. */
export { createSite, type SiteOptions } from './server/app.ts'
export type { Verbs } from './server/verbs.ts'
