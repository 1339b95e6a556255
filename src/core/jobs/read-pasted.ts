import { z } from 'zod'
import { formatStatedPay } from '../../method/index.ts'
import { LONGEST_TEXT } from '../../sources/index.ts'
import type { MarketRules } from '../context.ts'
import type { ReadingView } from '../page-types.ts'
import { rawPostingOf } from '../reading/open-posting.ts'
import { validate } from '../scope/scope-input.ts'
import { readingViewOf } from './reading-view.ts'

/** A first line up to this length, without a full stop at its end, is the title. */
const LONGEST_TITLE = 150

const PastedInput = z.object({
  text: z
    .string()
    .max(LONGEST_TEXT, `longer than ${LONGEST_TEXT.toLocaleString('en-US')} characters`)
    .refine((text) => text.trim() !== '', 'there is no text to read'),
})

/** Title and text of a pasted posting: its first line is the title where it reads like one. */
export function splitPasted(pasted: string): { readonly title: string; readonly text: string } {
  const whole = pasted.replace(/\r\n?/g, '\n').trim()
  const [first = '', ...rest] = whole.split('\n')
  const body = rest.join('\n').trim()
  const isTitle = body !== '' && first.length <= LONGEST_TITLE && !/[.!?:]\s*$/.test(first)
  return isTitle ? { title: first.trim(), text: body } : { title: '', text: whole }
}

/**
 * A pasted posting shown read. Nothing is stored.
 *
 * @throws AppError `INVALID_INPUT` for an empty text or one over 200,000 characters.
 */
export function readPasted(
  { rules }: { readonly rules: Pick<MarketRules, 'reader' | 'taxonomy'> },
  input: z.input<typeof PastedInput>,
): ReadingView {
  const { title, text } = splitPasted(validate(PastedInput, input).text)
  const reading = rules.reader.readPosting(rawPostingOf({ title, text }))
  return readingViewOf({
    title: title === '' ? 'Pasted posting' : title,
    employer: null,
    place: null,
    pay: reading.pay && formatStatedPay(reading.pay),
    text,
    isFactsOnly: false,
    reading,
    asked: rules.reader.askedSkills(reading.mentions, rules.taxonomy.link),
  })
}
