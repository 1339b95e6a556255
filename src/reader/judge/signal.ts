import type { Entry, Role, Verb } from '../language/lexicon.ts'
import type { YearsSignal } from './years.ts'

/** A phrase of the tables found in a clause. */
export interface PhraseSignal {
  readonly type: 'phrase'
  readonly from: number
  readonly to: number
  readonly entry: Entry
}

/** A word used as a verb. */
export interface VerbSignal {
  readonly type: 'verb'
  readonly from: number
  readonly to: number
  readonly verb: Verb
}

/** A signal of any type. */
export type Signal = PhraseSignal | VerbSignal | YearsSignal

/** Whether a signal is a phrase with a role. */
export const hasRole = (signal: Signal, role: Role): signal is PhraseSignal =>
  signal.type === 'phrase' && signal.entry.roles.has(role)
