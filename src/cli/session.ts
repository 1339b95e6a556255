import { type App, openApp } from '../core/app/open-app.ts'
import { AppError } from '../core/errors.ts'
import type { RunVerb, VerbCall } from '../core/owner/index.ts'
import type { CommandCall } from './command.ts'
import { HANDED_VERBS, type VerbName } from './verbs.ts'

/** An opened app, and its verbs by name as other processes hand them over. */
export interface Session extends App {
  readonly run: RunVerb
}

/** Opens the app of an owned home. */
export async function openSession(home: string, { environment }: CommandCall): Promise<Session> {
  const app = await openApp({ home, marketUrl: environment.marketUrl })
  return { ...app, run: (verb, input, call) => runVerb(app, verb, input, call) }
}

const isHanded = (verb: string): verb is VerbName => (HANDED_VERBS as readonly string[]).includes(verb)

/**
 * Runs a verb by its name. The input comes from a command of this version, here or in another process; each verb
 * validates what it is given.
 */
async function runVerb(app: App, verb: string, input: unknown, call: VerbCall): Promise<unknown> {
  if (!isHanded(verb)) throw new AppError('INVALID_INPUT', `there is no verb "${verb}" to hand over`)
  const run: (input: never, call: VerbCall) => Promise<unknown> = app.verbs[verb]
  return run(input as never, call)
}
