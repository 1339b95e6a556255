import { randomBytes } from 'node:crypto'
import type { ColumnChoice, FileInspection } from '../../core/import-types.ts'
import type { CheckedFile, CheckView } from '../pages/check-page.tsx'
import { choiceOf, type FileAnswer, fileAnswer } from './column-form.ts'
import { errorData } from './errors.ts'
import type { RunInput } from './runs.ts'
import { textOf } from './security.ts'
import type { Brought } from './upload.ts'
import type { Inspect } from './verbs.ts'

/** Uploads that wait to be started; what the eleventh pushes out is removed. */
const MOST_DRAFTS = 10

interface DraftFile {
  readonly path: string
  readonly name: string
  /** As recognised without a choice; null until it was looked at. */
  base: FileInspection | null
  /** As it would be read with the choice made. */
  shown: FileInspection | null
  choice: ColumnChoice
  isUsed: boolean
  failure: string | null
}

interface Draft {
  readonly id: string
  readonly brought: Brought
  readonly files: readonly DraftFile[]
  readonly stop: AbortController
  /** Settles when every file has been looked at. */
  looked: Promise<void>
  isLooking: boolean
  collectedOn: string
  source: string
}

/**
 * Uploads between their coming and their reading: each is looked into, shown, and can be corrected by hand. Kept in
 * memory and gone with the server; their files lie in the home and are removed when a draft ends.
 */
export class Drafts {
  readonly #inspect: Inspect
  readonly #log: (message: string, error: unknown) => void
  readonly #drafts = new Map<string, Draft>()

  constructor(inspect: Inspect, log: (message: string, error: unknown) => void) {
    this.#inspect = inspect
    this.#log = log
  }

