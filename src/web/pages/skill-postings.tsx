import type { SkillPage } from '../../core/page-types.ts'
import { formatCount, formatCounted, formatLevel } from '../../method/index.ts'
import { FigureFoot } from '../components/figure-foot.tsx'
import { PostingsList } from '../components/postings-list.tsx'
import { fileHolds } from '../words/counts.ts'
import { LEVEL_WORDS, levelFilter } from '../words/levels.ts'
import { changed, type Frame, inScope } from '../words/links.ts'
import { skillCsv } from './skill-depth.tsx'

/** The postings behind the figures, newest first, each opening to its words; narrowed to a level by the address. */
export function SkillPostings({ frame, page }: { readonly frame: Frame; readonly page: SkillPage }) {
  const level = levelFilter(frame.query.level)
  const rows =
    level === null ? page.postings : page.postings.filter((row) => (row.asked?.level ?? 0) === level)
  const total =
    level === null ? page.asking : level === 0 ? page.depth.notStated : (page.depth.counts[level - 1] ?? 0)
  const here = (value: number | null) => `${changed(frame, { level: value })}#postings`
  return (
    <section className="section" id="postings" aria-labelledby="postings-title">
      <header>
        <h2 id="postings-title">
          {page.asking === 1
            ? 'The one posting that asks for it'
            : `The ${formatCount(page.asking)} postings that ask for it`}
        </h2>
        <p>Newest first. Open one to see the words behind its level.</p>
        <nav className="chips" aria-label="By level">
          <a href={here(null)} aria-current={level === null ? 'true' : undefined}>
            All <span className="n">{formatCount(page.asking)}</span>
          </a>
          {LEVEL_WORDS.map((words) => {
            const count = page.depth.counts[words.level - 1] ?? 0
            return count === 0 ? null : (
              <a
                key={words.level}
                href={here(words.level)}
                aria-current={level === words.level ? 'true' : undefined}
              >
                {formatLevel(words.level)} <span className="n">{formatCount(count)}</span>
              </a>
            )
          })}
          {page.depth.notStated === 0 ? null : (
            <a href={here(0)} aria-current={level === 0 ? 'true' : undefined}>
              Not stated <span className="n">{formatCount(page.depth.notStated)}</span>
            </a>
          )}
        </nav>
      </header>
      <PostingsList frame={frame} rows={rows} isFirstOpen />
      <FigureFoot
        csv={skillCsv(frame, page, 'postings')}
        actions={
          rows.length < page.asking ? (
            <a href={inScope(frame, '/jobs', { skill: page.skill.slug })}>Search them</a>
          ) : null
        }
      >
        {formatCount(rows.length)} of {formatCounted(total, 'posting')} shown
        {level === null ? '' : level === 0 ? ' that state no level' : ` that ask for ${formatLevel(level)}`}.
        {rows.length < total ? ` The file holds ${fileHolds(total)}.` : ''}
      </FigureFoot>
    </section>
  )
}
