/** What cp1252 shows for the bytes 0x80 to 0x9f; undefined bytes show as their own control character. */
const CP1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const byteOfCharacter = new Map<string, number>()
for (let byte = 0x80; byte <= 0xff; byte += 1) byteOfCharacter.set(String.fromCharCode(byte), byte)
for (const [index, character] of [...CP1252_HIGH].entries()) byteOfCharacter.set(character, 0x80 + index)

const TAIL = '[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
/** A UTF-8 lead byte followed by as many continuation bytes as it announces, all shown as single characters. */
const SEQUENCE = new RegExp(`[Â-ß]${TAIL}|[à-ï]${TAIL}{2}|[ð-ô]${TAIL}{3}`, 'g')
const HINT = /[Â-ô][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/
/** "â€" whose third byte was lost or replaced on the way: some quotation mark or dash, mostly the closing quote. */
const BROKEN_QUOTE = /â€(?:\?|\ufffd|(?=\s|$))/g

/**
 * Repairs UTF-8 that was read as cp1252 or Latin-1 ("â€™" for "’", "Ã©" for "é"), up to twice over.
 * Only sequences that form one valid UTF-8 character are touched: a lead such as "Ã" before a letter stays.
 * When a text held such sequences, a "Â" left alone before a space (half of an NBSP) is removed too.
 */
export function repairMojibake(text: string): string {
  let current = text
  for (let round = 0; round < 2 && HINT.test(current); round += 1) {
    const repaired = current.replace(SEQUENCE, decodeSequence)
    if (repaired === current) break
    current = repaired.replace(BROKEN_QUOTE, '”').replace(/Â(?=[\s.,;:)]|$)/g, '')
  }
  return current
}

/** True when the text holds letters that `repairMojibake` would put right. */
export function isMojibake(text: string): boolean {
  return HINT.test(text) && repairMojibake(text) !== text
}

function decodeSequence(sequence: string): string {
  const bytes = Array.from(sequence, (character) => byteOfCharacter.get(character) ?? 0)
  const [lead = 0, second = 0, third = 0, fourth = 0] = bytes
  if (bytes.some((byte, index) => index > 0 && (byte & 0xc0) !== 0x80)) return sequence
  let code: number
  if (bytes.length === 2) code = ((lead & 0x1f) << 6) | (second & 0x3f)
  else if (bytes.length === 3) code = ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f)
  else code = ((lead & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f)
  const smallest = bytes.length === 2 ? 0x80 : bytes.length === 3 ? 0x800 : 0x10000
  const isValid = code >= smallest && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isValid ? String.fromCodePoint(code) : sequence
}
