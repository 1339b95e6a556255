/** Room for ids at first. */
const ROOM = 1024

/** A set of postings by their ids, 8 to 16 bytes each: an ingest meets them by the million. */
export class PostingSet {
  #ids = new BigUint64Array(ROOM)
  #count = 0

  /** @param id 16 hexadecimal digits. */
  add(id: string): void {
    if (this.#count === this.#ids.length) this.#makeRoom()
    this.#ids[this.#count] = BigInt(`0x${id}`)
    this.#count += 1
  }

  /** The ids, each once, in ascending order. */
  get ids(): BigUint64Array {
    const ids = this.#ids.subarray(0, this.#count).sort()
    let kept = 0
    for (const id of ids) {
      if (kept > 0 && id === ids[kept - 1]) continue
      ids[kept] = id
      kept += 1
    }
    this.#count = kept
    return ids.subarray(0, kept)
  }

  #makeRoom(): void {
    const { ids } = this
    if (ids.length <= this.#ids.length / 2) return
    const larger = new BigUint64Array(2 * this.#ids.length)
    larger.set(ids)
    this.#ids = larger
  }
}
