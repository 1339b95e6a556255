import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'
import { sectionsOf } from './sections.ts'

/** Each block as `kind|text`. */
const shown = (text: string): string[] =>
  blocksOf(text).map((block) => `${block.kind}|${text.slice(block.start, block.end)}`)

/** Each block's own section beside its text, headings left out. */
const sectioned = (text: string): string[] => {
  const blocks = blocksOf(text)
  const sections = sectionsOf(blocks)
  return blocks
    .filter((block) => block.kind !== 'heading')
    .map((block) => {
      const section = sections.find((span) => span.start <= block.start && block.start < span.end)
      return `${section?.section}|${text.slice(block.start, block.end)}`
    })
}

describe('blocks', () => {
  it.each<[string, string, string[]]>([
    ['is empty for an empty text', '', []],
    ['is empty for blanks', ' \n\t\n', []],
    ['reads a line as a paragraph', 'We sell maps.', ['paragraph|We sell maps.']],
    [
      'reads a heading over a list',
      'Requirements\n- Strong SQL\n- Python',
      ['heading|Requirements', 'item|Strong SQL', 'item|Python'],
    ],
    [
      'finds dashes that were bullets inside a line',
      'Join us. Responsibilities: - Manage the ledger - Ensure compliance - Prepare reports',
      [
        'paragraph|Join us.',
        'heading|Responsibilities:',
        'item|Manage the ledger',
        'item|Ensure compliance',
        'item|Prepare reports',
      ],
    ],
    [
      'finds dots stuck to the words before them',
      'Essential Duties· Patch servers· Basic knowledge of routers· Write guides',
      [
        'heading|Essential Duties',
        'item|Patch servers',
        'item|Basic knowledge of routers',
        'item|Write guides',
      ],
    ],
    [
      'keeps a dash inside a sentence',
      'We work hard - and have fun - every day.',
      ['paragraph|We work hard - and have fun - every day.'],
    ],
    [
      'finds running numbers',
      'Tasks include: 1. Review plans. 2. Inspect sites. 3. Write notices.',
      ['heading|Tasks include:', 'item|Review plans.', 'item|Inspect sites.', 'item|Write notices.'],
    ],
    [
      'splits a heading from the words stuck to it',
      'RequirementsBachelor degree in law\nPreparationA working knowledge of torts',
      [
        'heading|Requirements',
        'paragraph|Bachelor degree in law',
        'heading|Preparation',
        'paragraph|A working knowledge of torts',
      ],
    ],
    [
      'splits lines that were run together',
      'modern office settingFood providedLaid back team',
      ['paragraph|modern office setting', 'paragraph|Food provided', 'paragraph|Laid back team'],
    ],
    [
      'leaves names with inner capitals whole',
      'Use JavaScript, PowerPoint, HubSpot, iPhone, macOS, Node.Js and GitHub.',
      ['paragraph|Use JavaScript, PowerPoint, HubSpot, iPhone, macOS, Node.Js and GitHub.'],
    ],
    [
      'finds headings in capitals inside one long line',
      'We build boats. DUTIES Weld hulls and paint them. QUALIFICATIONS Two years of welding.',
      [
        'paragraph|We build boats.',
        'heading|DUTIES',
        'paragraph|Weld hulls and paint them.',
        'heading|QUALIFICATIONS',
        'paragraph|Two years of welding.',
      ],
    ],
    [
      'finds a heading with a colon inside one long line',
      'You will sell. What You Will Bring: Five years of sales.',
      ['paragraph|You will sell.', 'heading|What You Will Bring:', 'paragraph|Five years of sales.'],
    ],
    [
      'finds a heading that names the employer',
      'Strong SQL.\nAbout Northwind\nWe sell maps.',
      ['paragraph|Strong SQL.', 'heading|About Northwind', 'paragraph|We sell maps.'],
    ],
    [
      'finds a sentence that leads into a list inside one long line',
      'We map seas. You may be a good fit if you have: - Strong SQL - Python',
      [
        'paragraph|We map seas.',
        'heading|You may be a good fit if you have:',
        'item|Strong SQL',
        'item|Python',
      ],
    ],
    [
      'takes no small-letter phrase for a heading',
      'The role needs experience and skills in law. Our benefits are good.',
      ['paragraph|The role needs experience and skills in law. Our benefits are good.'],
    ],
  ])('%s', (_name, text, expected) => expect(shown(text)).toEqual(expected))

  it('stay inside the text, in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        let end = 0
        for (const block of blocksOf(text)) {
          expect(block.start).toBeGreaterThanOrEqual(end)
          expect(block.end).toBeGreaterThan(block.start)
          end = block.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('sections', () => {
  it.each<[string, string, string[]]>([
    ['have no section before a heading', 'Strong SQL', ['unsectioned|Strong SQL']],
    [
      'R13: change with each heading',
      "What you'll do\n- Build\n\nWho you are\n- SQL\n\nNice to have\n- Go\n\nBenefits\n- Dental",
      ['duties|Build', 'requirements|SQL', 'preferred|Go', 'benefits|Dental'],
    ],
    [
      'R30: know the rarer headings',
      'What makes you a great fit\n- SQL\n\nDesired characteristics\n- Calm\n\nWhat makes an A+ candidate\n- Go',
      ['requirements|SQL', 'requirements|Calm', 'preferred|Go'],
    ],
    [
      'are inherited by a subheading',
      'Requirements\n\nTechnical\n- SQL\n\nPersonal:\n- Calm',
      ['requirements|SQL', 'requirements|Calm'],
    ],
    [
      'of a heading inside an item end with the item',
      'Requirements\n- SQL\n- Bonus: Terraform\n- Python',
      ['requirements|SQL', 'preferred|Terraform', 'requirements|Python'],
    ],
  ])('%s', (_name, text, expected) => expect(sectioned(text)).toEqual(expected))
})
