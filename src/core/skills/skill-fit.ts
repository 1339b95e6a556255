import { aliasesOf, type Skill } from '../../taxonomy/index.ts'

const BETWEEN_WORDS = /[\s/().,&-]+/

/**
 * How well typed words fit a name: 0 they are the name, 1 whole words of it ("nurse" in "Registered Nurse licence"),
 * 2 it begins with them, 3 a word of it does ("nurs"), 4 it holds them; null when it does not.
 */
export function fitOf(name: string, words: string): number | null {
  const text = name.toLowerCase()
  const wanted = words.toLowerCase()
  if (text === wanted) return 0
  const at = text.indexOf(wanted)
  if (at < 0) return null
  const parts = text.split(BETWEEN_WORDS)
  const wantedWords = wanted.split(BETWEEN_WORDS)
  const isWhole = parts.some((_, from) => wantedWords.every((word, index) => parts[from + index] === word))
  if (isWhole) return 1
  if (at === 0) return 2
  return parts.some((word) => word.startsWith(wanted)) ? 3 : 4
}

/**
 * How well typed words fit a written form: 0 they are the form, 1 it begins with them as whole words, 2 they end in its last
 * word ("k8" in "k8s"); null else. Many forms are runs of common words ("excellent work ethic"): a form found by its
 * middle, or by a piece of its first word, is not what was typed.
 */
export function formFit(form: string, words: string): number | null {
  const text = form.toLowerCase()
  const wanted = words.toLowerCase()
  if (text === wanted) return 0
  if (!text.startsWith(wanted)) return null
  const rest = text.slice(wanted.length)
  if (BETWEEN_WORDS.test(rest.charAt(0))) return 1
  return rest.split(BETWEEN_WORDS).length === 1 ? 2 : null
}

/**
 * How well typed words fit a skill, by `fitOf` of its name; a written form other than the name fits one step worse than
 * the name would. Null when neither fits.
 */
export function skillFit({ id, name }: Pick<Skill, 'id' | 'name'>, words: string): number | null {
  const own = fitOf(name, words)
  if (own !== null && own <= 2) return own
  let best = own
  for (const alias of aliasesOf(id)) {
    const fit = formFit(alias.spelling, words)
    if (fit !== null && (best === null || fit + 1 < best)) best = fit + 1
  }
  return best
}
