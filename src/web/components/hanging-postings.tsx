import type { PostingRow } from '../../core/page-types.ts'
import { formatDate, formatLevel } from '../../method/index.ts'
import { LEVEL_WORDS } from '../words/levels.ts'
import { type Frame, inScope } from '../words/links.ts'
import { LevelScale } from './level-scale.tsx'
import { Quote } from './quote.tsx'

interface HangingPostingsProps {
  readonly frame: Frame
  /** At most six: each gets a column, its name and its words. */
  readonly postings: readonly PostingRow[]
}

const BAND = 60

function Hang({ frame, posting }: { frame: Frame; posting: PostingRow }) {
  const level = posting.asked?.level ?? null
  const where = [posting.employer ?? 'employer not stated', posting.place].filter((part) => part !== null)
  return (
    <div className="hang">
      <svg role="img" aria-label={level === null ? 'level not stated' : `asks ${formatLevel(level)}`}>
        {LEVEL_WORDS.map((row) => (
          <line
            key={row.level}
            className="level-line"
            x1="0"
            x2="100%"
            y1={row.level * BAND - 0.5}
            y2={row.level * BAND - 0.5}
          />
        ))}
        {level === null ? (
          <>
            <rect className="not-stated" x="1" y="3" width="62" height="295" />
            <text x="76" y="26">
              level not stated
            </text>
          </>
        ) : (
          <>
            {LEVEL_WORDS.filter((row) => row.level <= level).map((row) => (
              <rect
                key={row.level}
                className={`l${row.level}`}
                x="0"
                y={(row.level - 1) * BAND + 1}
                width="64"
                height={BAND - 2}
              />
            ))}
            <text className="strong" x="76" y={level * BAND - 12}>
              {formatLevel(level)}
            </text>
          </>
        )}
        <line className="surface" x1="0" x2="100%" y1="0.75" y2="0.75" />
      </svg>
      <h3>
        <a className="plain" href={inScope(frame, `/jobs/${posting.id}`)}>
          {posting.title}
        </a>
      </h3>
      <p>
        {[...where, posting.firstSeen === null ? null : formatDate(posting.firstSeen)]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {posting.asked ? (
        <>
          <blockquote>
            <Quote asked={posting.asked} />
          </blockquote>
          <p className="above-small">
            {[
              `${posting.asked.strength}${posting.asked.isAlternative ? ', one of several' : ''}`,
              level === null ? null : `${posting.asked.confidence} confidence`,
              posting.pay ?? 'pay not stated',
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
        </>
      ) : null}
    </div>
  )
}

/** The thin state: the depth chart with one column a posting, each under its own name. */
export function HangingPostings({ frame, postings }: HangingPostingsProps) {
  const size = postings.length === 1 ? ' one' : postings.length === 2 ? ' two' : ''
  const columns = size === ' one' ? 1 : size === ' two' ? 2 : 3
  return (
    <div className={`hangs${size}`}>
      {postings.flatMap((posting, index) => [
        index === 0 ? (
          <LevelScale key="scale" />
        ) : (
          <LevelScale
            key={`scale-${posting.id}`}
            isBare={index % columns !== 0}
            className={index % columns === 0 ? '' : 'narrow-only'}
          />
        ),
        <Hang key={posting.id} frame={frame} posting={posting} />,
      ])}
    </div>
  )
}
