import type { ReactNode } from 'react'

interface NoteBoxProps {
  readonly id: string
  /** Words of the button that opens it. */
  readonly open: string
  readonly title: string
  readonly children: ReactNode
}

/** A box that opens over the page by the browser's own means: Esc and a click outside close it, no script needed. */
export function NoteBox({ id, open, title, children }: NoteBoxProps) {
  return (
    <>
      <button type="button" className="link-button" popoverTarget={id}>
        {open}
      </button>
      <div className="note-box" id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
        <div className="closing">
          <a href="/method">The whole method</a>
          <button type="button" className="link-button" popoverTarget={id} popoverTargetAction="hide">
            Close
          </button>
        </div>
      </div>
    </>
  )
}
