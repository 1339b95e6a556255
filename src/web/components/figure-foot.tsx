import type { ReactNode } from 'react'

interface FigureFootProps {
  readonly children: ReactNode
  /** Address of the figures as CSV. */
  readonly csv?: string
  /** True: a script offers the picture as SVG and PNG. */
  readonly hasPicture?: boolean
  readonly actions?: ReactNode
  /** The figures as a table, folded away. */
  readonly table?: ReactNode
}

/** The line under a figure: how to read it, and what can be taken away. */
export function FigureFoot({ children, csv, hasPicture = false, actions, table }: FigureFootProps) {
  return (
    <div className="fig-foot">
      <span className="said">{children}</span>
      {table}
      {csv || hasPicture || actions ? (
        <span className="fig-actions">
          {actions}
          {hasPicture ? (
            <>
              <button type="button" className="link-button" data-picture="svg" hidden>
                SVG
              </button>
              <button type="button" className="link-button" data-picture="png" hidden>
                PNG
              </button>
            </>
          ) : null}
          {csv ? (
            <a href={csv} download>
              CSV
            </a>
          ) : null}
        </span>
      ) : null}
    </div>
  )
}
