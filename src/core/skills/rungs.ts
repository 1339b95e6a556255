import { HOURS_TO_LEVEL } from '../../method/index.ts'
import { LEVELS } from '../../taxonomy/index.ts'
import type { RequiredLevel, SkillKind } from '../../taxonomy/types.ts'
import type { Rung } from '../page-types.ts'

type Steps = Readonly<Record<RequiredLevel, string>>

/** How people usually come from the level above the surface to each level. Our own sentences, by kind of skill. */
const STEPS: Readonly<Record<SkillKind, Steps>> = {
  technical: {
    1: 'Read an introduction and follow one worked example to the end, until you can say what it is for.',
    2: 'Take a course and finish small projects of your own: pick something you need, build it, show it.',
    3: 'Use it every day on work that ships. Keep what you built running, and find its faults yourself.',
    4: 'Design with it and choose between approaches, in review and in the open. Mentor others while you do.',
    5: 'Write the standards other teams follow, maintain open source that others depend on, publish and speak.',
  },
  domain: {
    1: 'Read an introduction and learn the vocabulary, until you can follow a conversation among its people.',
    2: 'Take a course and apply it to cases of your own; do routine work under somebody who knows the field.',
    3: 'Work in it daily and answer for results that are delivered. Learn from the cases that went wrong.',
    4: 'Take the cases without precedent, choose how they are handled, and mentor those who are new to it.',
    5: 'Shape the practice beyond your team: standards, associations, publications that others work by.',
  },
  human: {
    1: 'Read about it, watch somebody who is good at it, and name what they do.',
    2: 'Take a course with practice in it, then try it in a project of your own and ask for feedback.',
    3: 'Use it every day in work that is delivered with others, and reflect on how it went.',
    4: 'Handle the hard situations yourself, choose how the team goes about them, and mentor others in it.',
    5: 'Set how a whole organisation does it: standards, training, publications that others take up.',
  },
  language: {
    1: 'Learn the sounds and the commonest phrases with a beginner’s course.',
    2: 'Take courses and read and talk a little every day, until routine exchanges work.',
    3: 'Use it daily at work: meetings, messages and documents that go out under your name.',
    4: 'Negotiate, present and write what others rely on, choose the right tone, and help colleagues with theirs.',
    5: 'Publish in it, translate or teach it, and set the wording that others follow.',
  },
  certification: {
    1: 'Read what the certificate covers, who gives it and what it asks for.',
    2: 'Take the course and practise on projects of your own until the exam’s routine tasks hold no surprise.',
    3: 'Obtain it, then use what it certifies daily on work that is delivered.',
    4: 'Decide how the work it covers is done, and mentor those who prepare for it.',
    5: 'Write or examine its standards, teach it, publish on it.',
  },
}

/** Words that postings use when they ask for one level. */
export interface CueWords {
  readonly level: RequiredLevel
  readonly words: string
  readonly postings: number
}

/** How to come from the level above the surface to this one, in one sentence. */
export function howToReach(kind: SkillKind, level: RequiredLevel): string {
  return STEPS[kind][level]
}

/** The ladder L1..L5 of a skill: meaning, test question, the words these postings use, and the step to it. */
export function rungsOf(kind: SkillKind, cues: readonly CueWords[]): readonly Rung[] {
  return ([1, 2, 3, 4, 5] as const).map((level) => {
    const scale = LEVELS[level]
    if (!scale?.question) throw new Error(`The scale has no row for L${level}`)
    return {
      level,
      meaning: scale.meaning,
      testQuestion: scale.question,
      words: cues.filter((cue) => cue.level === level).map(({ words, postings }) => ({ words, postings })),
      howToReach: howToReach(kind, level),
      hoursFromPrevious: HOURS_TO_LEVEL[level],
    }
  })
}
