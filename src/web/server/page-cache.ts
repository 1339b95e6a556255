import type { Body } from './body.ts'

/**
 * Rendered bodies by key, least recently used out first, bounded by bytes. A key names the snapshot and the address,
 * so nothing is ever stale; two requests for the same missing body share one making.
 */
export class PageCache {
  readonly #bodies = new Map<string, Body>()
  readonly #pending = new Map<string, Promise<Body>>()
  readonly #limit: number
  #size = 0

  constructor(limitInBytes: number) {
    this.#limit = limitInBytes
  }

  /** The body under a key, made when it is not there. A failed making is not kept. */
  async get(key: string, make: () => Promise<Body>): Promise<Body> {
    const found = this.#bodies.get(key)
    if (found) {
      this.#bodies.delete(key)
      this.#bodies.set(key, found)
      return found
    }
    const pending = this.#pending.get(key)
    if (pending) return pending
    const making = make()
    this.#pending.set(key, making)
    try {
      const body = await making
      this.#keep(key, body)
      return body
    } finally {
      this.#pending.delete(key)
    }
  }

  #keep(key: string, body: Body): void {
    if (body.size > this.#limit) return
    this.#bodies.set(key, body)
    this.#size += body.size
    for (const [oldest, old] of this.#bodies) {
      if (this.#size <= this.#limit) break
      this.#bodies.delete(oldest)
      this.#size -= old.size
    }
  }

  /** Bytes held now. */
  get size(): number {
    return this.#size
  }
}
