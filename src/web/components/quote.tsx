import type { AskedEvidence } from '../../core/page-types.ts'

interface QuoteProps {
  readonly asked: AskedEvidence
}

/** The words behind a reading: the clause with its marks, or the kept words alone where no sentence is kept. */
export function Quote({ asked }: QuoteProps) {
  const level = asked.level ?? undefined
  if (asked.sentence === null) {
    return (
      <>
        {asked.cue && asked.cue !== asked.words ? (
          <>
            “
            <mark className="cue" data-level={level}>
              {asked.cue}
            </mark>
            ” …{' '}
          </>
        ) : null}
        “<mark data-level={level}>{asked.words}</mark>”
      </>
    )
  }
  const marked = asked.sentence.map((part, index) => ({ ...part, key: `${index}-${part.mark ?? 'text'}` }))
  return (
    <>
      “
      {marked.map((part) =>
        part.mark === null ? (
          <span key={part.key}>{part.text}</span>
        ) : (
          <mark key={part.key} className={part.mark === 'cue' ? 'cue' : undefined} data-level={level}>
            {part.text}
          </mark>
        ),
      )}
      ”
    </>
  )
}
