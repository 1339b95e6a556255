import { Parser } from 'htmlparser2'

/** An element of a small, flat feed. */
export class XmlElement {
  readonly name: string
  readonly children: XmlElement[] = []
  /** The text directly inside, CDATA included, trimmed by nobody. */
  content = ''

  constructor(name: string) {
    this.name = name
  }

  /** Text of the first child of that name; '' when there is none. */
  text(name: string): string {
    return this.children.find((child) => child.name === name)?.content ?? ''
  }

  /** Every child of a name within the first child of another. */
  all(within: string, name: string): readonly XmlElement[] {
    return (
      this.children.find((child) => child.name === within)?.children.filter((child) => child.name === name) ??
      []
    )
  }
}

/** Feeds nest five deep; what lies deeper is no part of them. */
const DEEPEST = 12

/**
 * The root of an XML document, or null when there is none or the document breaks off before its root ends. Entities of
 * its own are not expanded and nothing outside it is ever read; time is linear in its length.
 */
export function readXml(xml: string): XmlElement | null {
  const open: XmlElement[] = []
  let depth = 0
  let root: XmlElement | null = null
  let isWhole = false
  let hasEnded = false
  const parser = new Parser(
    {
      onopentagname(name) {
        depth += 1
        if (depth > DEEPEST) return
        const element = new XmlElement(name)
        open.at(-1)?.children.push(element)
        root ??= element
        open.push(element)
      },
      ontext(text) {
        const element = open.at(-1)
        if (element && depth <= DEEPEST) element.content += text
      },
      onclosetag() {
        depth -= 1
        if (depth < DEEPEST) open.pop()
        // What is still open at the end of the text is closed by the parser, not by the document.
        if (depth === 0 && !hasEnded) isWhole = true
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  hasEnded = true
  parser.end()
  return isWhole ? root : null
}
