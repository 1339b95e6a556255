import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import {
  ASIDE_ELEMENTS,
  BLOCK_ELEMENTS,
  FRAME_ELEMENTS,
  RAW_ELEMENTS,
  SELF_ENDING_ELEMENTS,
  VOID_ELEMENTS,
} from './data/html-elements.ts'

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i

/**
 * The visible text of an HTML page or fragment, one block a line, list items starting `- `, table cells of a row
 * separated by ` | `. Scripts, styles, controls and hidden elements are left out; entities are resolved. Works on
 * the token stream, without a tree, so its time is linear in the input whatever the nesting. Never throws.
 *
 * @param keepsLineBreaks True when line breaks in the source are meant (inline tags in plain text).
 */
export function htmlToText(html: string, keepsLineBreaks = false): string {
  return textOf(html, keepsLineBreaks, ASIDE_ELEMENTS)
}

/** The text of a whole page: the same without what frames a page (footer, asides, forms). */
export function pageToText(html: string): string {
  return textOf(html, false, FRAME_ELEMENTS)
}

function textOf(html: string, keepsLineBreaks: boolean, asides: ReadonlySet<string>): string {
  const first = convert(html, keepsLineBreaks, asides)
  // An aside that is never closed would swallow the rest of the document: read it as prose instead.
  return first.endsInsideAside ? convert(html, keepsLineBreaks, null).text : first.text
}

function convert(
  html: string,
  keepsLineBreaks: boolean,
  asides: ReadonlySet<string> | null,
): { readonly text: string; readonly endsInsideAside: boolean } {
  const lines: string[] = []
  let line = ''
  /** Whether the line says anything yet: looking at the line itself each time would cost its length again and again. */
  let isBlank = true
  let bullet = ''
  let preformatted = 0
  /** Name of the hidden element we are in, and how many of that name are open. */
  let hidden = ''
  let hiddenDepth = 0
  let tag = ''
  let attribute = ''
  let isHiding = false

  const flush = (): void => {
    if (line === '') return
    const keeps = keepsLineBreaks || preformatted > 0
    for (const part of keeps ? line.split('\n') : [line.replace(/[\n\r]/g, ' ')]) {
      const text = part.trim()
      if (text === '') continue
      lines.push(bullet + text)
      bullet = ''
    }
    line = ''
    isBlank = true
  }
  const add = (text: string): void => {
    if (hidden !== '') return
    line += text
    isBlank &&= text.trim() === ''
  }
  const open = (): void => {
    const name = tag
    if (hidden !== '') {
      if (name !== hidden) return
      if (!SELF_ENDING_ELEMENTS.has(name)) {
        hiddenDepth += 1
        return
      }
      // An unclosed hidden <p> or <li> ends where the next one begins.
      hidden = ''
      hiddenDepth = 0
    }
    const isSkipped =
      RAW_ELEMENTS.has(name) ||
      (asides !== null && (asides.has(name) || (isHiding && !VOID_ELEMENTS.has(name))))
    if (isSkipped) {
      hidden = name
      hiddenDepth = 1
      return
    }
    if (name === 'td' || name === 'th') {
      if (!isBlank) line += ' | '
      return
    }
    if (!BLOCK_ELEMENTS.has(name)) return
    flush()
    if (name === 'li') bullet = '- '
    else if (name === 'pre') preformatted += 1
  }
  const close = (name: string): void => {
    if (hidden !== '') {
      if (name === hidden) {
        hiddenDepth -= 1
        if (hiddenDepth === 0) hidden = ''
      }
      return
    }
    if (!BLOCK_ELEMENTS.has(name)) return
    flush()
    if (name === 'li' || name === 'ul' || name === 'ol') bullet = ''
    else if (name === 'pre' && preformatted > 0) preformatted -= 1
  }
  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      tag = html.slice(start, end).toLowerCase()
      isHiding = false
    },
    onattribname(start, end) {
      attribute = html.slice(start, end)
      if (attribute.length === 6 && attribute.toLowerCase() === 'hidden') isHiding = true
    },
    onattribdata(start, end) {
      if (
        attribute.length === 5 &&
        attribute.toLowerCase() === 'style' &&
        HIDING_STYLE.test(html.slice(start, end))
      )
        isHiding = true
    },
    onattribentity() {},
    onattribend() {},
    onopentagend: open,
    onselfclosingtag: open,
    onclosetag(start, end) {
      close(html.slice(start, end).toLowerCase())
    },
    ontext(start, end) {
      add(html.slice(start, end))
    },
    ontextentity(codepoint) {
      add(String.fromCodePoint(codepoint))
    },
    oncdata(start, end) {
      add(html.slice(start, end))
    },
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  }
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks)
  tokenizer.write(html)
  tokenizer.end()
  const endsInsideAside = asides !== null && hidden !== '' && !RAW_ELEMENTS.has(hidden)
  flush()
  return { text: lines.join('\n'), endsInsideAside }
}
