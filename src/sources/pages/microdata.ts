import type { Json } from '../tables/flatten-object.ts'

type Item = { [key: string]: Json }

/** An element of which the end is awaited: the item it holds, or the property its content is the value of. */
interface Frame {
  readonly tag: string
  /** How many elements of the same name are open, this one included. */
  open: number
  readonly item: Item | null
  readonly property: string
  /** Where the content begins. */
  readonly start: number
}

/** Items deeper than this inside each other are not followed. Chosen: postings need four. */
const MAX_FRAMES = 40
const MAX_ITEMS = 5_000
const VALUE_ATTRIBUTES: Readonly<Record<string, string>> = {
  meta: 'content',
  a: 'href',
  link: 'href',
  area: 'href',
  img: 'src',
  time: 'datetime',
  data: 'value',
  meter: 'value',
}
/** Elements without an end tag, and those whose end tag is mostly left out. */
const ENDLESS = /^(?:meta|link|img|area|base|br|col|embed|hr|input|param|source|track|wbr)$/
const SELF_ENDING = /^(?:p|li|dt|dd|tr|td|th|option)$/

/**
 * Collects the microdata items of a page (`itemscope`, `itemtype`, `itemprop`) as objects in the form JSON-LD gives
 * them, fed with a page's tags in order. Values keep their markup. Memory and time are bounded by the page's length.
 */
export class MicrodataReader {
  /** Outermost items with a type. */
  readonly items: Item[] = []
  readonly #html: string
  readonly #frames: Frame[] = []
  #count = 0
  /** Characters of values that may still be taken: nested properties hold the same text again and again. */
  #budget: number

  constructor(html: string) {
    this.#html = html
    this.#budget = html.length * 4
  }

  /** An opening tag; `end` is the offset behind it. */
  open(tag: string, attributes: ReadonlyMap<string, string>, end: number): void {
    if (this.#frames.at(-1)?.tag === tag && SELF_ENDING.test(tag)) this.close(tag, end)
    if (this.#begins(tag, attributes, end)) return
    const around = this.#frames.findLast((frame) => frame.tag === tag)
    if (around !== undefined) around.open += 1
  }

  /** Takes up what the tag says; true when the end of its element is awaited from now on. */
  #begins(tag: string, attributes: ReadonlyMap<string, string>, start: number): boolean {
    const property = attributes.get('itemprop') ?? ''
    const isProperty = property !== '' && this.#innermost() !== null
    const isItem = attributes.has('itemscope')
    if (!isItem && !isProperty) return false
    const given = attributes.get('content') ?? attributes.get(VALUE_ATTRIBUTES[tag] ?? 'content')
    if (!isItem && given !== undefined) {
      this.#add(property, given)
      return false
    }
    if (ENDLESS.test(tag) || this.#frames.length >= MAX_FRAMES || this.#count >= MAX_ITEMS) return false
    this.#count += 1
    const item: Item | null = isItem ? { '@type': attributes.get('itemtype') ?? '' } : null
    if (item !== null && isProperty) this.#add(property, item)
    else if (item !== null) this.items.push(item)
    this.#frames.push({ tag, open: 1, item, property, start })
    return true
  }

  /** A closing tag; `start` is the offset before it. */
  close(tag: string, start: number): void {
    const at = this.#frames.findLastIndex((candidate) => candidate.tag === tag)
    const frame = this.#frames[at]
    if (frame === undefined) return
    frame.open -= 1
    if (frame.open > 0) return
    // What is still open inside ends with it.
    for (const ended of this.#frames.splice(at).reverse()) this.#end(ended, start)
  }

  #end(frame: Frame, at: number): void {
    if (frame.item !== null) return
    this.#budget -= at - frame.start
    if (this.#budget >= 0) this.#add(frame.property, this.#html.slice(frame.start, at))
  }

  #innermost(): Item | null {
    return this.#frames.findLast((frame) => frame.item !== null)?.item ?? null
  }

  /** A second value for a property makes a list; several names in one attribute are several properties. */
  #add(names: string, value: Json): void {
    const item = this.#innermost()
    if (item === null) return
    for (const name of names.split(/\s+/).slice(0, 5)) {
      if (name === '' || name.startsWith('@') || name === '__proto__') continue
      const present = item[name]
      if (present === undefined) item[name] = value
      else if (Array.isArray(present)) {
        if (present.length < 200) (present as Json[]).push(value)
      } else item[name] = [present, value]
    }
  }
}
