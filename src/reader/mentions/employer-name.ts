import type { Tokens } from '../text/tokens.ts'
import type { Candidate } from './find-mentions.ts'

const SHORTEST_OWNER = 5

/**
 * An employer's name in the words the text writes it in: a board's address knows "ansiblehealth", the text says
 * "Ansible Health", or speaks of "Ansible's clinicians". The name itself where the text has no other spelling.
 */
export function spelledOut(tokens: Tokens, employer: readonly string[]): readonly string[] {
  const name = employer[0]
  if (employer.length !== 1 || name === undefined || name.length < SHORTEST_OWNER) return employer
  for (let from = 0; from < tokens.count; from += 1) {
    let written = ''
    for (let at = from; at < tokens.count && written.length < name.length; at += 1) {
      written += tokens.written[at] ?? ''
      if (!name.startsWith(written)) break
      if (written === name && at > from) return tokens.written.slice(from, at + 1)
    }
  }
  const owner = tokens.written.find((_word, at) => isOwner(tokens, at, name))?.slice(0, -1)
  return owner === undefined ? employer : [owner, name.slice(owner.length)]
}

/** "Ansible's clinicians" at "ansiblehealth": a word that owns something and begins the name. */
function isOwner(tokens: Tokens, at: number, name: string): boolean {
  const word = tokens.written[at] ?? ''
  const hasApostrophe = (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) > word.length
  const stem = word.slice(0, -1)
  return (
    hasApostrophe &&
    word.endsWith('s') &&
    stem.length >= SHORTEST_OWNER &&
    stem.length < name.length &&
    name.startsWith(stem)
  )
}

/**
 * The skill's words are the employer's name, or its beginning where the rest of the name stands behind it in the text
 * ("Ansible Health", also written "Ansiblehealth"). The first word of a longer name alone is the employer too, except
 * under a heading that asks and beside other skills: "Excel" in the wishes of Excel Staffing is the program.
 */
export function isEmployerName(
  tokens: Tokens,
  candidate: Candidate,
  employer: readonly string[],
  mayBeSkill: boolean,
): boolean {
  if (employer.length === 0) return false
  const length = candidate.to - candidate.from
  for (let offset = 0; offset + length <= employer.length; offset += 1) {
    let isSame = true
    for (let at = 0; at < length && isSame; at += 1)
      isSame = tokens.written[candidate.from + at] === employer[offset + at]
    if (!isSame) continue
    if (length === employer.length) return true
    if (offset === 0 && !mayBeSkill) return true
    const start = candidate.from - offset
    if (start >= 0 && employer.every((word, at) => tokens.written[start + at] === word)) return true
  }
  return opensJoinedName(tokens, candidate, employer.join(''))
}

/** The words from the candidate on, written together, are the employer's name as it is written together. */
function opensJoinedName(tokens: Tokens, candidate: Candidate, name: string): boolean {
  let written = ''
  for (let at = candidate.from; at < tokens.count && written.length < name.length; at += 1) {
    written += tokens.written[at] ?? ''
    if (!name.startsWith(written)) return false
    if (written === name) return at + 1 >= candidate.to
  }
  return false
}
