// By file, not by the room's face: the bundle of the pages carries this small table and no taxonomy.
import { LEVELS } from '../../taxonomy/levels.ts'
import type { Level, RequiredLevel } from '../../taxonomy/types.ts'

/** Name, meaning and test question of a level. */
export function levelWords(level: Level): { name: string; meaning: string; question: string } {
  const words = LEVELS[level]
  if (!words) throw new Error(`The scale has no row for L${level}`)
  return { name: words.name, meaning: words.meaning, question: words.question ?? 'Nothing to test.' }
}

/** Four words of each test question: all there is room for beside a depth axis. */
const SHORT: Readonly<Record<RequiredLevel, string>> = {
  1: 'could they discuss it?',
  2: 'a task with a recipe?',
  3: 'could they own it?',
  4: 'could they design it?',
  5: 'do others follow it?',
}

/** L1 to L5, shallowest first, as a depth axis names them. */
export const LEVEL_WORDS = ([1, 2, 3, 4, 5] as const).map((level) => ({
  level,
  name: levelWords(level).name,
  short: SHORT[level],
}))

/** A bar of the depth chart by its number in an address: a level, 0 for "not stated", null for all. */
export function levelFilter(text: string | undefined): Level | null {
  return ([0, 1, 2, 3, 4, 5] as const).find((level) => String(level) === text) ?? null
}
