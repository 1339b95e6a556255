const QUOTE = 34
const BACKSLASH = 92
const OPEN_ARRAY = 91
const CLOSE_ARRAY = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

/** Lists are looked for this deep, as in a document that is held whole. */
const MAX_LIST_DEPTH = 4

/** An object of the list, as its JSON text; null in place of one that is longer than the limit. */
export interface JsonElement {
  readonly text: string | null
  /** The beginning, for a report. */
  readonly sample: string
}

/**
 * Cuts the objects of one list out of a JSON document that comes piece by piece. The list is the document itself, else
 * the first whose first object `accepts`. Nothing is held but the object at hand; time is linear in the document.
 */
export class JsonElements {
  readonly #accepts: (text: string) => boolean
  readonly #longest: number
  #depth = 0
  #isInString = false
  #isEscaped = false
  /** Depths at which a list is open, up to those that are looked at. */
  readonly #lists = new Set<number>()
  /** Depth of the list that was taken, of one that was not. */
  #taken: number | null = null
  #skipped: number | null = null
  #isDone = false
  /** Depth of the object being gathered. */
  #element: number | null = null
  #parts: string[] = []
  #length = 0

  constructor(accepts: (text: string) => boolean, longest: number) {
    this.#accepts = accepts
    this.#longest = longest
  }

  /** True once a list was taken. */
  get hasList(): boolean {
    return this.#taken !== null || this.#isDone
  }

  push(text: string): JsonElement[] {
    const found: JsonElement[] = []
    let start = 0
    for (let at = 0; at < text.length && !this.#isDone; at += 1) {
      const code = text.charCodeAt(at)
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false
        else if (code === BACKSLASH) this.#isEscaped = true
        else if (code === QUOTE) this.#isInString = false
      } else if (code === QUOTE) this.#isInString = true
      else if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
        this.#depth += 1
        if (code === OPEN_ARRAY && this.#depth <= MAX_LIST_DEPTH) this.#lists.add(this.#depth)
        if (code === OPEN_OBJECT && this.#begins()) {
          this.#element = this.#depth
          start = at
        }
      } else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) {
        if (this.#element === this.#depth && code === CLOSE_OBJECT) {
          this.#gather(text.slice(start, at + 1))
          const element = this.#ended()
          if (element !== null) found.push(element)
        }
        this.#closes(code)
      }
    }
    if (this.#element !== null) this.#gather(text.slice(start))
    return found
  }

  /** True for an object that stands in a list which is taken or may be. */
  #begins(): boolean {
    const list = this.#depth - 1
    if (this.#element !== null || !this.#lists.has(list)) return false
    return this.#taken === null ? this.#skipped === null : this.#taken === list
  }

  #gather(piece: string): void {
    this.#length += piece.length
    if (this.#length <= this.#longest) this.#parts.push(piece)
    else this.#parts.length = Math.min(this.#parts.length, 1)
  }

  #ended(): JsonElement | null {
    const list = this.#depth - 1
    const sample = (this.#parts[0] ?? '').slice(0, 200)
    const text = this.#length > this.#longest ? null : this.#parts.join('')
    this.#element = null
    this.#parts = []
    this.#length = 0
    if (this.#taken === null) {
      if (list !== 1 && (text === null || !this.#accepts(text))) {
        this.#skipped = list
        return null
      }
      this.#taken = list
    }
    return { text, sample }
  }

  #closes(code: number): void {
    if (code === CLOSE_ARRAY) {
      if (this.#taken === this.#depth) this.#isDone = true
      if (this.#skipped === this.#depth) this.#skipped = null
      this.#lists.delete(this.#depth)
    }
    this.#depth -= 1
  }
}
