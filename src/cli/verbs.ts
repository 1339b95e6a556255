import type { App } from '../core/app/open-app.ts'

/** The verbs a command calls where the home is owned; each is one of the app's. */
export const HANDED_VERBS = [
  'skill',
  'skills',
  'jobs',
  'ingest',
  'addSource',
  'listSources',
  'removeSource',
  'refresh',
  'snapshot',
  'snapshots',
  'pin',
  'verify',
  'backup',
  'restore',
  'export',
  'import',
  'fixes',
  'addFix',
  'removeFix',
  'taxonomyImport',
  'taxonomyRemove',
  'taxonomyList',
  'health',
] as const
export type VerbName = (typeof HANDED_VERBS)[number]

type Verbs = App['verbs']
export type VerbInputs = { readonly [Name in VerbName]: Parameters<Verbs[Name]>[0] }
export type VerbResults = { readonly [Name in VerbName]: Awaited<ReturnType<Verbs[Name]>> }
