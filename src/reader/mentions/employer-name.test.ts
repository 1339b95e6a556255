import { describe, expect, it } from 'vitest'
import { tablesOf } from '../language/languages.ts'
import { tokenise } from '../text/tokens.ts'
import { spelledOut } from './employer-name.ts'
import { mentionsUnder } from './testing.ts'

describe('the employer’s name', () => {
  it('is taken from the text where only the address of its board is known', () => {
    expect(spelledOut(tokenise('Work at Tableau Health.', tablesOf('en')), ['tableauhealth'])).toEqual([
      'tableau',
      'health',
    ])
    expect(spelledOut(tokenise("Tableau's nurses", tablesOf('en')), ['tableauhealth'])).toEqual([
      'tableau',
      'health',
    ])
    expect(spelledOut(tokenise('Work with Tableau.', tablesOf('en')), ['tableauhealth'])).toEqual([
      'tableauhealth',
    ])
    expect(spelledOut(tokenise('', tablesOf('en')), [])).toEqual([])
  })

  it('is no skill, alone or in full', () => {
    for (const line of ['At Tableau you join Tableau Health', 'At Tableau you join Tableau’s nurses'])
      expect(mentionsUnder('Duties', line, 'tableauhealth')).toEqual([])
  })
})
