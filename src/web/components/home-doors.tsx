import type { HomePage } from '../../core/page-types.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { LEVEL_WORDS } from '../words/levels.ts'
import { type Frame, inScope } from '../words/links.ts'

const row = (level: number) => ({ y: 3 + (level - 1) * 13.6, height: 12.6 })

/** Postings hanging from the surface, shallowest first. */
function ProfilePicture() {
  const starts = [0, 6, 20, 46, 60]
  return (
    <svg width="64" height="72" viewBox="0 0 64 72" aria-hidden="true">
      {LEVEL_WORDS.map(({ level }) => {
        const x = starts[level - 1] ?? 0
        return <rect key={level} className={`l${level}`} x={x} width={64 - x} {...row(level)} />
      })}
      <line className="surface" x1="0" x2="64" y1="2" y2="2" />
    </svg>
  )
}

/** One bar and one bob: what is asked and what is held. */
function FitPicture() {
  return (
    <svg width="64" height="72" viewBox="0 0 64 72" aria-hidden="true">
      {LEVEL_WORDS.filter(({ level }) => level <= 4).map(({ level }) => (
        <rect key={level} className={`l${level}`} x="8" width="22" {...row(level)} />
      ))}
      <line className="line-held" x1="46" x2="46" y1="2" y2="32" />
      <path className="held" d="M46 44L40.41 36.20A6.5 6.5 0 1 1 51.59 36.20Z" />
      <line className="line-gap" x1="46" x2="46" y1="47" y2="57" />
      <line className="line-held" x1="39" x2="53" y1="57.2" y2="57.2" />
      <line className="surface" x1="0" x2="64" y1="2" y2="2" />
    </svg>
  )
}

/** A role: one hanging bar a skill. */
function RolePicture() {
  return (
    <svg width="64" height="72" viewBox="0 0 64 72" aria-hidden="true">
      {[4, 3, 3, 2, 1].flatMap((depth, column) =>
        LEVEL_WORDS.filter(({ level }) => level <= depth).map(({ level }) => (
          <rect
            key={`${column + 1}-${level}`}
            className={`l${level}`}
            x={1 + column * 13}
            width="10"
            {...row(level)}
          />
        )),
      )}
      <line className="surface" x1="0" x2="64" y1="2" y2="2" />
    </svg>
  )
}

/** The three ways in. */
export function HomeDoors({ frame, page }: { readonly frame: Frame; readonly page: HomePage }) {
  return (
    <div className="doors">
      <a className="door" href={inScope(frame, '/skills')}>
        <ProfilePicture />
        <div>
          <h2>Look up a skill</h2>
          <p>How often it is asked for, how deep, beside what, at what pay.</p>
          <span className="go">
            {page.skills.listed === 0
              ? 'No figures in this scope yet'
              : `${formatCounted(page.skills.listed, 'skill')}: ${formatCount(page.skills.published)} with a published rate, ${formatCount(page.skills.withDepth)} of them with a level`}
          </span>
        </div>
      </a>
      <a className="door" href="/fit">
        <FitPicture />
        <div>
          <h2>Check my fit</h2>
          <p>Paste a posting and see each requirement, its level and the words behind it.</p>
          <span className="go">Stays on this machine; your side comes later</span>
        </div>
      </a>
      <a className="door" href={inScope(frame, '/roles')}>
        <RolePicture />
        <div>
          <h2>Explore a role</h2>
          <p>What a role’s postings ask for, level by level.</p>
          <span className="go">
            {page.roles.listed === 0
              ? 'No figures in this scope yet'
              : `${formatCounted(page.roles.listed, 'role')}, ${formatCount(page.roles.published)} with postings enough for rates`}
          </span>
        </div>
      </a>
    </div>
  )
}
