/** More years are the age of a company or of a person. */
const MOST_YEARS = 15

/** "Years" in the languages of the postings. */
const YEARS = new Set('year years yr yrs jaar jahr jahre jahren ans année années años anos år'.split(' '))

const NUMBERS = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, index) => [word, index + 1]),
)

/** Words between a number and its years: "5 or more years", "3 to 5 years". */
const BETWEEN = new Set('to or and more plus than full'.split(' '))
const FARTHEST = 4

/**
 * The numbers of years that a text speaks of, up to 15, as bits of one number: "3 to 5 years" sets bits 3 and 5. 0 when
 * it speaks of none.
 *
 * @param words as texts are compared.
 */
export function yearsIn(words: readonly string[]): number {
  let years = 0
  for (const [index, word] of words.entries()) {
    if (!YEARS.has(word)) continue
    for (let at = index - 1; at >= 0 && at >= index - FARTHEST; at -= 1) {
      const before = words[at] ?? ''
      const number = /^\d{1,2}$/.test(before) ? Number(before) : NUMBERS.get(before)
      if (number === undefined) {
        if (BETWEEN.has(before)) continue
        break
      }
      if (number > 0 && number <= MOST_YEARS) years |= 1 << number
    }
  }
  return years
}

/**
 * Whether each of two texts speaks of years that the other does not: "2 years" here and "3 to 5 years" there are two
 * postings. A copy that lost a sentence, or gained one, has no such pair.
 */
export function askOtherYears(one: number, other: number): boolean {
  return (one & ~other) !== 0 && (other & ~one) !== 0
}
