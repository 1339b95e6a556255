import type { ReadingView } from '../../core/page-types.ts'
import { type Frame, inScope } from '../words/links.ts'
import { notAskedWords } from '../words/rules.ts'
import { LevelLabel } from './level.tsx'

/** What a posting asks for in words that the list of skills does not have: shown as read, in no figure. */
export function UnlistedRows({ rows }: { readonly rows: ReadingView['unlisted'] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h3>Also asked for, not in the list of skills</h3>
      <p className="small quiet">Read like the others, but without a page of their own and in no figure.</p>
      <ul className="read-rows">
        {rows.map((row, index) => (
          <li key={`${row.words} ${index + 1}`} className="read-row bare">
            <span className="what">
              <span className="unlisted">{row.words}</span>
              <span className="cue">{row.cue === null ? 'no level wording' : `“${row.cue}”`}</span>
            </span>
            <span className="small">
              <LevelLabel level={row.level} isShortWhenNarrow />
            </span>
            <span className="strength num">{row.strength}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What a posting names without asking for it. */
export function NotAsked({ frame, rows }: { readonly frame: Frame; readonly rows: ReadingView['notAsked'] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h3>Named, but not asked for</h3>
      <p className="small quiet">
        {rows.map((row, index) => (
          <span key={`${row.words} ${index + 1}`}>
            {index > 0 ? ', ' : ''}
            {row.skill === null ? (
              `“${row.words}”`
            ) : (
              <a href={inScope(frame, `/skills/${row.skill.slug}`)}>{row.skill.name}</a>
            )}
            {` (${notAskedWords(row.strengthRule)})`}
          </span>
        ))}
        .
      </p>
    </>
  )
}
