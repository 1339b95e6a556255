import { setTimeout as wait } from 'node:timers/promises'
import { fetchAnywhere, fetchPublic } from './fetch-once.ts'
import type { HttpEffects } from './types.ts'

/** The world itself: the network, the clock, chance. `takeRequest` is the one thing somebody has to keep. */
export function liveEffects(
  allowsPrivateAddresses: boolean,
  takeRequest: HttpEffects['takeRequest'],
): HttpEffects {
  return {
    fetch: allowsPrivateAddresses ? fetchAnywhere : fetchPublic,
    now: () => new Date(),
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal, ref: true }),
    random: () => Math.random(),
    takeRequest,
  }
}
