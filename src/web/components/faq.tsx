import type { FaqEntry } from '../../core/page-types.ts'

/** Questions with answers made of published figures; the first stands open. */
export function Faq({ entries }: { readonly entries: readonly FaqEntry[] }) {
  return (
    <div className="faq">
      {entries.map((entry, index) => (
        <details key={entry.question} open={index === 0}>
          <summary>{entry.question}</summary>
          <p>{entry.answer}</p>
        </details>
      ))}
    </div>
  )
}
