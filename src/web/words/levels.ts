import { LEVEL_NAMES } from '../../method/index.ts'
import type { RequiredLevel } from '../../taxonomy/types.ts'

/** The test questions again, short enough to stand beside a depth axis. */
const SHORT: Readonly<Record<RequiredLevel, string>> = {
  1: 'could they discuss it?',
  2: 'a ticket with a recipe?',
  3: 'could they own it?',
  4: 'could they design it?',
  5: 'do others follow it?',
}

/** L1 to L5, shallowest first, as a depth axis names them. */
export const LEVEL_WORDS = ([1, 2, 3, 4, 5] as const).map((level) => ({
  level,
  name: LEVEL_NAMES[level].name,
  short: SHORT[level],
}))

/** A number from an address as a level postings can ask; null when it is none. */
export function requiredLevel(text: string | undefined): RequiredLevel | null {
  return LEVEL_WORDS.find(({ level }) => String(level) === text)?.level ?? null
}
