import type { PostingRow } from '../../core/page-types.ts'
import { formatDate } from '../../method/index.ts'
import { type Frame, inScope } from '../words/links.ts'
import { Evidence } from './evidence.tsx'
import { LevelLabel } from './level.tsx'

interface PostingsListProps {
  readonly frame: Frame
  readonly rows: readonly PostingRow[]
  /** Opens the first row's evidence, so that a reader sees what a row holds. */
  readonly isFirstOpen?: boolean
}

function Cells({ frame, row, isFolded }: { frame: Frame; row: PostingRow; isFolded: boolean }) {
  const who = [row.employer ?? 'employer not stated', row.place].filter((part) => part !== null).join(' · ')
  return (
    <>
      <span className="title">
        {isFolded ? <span className="turn" aria-hidden="true" /> : null}
        {isFolded ? (
          row.title
        ) : (
          <a className="plain" href={inScope(frame, `/jobs/${row.id}`)}>
            {row.title}
          </a>
        )}
      </span>
      <span className="small nowrap">
        {row.asked ? (
          <LevelLabel level={row.asked.level} />
        ) : row.seniority === 'not stated' ? (
          ''
        ) : (
          row.seniority
        )}
      </span>
      {row.asked ? (
        <span className="small wide-only">{`${row.asked.strength}${row.asked.isAlternative ? ', or' : ''}`}</span>
      ) : null}
      <span className="small wide-only num">{row.pay ?? 'pay not stated'}</span>
      <span className="small wide-only num faint">
        {row.firstSeen === null ? 'no date' : formatDate(row.firstSeen)}
      </span>
      <span className="who">{who}</span>
    </>
  )
}

/** Postings as rows; a row with evidence opens to the words behind its level. */
export function PostingsList({ frame, rows, isFirstOpen = false }: PostingsListProps) {
  return (
    <ul className="postings">
      {rows.map((row, index) => (
        <li key={row.id}>
          {row.asked ? (
            <details open={isFirstOpen && index === 0}>
              <summary className="posting">
                <Cells frame={frame} row={row} isFolded />
              </summary>
              <Evidence frame={frame} posting={row} asked={row.asked} />
            </details>
          ) : (
            <div className="posting">
              <Cells frame={frame} row={row} isFolded={false} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
