/** The home directory: one process owns it, others hand their verbs to that one. */
export { HOME_FORMAT, homeVersion, readFormat } from './home.ts'
export { takeLock } from './lock.ts'
export { type Claim, claimHome, inUse, type Ownership, runAtOwner } from './own.ts'
export { type Owner, readOwner } from './owner-file.ts'
export type { RunVerb, VerbCall } from './verbs.ts'
