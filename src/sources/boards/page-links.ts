import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { isObject, type Json } from '../tables/flatten-object.ts'

/** Where a page leads to, on its own host. */
export interface PageLinks {
  /** The next page of a list. */
  readonly next: URL | null
  /** Pages that lie below this one, in the order of the page, each once. */
  readonly below: readonly URL[]
}

/** Reads a page's links in one pass over its tags. */
export function linksOf(html: string, page: URL): PageLinks {
  const below = new Map<string, URL>()
  const folder = `${page.pathname.replace(/\/+$/, '')}/`
  let next: URL | null = null
  let tag = ''
  let attribute = ''
  let value = ''
  let href = ''
  let rel = ''
  const closed = (): void => {
    if ((tag !== 'a' && tag !== 'link') || href === '') return
    const url = resolved(href, page)
    if (url === null || url.host !== page.host || url.href === page.href) return
    if (/\bnext\b/i.test(rel)) next ??= url
    else if (tag === 'a' && url.pathname.length > folder.length && url.pathname.startsWith(folder))
      below.set(url.href, url)
  }
  const nothing = () => {}
  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      tag = html.slice(start, end).toLowerCase()
      href = ''
      rel = ''
    },
    onattribname(start, end) {
      attribute = end - start <= 4 ? html.slice(start, end).toLowerCase() : ''
      value = ''
    },
    onattribdata(start, end) {
      if (attribute === 'href' || attribute === 'rel') value += html.slice(start, end)
    },
    onattribentity(codepoint) {
      if (attribute === 'href' || attribute === 'rel') value += String.fromCodePoint(codepoint)
    },
    onattribend() {
      if (attribute === 'href' && href === '') href = value.trim()
      else if (attribute === 'rel' && rel === '') rel = value
    },
    onopentagend: closed,
    onselfclosingtag: closed,
    onclosetag: nothing,
    ontext: nothing,
    ontextentity: nothing,
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: nothing,
  }
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks)
  tokenizer.write(html)
  tokenizer.end()
  return { next, below: [...below.values()] }
}

/** Addresses that a schema.org ItemList names, on the page's own host, each once. */
export function itemListLinks(documents: readonly Json[], page: URL): readonly URL[] {
  const found = new Map<string, URL>()
  const seek = (value: Json, depth: number, isInList: boolean): void => {
    if (depth > 8) return
    if (Array.isArray(value)) for (const inner of value) seek(inner, depth + 1, isInList)
    else if (isObject(value)) {
      const isList = isInList || /\bItemList$/.test(String(value['@type'] ?? ''))
      if (isInList && typeof value.url === 'string') {
        const url = resolved(value.url, page)
        if (url !== null && url.host === page.host && url.href !== page.href) found.set(url.href, url)
      }
      for (const inner of Object.values(value)) seek(inner, depth + 1, isList)
    }
  }
  for (const document of documents) seek(document, 0, false)
  return [...found.values()]
}

function resolved(href: string, page: URL): URL | null {
  const url = URL.parse(href, page)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  url.hash = ''
  return url
}
