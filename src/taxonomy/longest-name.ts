/** Longest title, place or employer's name that is looked at, in characters; real ones stay under half of it. Chosen. */
const LONGEST_NAME = 500

/**
 * The beginning of a name: what stands behind it is no name any more, and looking names up takes time that grows with
 * the square of their length.
 */
export function nameHead(text: string): string {
  return text.length > LONGEST_NAME ? text.slice(0, LONGEST_NAME) : text
}