  /** Takes an upload and begins to look into it; returns at once with its id. */
  add(brought: Brought): string {
    const id = randomBytes(9).toString('base64url')
    const draft: Draft = {
      id,
      brought,
      files: brought.files.map((file) => ({
        ...file,
        base: null,
        shown: null,
        choice: {},
        isUsed: true,
        failure: null,
      })),
      stop: new AbortController(),
      looked: Promise.resolve(),
      isLooking: true,
      collectedOn: '',
      source: '',
    }
    this.#drafts.set(id, draft)
    for (const old of [...this.#drafts.keys()].slice(0, -MOST_DRAFTS)) void this.drop(old)
    this.#look(draft, draft.files)
    return id
  }

  /** The page of a draft, or null when there is none. Waits a moment, so that a small file is shown looked into. */
  async view(id: string, patience: number, refusal: string | null = null): Promise<CheckView | null> {
    const draft = this.#drafts.get(id)
    if (!draft) return null
    await Promise.race([draft.looked, new Promise<void>((resolve) => setTimeout(resolve, patience).unref())])
    return {
      id,
      title: draft.brought.title,
      text: draft.brought.text,
      isLooking: draft.isLooking,
      files: draft.files.map(fileView),
      collectedOn: draft.collectedOn,
      source: draft.source,
      refusal,
    }
  }

  /** Takes what a person set on the page of a draft, and looks again at the files it changes. */
  correct(id: string, form: FormData): void {
    const draft = this.#drafts.get(id)
    // While files are looked into the page has no fields to send.
    if (!draft || draft.isLooking) return
    const isRedated = draft.collectedOn !== textOf(form, 'collected')
    draft.collectedOn = textOf(form, 'collected').trim().slice(0, 10)
    draft.source = textOf(form, 'source').trim().slice(0, 80)
    const again = draft.files.filter((file, index) => {
      if (file.base === null) return false
      const answer: FileAnswer = fileAnswer(form, index, file.base)
      const before = JSON.stringify(file.choice)
      file.choice = choiceOf(file.base, answer)
      file.isUsed = answer.isUsed || draft.files.length === 1
      return JSON.stringify(file.choice) !== before || (isRedated && file.base.refusal === null)
    })
    if (again.length > 0) this.#look(draft, again)
  }

  /** Settles when what is under way for a draft has been looked into. */
  async settled(id: string): Promise<void> {
    await this.#drafts.get(id)?.looked
  }

  /** Why a draft cannot be read as it stands, in words for its page; null when it can. */
  obstacle(id: string): string | null {
    const draft = this.#drafts.get(id)
    if (!draft) return null
    if (draft.isLooking) return 'The files are still being looked into.'
    if (draft.collectedOn !== '' && !isDay(draft.collectedOn))
      return `“${draft.collectedOn}” is no date. Write it as 2026-10-31, or leave it empty.`
    const used = draft.files.filter(isReadable)
    if (used.length === 0) return 'Nothing is left to read: choose at least one file that can be read.'
    for (const file of used) {
      const lacking = lackingOf(file)
      if (lacking !== null) return lacking
    }
    return null
  }

  /** What a draft gives to its reading; the draft itself ends here. Null when there is none. */
  take(id: string): RunInput | null {
    const draft = this.#drafts.get(id)
    if (!draft) return null
    this.#drafts.delete(id)
    const used = draft.files.filter(isReadable)
    const chosen = used.filter((file) => Object.keys(file.choice).length > 0)
    const rows = used.reduce((sum, file) => sum + (file.base?.rows ?? 0), 0)
    return {
      id,
      title: draft.brought.title,
      inputs: used.map((file) => file.path),
      ...(chosen.length > 0
        ? { maps: Object.fromEntries(chosen.map((file) => [file.path, file.choice])) }
        : {}),
      ...(draft.collectedOn === '' ? {} : { collectedOn: draft.collectedOn }),
      ...(draft.source === '' ? {} : { source: draft.source }),
      rows: rows === 0 ? null : rows,
      clear: draft.brought.clear,
    }
  }

  /** Ends a draft and removes its files. Nothing happens when there is none. */
  async drop(id: string): Promise<void> {
    const draft = this.#drafts.get(id)
    if (!draft) return
    this.#drafts.delete(id)
    draft.stop.abort()
    await draft.brought
      .clear()
      .catch((error: unknown) => this.#log('clearing away uploaded files failed', error))
  }

  /** Drafts that wait, the newest first. */
  waiting(): readonly { readonly id: string; readonly title: string }[] {
    return [...this.#drafts.values()].reverse().map(({ id, brought }) => ({ id, title: brought.title }))
  }

  #look(draft: Draft, files: readonly DraftFile[]): void {
    draft.isLooking = true
    draft.looked = this.#lookInto(draft, files).finally(() => {
      draft.isLooking = false
    })
  }

  async #lookInto(draft: Draft, files: readonly DraftFile[]): Promise<void> {
    const { signal } = draft.stop
    for (const file of files) {
      if (signal.aborted) return
      try {
        const asked = {
          file: file.path,
          ...(isDay(draft.collectedOn) ? { collectedOn: draft.collectedOn } : {}),
        }
        const isFirst = file.base === null
        file.base ??= await this.#inspect(asked, signal)
        file.shown = isFirst ? file.base : await this.#inspect({ ...asked, map: file.choice }, signal)
        file.failure = null
      } catch (thrown) {
        if (signal.aborted) return
        const { message, status } = errorData(thrown)
        if (status >= 500) this.#log('looking into an uploaded file failed', thrown)
        file.failure = message
      }
    }
  }
}

/** True for a day of the calendar: `Date` takes the 30th of February for the 2nd of March. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function isReadable(file: DraftFile): boolean {
  return file.isUsed && file.failure === null && file.base !== null && file.base.refusal === null
}

/** What a table lacks to be read, in words; null for one that lacks nothing and for what has no columns. */
function lackingOf(file: DraftFile): string | null {
  const [first] = file.shown?.missing ?? []
  if (first === undefined) return null
  const what = first === 'title' ? 'its title' : 'the text of the posting'
  return `No column of ${file.name} holds ${what} yet. Choose one, or leave the file out.`
}

function fileView(file: DraftFile): CheckedFile {
  return {
    name: file.name,
    isUsed: file.isUsed,
    inspection: file.shown,
    // A file that cannot be read says so when it was looked into as it came, too.
    failure: file.failure ?? file.base?.refusal ?? null,
    isChanged: Object.keys(file.choice).length > 0,
  }
}
