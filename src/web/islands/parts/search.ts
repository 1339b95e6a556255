interface Hit {
  readonly kind: string
  readonly name: string
  readonly note: string
  readonly href: string
}

/** A text longer than this, or of several lines, is a posting and no name. */
const LONGEST_NAME = 120

/** Carries a pasted posting over to the form that reads it, on this machine and in this tab only. */
const CARRIED = 'pasted-posting'

function isPosting(text: string): boolean {
  return text.trim().length > LONGEST_NAME || /\n\s*\S/.test(text.trim())
}

function carry(text: string): void {
  try {
    sessionStorage.setItem(CARRIED, text)
  } catch {
    // Storage can be switched off: the form then opens empty, to be pasted into.
  }
  location.assign('/fit')
}

/** Puts a text carried over from a search box into the form of `/fit`. */
function fillCarried(): void {
  const field = document.querySelector<HTMLTextAreaElement>('[data-paste]')
  if (!field) return
  try {
    const text = sessionStorage.getItem(CARRIED)
    sessionStorage.removeItem(CARRIED)
    if (text === null || field.value !== '') return
    field.value = text
    field.form?.requestSubmit()
  } catch {
    // Storage can be switched off: nothing was carried.
  }
}

let boxes = 0

/** Suggestions under one search box, by the keyboard rules of a combobox. */
class Suggestions {
  readonly #form: HTMLFormElement
  readonly #input: HTMLInputElement
  readonly #list: HTMLUListElement
  #hits: readonly Hit[] = []
  #current = -1
  #asked: AbortController | null = null
  #timer = 0

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    boxes += 1
    this.#form = form
    this.#input = input
    this.#list = document.createElement('ul')
    this.#list.className = 'suggestions'
    this.#list.id = `suggestions-${boxes}`
    this.#list.hidden = true
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', 'Suggestions')
    form.append(this.#list)
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-controls': this.#list.id,
    }))
      input.setAttribute(name, value)
    input.addEventListener('input', () => this.#onInput())
    input.addEventListener('keydown', (event) => this.#onKey(event))
    input.addEventListener('paste', (event) => this.#onPaste(event))
    input.addEventListener('blur', () => setTimeout(() => this.close(), 150))
    this.#list.addEventListener('mousedown', (event) => {
      const row = (event.target as Element).closest<HTMLElement>('[data-index]')
      if (row) this.#open(Number(row.dataset.index))
    })
  }

  close(): void {
    this.#asked?.abort()
    clearTimeout(this.#timer)
    this.#list.hidden = true
    this.#current = -1
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.removeAttribute('aria-activedescendant')
  }

  #onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!isPosting(text)) return
    event.preventDefault()
    carry(text)
  }

  #onInput(): void {
    clearTimeout(this.#timer)
    const query = this.#input.value.trim()
    if (query === '' || isPosting(query)) {
      this.close()
      return
    }
    this.#timer = window.setTimeout(() => this.#ask(query), 90)
  }

  /** The form's own fields: what is typed and the scope that is looked at. */
  #asking(query: string): string {
    const fields = new URLSearchParams({ q: query })
    for (const { name, value } of this.#form.querySelectorAll<HTMLInputElement>('input[type="hidden"]'))
      fields.set(name, value)
    return fields.toString()
  }

  async #ask(query: string): Promise<void> {
    this.#asked?.abort()
    this.#asked = new AbortController()
    try {
      const response = await fetch(`/search.json?${this.#asking(query)}`, {
        signal: this.#asked.signal,
      })
      if (!response.ok) throw new Error(`search answered ${response.status}`)
      const answer = (await response.json()) as { hits: readonly Hit[] }
      this.#show(answer.hits.slice(0, 8), query)
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      this.#say('Suggestions are not available. Enter opens the results.')
    }
  }

  #say(text: string): void {
    this.#hits = []
    const row = document.createElement('li')
    row.className = 'said'
    row.setAttribute('role', 'option')
    row.setAttribute('aria-disabled', 'true')
    row.textContent = text
    this.#list.replaceChildren(row)
    this.#reveal()
  }

  #show(hits: readonly Hit[], query: string): void {
    if (hits.length === 0) {
      this.#say(`No skill, role or employer called “${query}”. Enter searches the postings.`)
      return
    }
    this.#hits = hits
    this.#list.replaceChildren(
      ...hits.map((hit, index) => {
        const row = document.createElement('li')
        row.id = `${this.#list.id}-${index}`
        row.dataset.index = String(index)
        row.setAttribute('role', 'option')
        row.setAttribute('aria-selected', 'false')
        const name = document.createElement('span')
        name.textContent = hit.name
        const note = document.createElement('span')
        note.className = 'note'
        note.textContent = `${hit.kind}, ${hit.note}`
        row.append(name, note)
        return row
      }),
    )
    this.#current = -1
    this.#reveal()
  }

  #reveal(): void {
    this.#list.hidden = false
    this.#input.setAttribute('aria-expanded', 'true')
    this.#input.removeAttribute('aria-activedescendant')
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      if (this.#list.hidden) this.#input.blur()
      else this.close()
      event.preventDefault()
      return
    }
    if (event.key === 'Enter') {
      if (this.#current >= 0) {
        event.preventDefault()
        this.#open(this.#current)
      } else if (isPosting(this.#input.value)) {
        event.preventDefault()
        carry(this.#input.value)
      }
      return
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || this.#list.hidden || this.#hits.length === 0) return
    event.preventDefault()
    // One place before the first stands for the input itself.
    const places = this.#hits.length + 1
    this.#current = ((this.#current + 1 + step + places) % places) - 1
    for (const [index, row] of [...this.#list.children].entries()) {
      row.setAttribute('aria-selected', String(index === this.#current))
      if (index === this.#current) {
        this.#input.setAttribute('aria-activedescendant', row.id)
        row.scrollIntoView({ block: 'nearest' })
      }
    }
    if (this.#current < 0) this.#input.removeAttribute('aria-activedescendant')
  }

  #open(index: number): void {
    const hit = this.#hits[index]
    if (hit) location.assign(hit.href)
    else this.#form.requestSubmit()
  }
}

/** Suggestions in every search box; `/` goes to the first, a pasted posting goes to `/fit`. */
export function searchBoxes(): void {
  fillCarried()
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-search]')) {
    const input = form.querySelector<HTMLInputElement>('input[name="q"]')
    if (input) new Suggestions(form, input)
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]'))
      return
    const input = document.querySelector<HTMLInputElement>('[data-search] input[name="q"]')
    if (!input) return
    event.preventDefault()
    input.focus()
    input.select()
  })
}
