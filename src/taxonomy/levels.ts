import type { Level } from './types.ts'

/** One step of the depth scale. */
export interface LevelMeaning {
  readonly level: Level
  /** Short name, for example `Independent`. */
  readonly name: string
  /** What a person at this level can do with the skill. */
  readonly meaning: string
  /** The question that tells whether somebody has reached it; null for L0. */
  readonly question: string | null
}

/** The scale L0-L5 in order (METHOD 1.1). Ordinal: the steps are not of equal size. */
export const LEVELS: readonly LevelMeaning[] = [
  { level: 0, name: 'None', meaning: 'Shows no sign of having used or studied it.', question: null },
  {
    level: 1,
    name: 'Aware',
    meaning: 'Knows what it is for and can follow a worked example when somebody helps.',
    question: 'Could they talk about it sensibly?',
  },
  {
    level: 2,
    name: 'Assisted',
    meaning: 'Does well-defined routine work with it, and asks for help when something is new.',
    question: 'Could they take a task that comes with a recipe?',
  },
  {
    level: 3,
    name: 'Independent',
    meaning: 'Builds and maintains ordinary work alone, finds its faults, and answers for it when it breaks.',
    question: 'Could they own a part of the work?',
  },
  {
    level: 4,
    name: 'Lead',
    meaning: 'Designs with it, chooses between approaches, handles what is new or large, and teaches others.',
    question: 'Could they design it, and do others come to them with questions?',
  },
  {
    level: 5,
    name: 'Authority',
    meaning:
      'Sets the standards that other teams or the whole field follow, and creates methods others adopt.',
    question: 'Do people outside their own team follow what they decide?',
  },
]
