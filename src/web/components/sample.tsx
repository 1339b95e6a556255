import type { ReactNode } from 'react'

/** One part of the style guide under its name. */
export function Sample({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="sample" aria-label={name}>
      <h2>{name}</h2>
      <div>{children}</div>
    </section>
  )
}
