import type { ReactNode } from 'react'

interface CitationCardProps {
  readonly figure: ReactNode
  readonly interval: ReactNode
  /** One sentence with figure, n, dates and snapshot. */
  readonly sentence: string
  readonly snapshotId: string
}

/** A figure ready to cite: it copies cleanly, with its sample and its snapshot. */
export function CitationCard({ figure, interval, sentence, snapshotId }: CitationCardProps) {
  return (
    <div className="citation">
      <div className="figure">
        {figure}
        <span className="interval">{interval}</span>
      </div>
      <div>
        <blockquote data-copy-source>{sentence}</blockquote>
        <div className="fig-foot">
          <span className="said">
            Postings are advertised intent, not vacancies, hires or pay received. Pin the snapshot you cite
            with <code>plumbline snapshot --pin {snapshotId}</code>: old ones are dropped.
          </span>
          <span className="fig-actions">
            <button type="button" className="link-button" data-copy hidden>
              Copy the sentence
            </button>
          </span>
        </div>
      </div>
    </div>
  )
}
