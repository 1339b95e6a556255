const UNICODE_ESCAPE = /\\u(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{4}))/g
const BYTE_ESCAPES = /(?:\\x[0-9a-fA-F]{2})+/g
/** A literal break before a space, a bullet or another break: no path looks so. */
const CLEAR_LINE_ESCAPES = /(?:\\r)?\\n(?=[\s•*-]|\\[nr]|$)/g
const LINE_ESCAPES = /\\r\\n|\\n|\\r(?![a-z])/g

/**
 * Turns escapes that a program printed instead of resolving ("\u2014", "\xe2\x80\x99", "\n") into what they
 * stand for. Code points and bytes are unmistakable; a literal "\n" counts as a line break only where the text
 * holds several of them and hardly any real line break, so that a path such as C:\new stays.
 */
export function resolveLiteralEscapes(text: string): string {
  if (!text.includes('\\')) return text
  let out = text
  if (out.includes('\\u')) {
    out = out.replace(UNICODE_ESCAPE, (whole, braced: string | undefined, plain: string | undefined) => {
      const code = Number.parseInt(braced ?? plain ?? '', 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
  }
  if (out.includes('\\x')) out = out.replace(BYTE_ESCAPES, decodeByteEscapes)
  if (out.includes('\\n') || out.includes('\\r')) {
    const literal = (out.match(LINE_ESCAPES) ?? []).length
    const real = (out.match(/\n/g) ?? []).length
    out = out.replace(CLEAR_LINE_ESCAPES, '\n')
    if (literal >= 2 && literal > 4 * real) out = out.replace(LINE_ESCAPES, '\n').replace(/\\t/g, ' ')
  }
  return out
}

/** Bytes written out are UTF-8 when they can be, else Latin-1. */
function decodeByteEscapes(escapes: string): string {
  const bytes = escapes
    .split('\\x')
    .slice(1)
    .map((hex) => Number.parseInt(hex, 16))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    // Not UTF-8: each byte is its own character.
    return bytes.map((byte) => String.fromCharCode(byte)).join('')
  }
}
