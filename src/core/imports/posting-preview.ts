import { formatStatedPay } from '../../method/index.ts'
import type { PostingItem } from '../../sources/index.ts'
import type { MarketRules } from '../context.ts'
import type { PostingPreview } from '../import-types.ts'
import { readingViewOf } from '../jobs/reading-view.ts'

/** Characters of the text and skills that a preview shows. */
const BEGINNING = 220
const SKILLS_SHOWN = 8

/** One row's posting, read as an ingest would read it. Nothing is stored. */
export function postingPreview(
  rules: Pick<MarketRules, 'reader' | 'taxonomy'>,
  { posting, row, notes }: PostingItem,
): PostingPreview {
  const reading = rules.reader.readPosting(posting)
  const view = readingViewOf({
    title: posting.title,
    employer: posting.employer,
    place: posting.places[0] ?? null,
    pay: reading.pay && formatStatedPay(reading.pay),
    text: posting.text,
    isFactsOnly: true,
    reading,
    asked: rules.reader.askedSkills(reading.mentions, rules.taxonomy.link),
  })
  const beginning = posting.text.replace(/\s+/g, ' ').trim()
  return {
    row,
    title: view.title,
    employer: view.employer,
    place: view.place,
    firstSeen: posting.firstSeen,
    pay: view.pay,
    url: posting.url,
    role: view.role?.name ?? null,
    seniority: view.seniority,
    words: view.words,
    beginning: beginning.length > BEGINNING ? `${beginning.slice(0, BEGINNING)} …` : beginning,
    skills: view.requirements.slice(0, SKILLS_SHOWN).map(({ skill, level }) => ({ name: skill.name, level })),
    moreSkills: Math.max(0, view.requirements.length - SKILLS_SHOWN),
    notes: notes.map(
      (note) => `${note.field}: ${note.reason}${note.sample === '' ? '' : ` (“${note.sample}”)`}`,
    ),
  }
}
