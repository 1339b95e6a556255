import type { App } from '../core/app/open-app.ts'
import { AppError } from '../core/errors.ts'
import type { RunVerb, VerbCall } from '../core/owner/index.ts'
import type { CommandCall } from './command.ts'
import { wantsPrivateAddresses } from './private-addresses.ts'
import { HANDED_VERBS, type VerbName } from './verbs.ts'

/** An opened app, and its verbs by name as other processes hand them over. */
export interface Session extends App {
  readonly run: RunVerb
}

/** Opens the app of an owned home. */
export async function openSession(home: string, call: CommandCall): Promise<Session> {
  const { environment } = call
  // Loaded only where the home is owned: a command that hands its verb over needs neither store nor tables.
  const { openApp } = await import('../core/app/open-app.ts')
  const { marketRules } = await import('../core/app/market-rules.ts')
  const { fillHome } = await import('../core/demo/fill-home.ts')
  const app = await openApp({
    home,
    marketUrl: environment.marketUrl,
    rules: marketRules(),
    allowsPrivateAddresses: environment.allowsPrivateAddresses || wantsPrivateAddresses(call),
    now: () => new Date(),
    fill: fillHome,
  })
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
