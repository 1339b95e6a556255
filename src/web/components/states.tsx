import type { ReactNode } from 'react'

interface StateProps {
  readonly title: string
  readonly children: ReactNode
}

/** Nothing there, said as a fact, with what can be done. */
export function EmptyState({ title, children }: StateProps) {
  return (
    <div className="plain-fact">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** Something went wrong: what, with which value, and what to do. */
export function FailedState({ title, children }: StateProps) {
  return (
    <div className="plain-fact failed" role="alert">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** Waiting, said in words; the bars only keep the room. */
export function LoadingState({ title }: { readonly title: string }) {
  return (
    <div className="plain-fact" aria-busy="true">
      <p>{title}</p>
      <span className="skeleton" />
      <span className="skeleton" />
      <span className="skeleton" />
    </div>
  )
}
