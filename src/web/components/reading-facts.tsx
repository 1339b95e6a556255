import type { ReactNode } from 'react'
import type { ReadingView } from '../../core/page-types.ts'
import { type Frame, inScope } from '../words/links.ts'

interface ReadingFactsProps {
  readonly frame: Frame
  readonly reading: ReadingView
  readonly children?: ReactNode
}

/** Place, pay, seniority, role, degree and years, as read; what is not stated says so. */
export function ReadingFacts({ frame, reading, children }: ReadingFactsProps) {
  return (
    <dl className="facts">
      <div>
        <dt>Place</dt>
        <dd>{reading.place ?? 'not stated'}</dd>
      </div>
      <div>
        <dt>Workplace</dt>
        <dd>{reading.remote}</dd>
      </div>
      <div>
        <dt>Pay</dt>
        <dd>{reading.pay ?? 'not stated'}</dd>
      </div>
      <div>
        <dt>Seniority</dt>
        <dd>{reading.seniority === 'not stated' ? 'not stated' : `${reading.seniority}, from the title`}</dd>
      </div>
      <div>
        <dt>Read as</dt>
        <dd>
          {reading.role === null ? (
            'no role of the list'
          ) : (
            <a href={inScope(frame, `/roles/${reading.role.slug}`)}>{reading.role.name}</a>
          )}
        </dd>
      </div>
      <div>
        <dt>Education</dt>
        <dd>{reading.degree}</dd>
      </div>
      <div>
        <dt>Years overall</dt>
        <dd>{reading.yearsOverall === null ? 'not stated' : `${reading.yearsOverall}+`}</dd>
      </div>
      {children}
    </dl>
  )
}
