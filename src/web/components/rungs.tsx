import type { Rung } from '../../core/page-types.ts'
import { formatCount, formatLevel } from '../../method/index.ts'
import type { RequiredLevel } from '../../taxonomy/types.ts'
import { changed, type Frame } from '../words/links.ts'

interface RungsProps {
  readonly frame: Frame
  readonly rungs: readonly Rung[]
  readonly dominant: RequiredLevel | null
  /** Postings stating each level, L1 to L5. */
  readonly counts: readonly number[]
}

/** The ladder: what each level means, how people get there, and the words these postings use for it. */
export function Rungs({ frame, rungs, dominant, counts }: RungsProps) {
  return (
    <ol className="rungs">
      {rungs.map((rung) => {
        const count = counts[rung.level - 1] ?? 0
        return (
          <li
            key={rung.level}
            id={`level-${rung.level}`}
            className={rung.level === dominant ? 'rung dominant' : 'rung'}
            data-level={rung.level}
          >
            <span className="bar" />
            <div>
              <b>{formatLevel(rung.level)}</b>
              <span className="small quiet">{rung.testQuestion}</span>
            </div>
            <div>
              <p>{rung.meaning}</p>
              <p className="how">{rung.howToReach}</p>
            </div>
            <div>
              <div className="words">
                {rung.words.map(({ words, postings }) => (
                  <span key={words}>
                    <i>{words}</i> {formatCount(postings)}
                  </span>
                ))}
                {rung.words.length === 0 ? <span>no wording for it here</span> : null}
              </div>
              {count > 0 ? (
                <a className="small" href={`${changed(frame, { level: rung.level })}#postings`}>
                  {count === 1 ? 'The posting' : `The ${formatCount(count)} postings`}
                </a>
              ) : null}
            </div>
            <div className="small quiet">
              {formatCount(rung.hoursFromPrevious)} h from{' '}
              {rung.level === 1 ? 'nothing' : `L${rung.level - 1}`}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
