import type { Level } from '../taxonomy/types.ts'

/** The scale of METHOD 1.1 in words: what a person at a level can do and the question that tests it. */
export const LEVEL_NAMES: Readonly<
  Record<Level, { readonly name: string; readonly meaning: string; readonly testQuestion: string }>
> = {
  0: { name: 'None', meaning: 'No evidence of use or study.', testQuestion: 'Is there any evidence?' },
  1: {
    name: 'Aware',
    meaning: 'Explain what it is for, follow a worked example with help.',
    testQuestion: 'Could they discuss it?',
  },
  2: {
    name: 'Assisted',
    meaning: 'Complete defined routine tasks, ask for help on anything new.',
    testQuestion: 'Could they take a ticket with a recipe?',
  },
  3: {
    name: 'Independent',
    meaning: 'Build and maintain normal work alone, debug it, be on call for it.',
    testQuestion: 'Could they own a component?',
  },
  4: {
    name: 'Lead',
    meaning: 'Design, choose between approaches, handle new and large cases, review and teach.',
    testQuestion: 'Could they design it and be the person others ask?',
  },
  5: {
    name: 'Authority',
    meaning: 'Set standards across teams, create methods others adopt.',
    testQuestion: 'Do people outside the team follow their decisions?',
  },
}
