import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { Json } from '../tables/flatten-object.ts'
import { parseLooseJson } from './loose-json.ts'
import { MicrodataReader } from './microdata.ts'

/** What a page says about itself beside its prose. */
export interface PageData {
  /** The JSON-LD documents that could be understood, then the microdata items, in the order of the page. */
  readonly documents: readonly Json[]
  /** JSON-LD scripts that could not be understood. */
  readonly brokenScripts: number
  /** The page's own address (canonical link, og:url), as written. */
  readonly address: string | null
  /** Content of the title element, entities unresolved; '' when absent. */
  readonly title: string
  /** The first h1, else the first h2, markup left in; '' when absent. */
  readonly heading: string
}

/**
 * Reads a page's data in one pass over its tags, without a tree: time and memory are linear in the page whatever its
 * nesting. Attributes other than the few that carry data are passed over. Never throws.
 */
export function readPageData(html: string): PageData {
  const documents: Json[] = []
  const microdata = new MicrodataReader(html)
  const headings = new Map<string, string>()
  let brokenScripts = 0
  let address: string | null = null
  let title: string | null = null
  let tag = ''
  let attribute = ''
  let value = ''
  let attributes = new Map<string, string>()
  /** Start of the content of the script, title or heading that is being read. */
  let awaited: { readonly tag: string; readonly start: number } | null = null

  const opened = (end: number): void => {
    microdata.open(tag, attributes, end + 1)
    if (tag === 'link' && /^canonical$/i.test(attributes.get('rel') ?? ''))
      address = attributes.get('href') ?? address
    else if (tag === 'meta' && attributes.get('property') === 'og:url')
      address ??= attributes.get('content') ?? null
    const isData = tag === 'script' && /^application\/ld\+json\b/i.test(attributes.get('type')?.trim() ?? '')
    const isHeading = (tag === 'h1' || tag === 'h2') && !headings.has(tag)
    if ((isData || isHeading || (tag === 'title' && title === null)) && awaited === null)
      awaited = { tag, start: end + 1 }
  }
  const closed = (name: string, start: number): void => {
    microdata.close(name, start)
    if (awaited === null || awaited.tag !== name) return
    const content = html.slice(awaited.start, start)
    awaited = null
    if (name === 'title') title = content
    else if (name !== 'script') headings.set(name, content)
    else {
      const document = parseLooseJson(content)
      if (document === null) brokenScripts += 1
      else documents.push(document)
    }
  }
  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      tag = html.slice(start, end).toLowerCase()
      attributes = new Map()
    },
    onattribname(start, end) {
      attribute = end - start <= 20 ? html.slice(start, end).toLowerCase() : ''
      value = ''
    },
    onattribdata(start, end) {
      value += html.slice(start, end)
    },
    onattribentity(codepoint) {
      value += String.fromCodePoint(codepoint)
    },
    onattribend() {
      if (DATA_ATTRIBUTES.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, value)
    },
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag(start, end) {
      closed(html.slice(start, end).toLowerCase(), html.lastIndexOf('<', start))
    },
    ontext() {},
    ontextentity() {},
    oncdata() {},
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  }
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks)
  tokenizer.write(html)
  tokenizer.end()
  return {
    documents: [...documents, ...microdata.items],
    brokenScripts,
    address,
    title: title ?? '',
    heading: headings.get('h1') ?? headings.get('h2') ?? '',
  }
}

const DATA_ATTRIBUTES: ReadonlySet<string> = new Set(
  'type rel href property content itemscope itemtype itemprop src datetime value'.split(' '),
)
