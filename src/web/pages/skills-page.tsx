import type { SkillSort, SkillsPage } from '../../core/page-types.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { Page } from '../components/document.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { MethodLine } from '../components/method-line.tsx'
import { NameFinder, type Order, OrderChips } from '../components/name-finder.tsx'
import { NoRates } from '../components/no-rates.tsx'
import { Pager } from '../components/pager.tsx'
import { ReaderNote } from '../components/reader-note.tsx'
import { ScopeBar } from '../components/scope-bar.tsx'
import { SkillIndex } from '../components/skill-index.tsx'
import { EmptyState } from '../components/states.tsx'
import { address, changed, type Frame, inScope } from '../words/links.ts'
import { kindName } from '../words/names.ts'

const ORDERS: readonly Order<SkillSort>[] = [
  { sort: 'demand', label: 'Most asked for' },
  { sort: 'depth', label: 'Deepest' },
  { sort: 'pay', label: 'Pay' },
  { sort: 'name', label: 'A to Z' },
]

/** What was found, in words: skills asked for at all, those with a published rate, those of them with a level. */
function foundWords({ total, published, withDepth, query }: SkillsPage): string {
  const called = query === '' ? '' : ` called “${query}”`
  if (total === 0) return `No skill${called} is asked for in this scope.`
  return `${formatCounted(total, 'skill')}${called} ${total === 1 ? 'is' : 'are'} asked for: ${formatCount(published)} with a published rate, which come first, ${formatCount(withDepth)} of them with a level.`
}

/** Search by name, kinds and orders. */
function Finder({ frame, page }: { readonly frame: Frame; readonly page: SkillsPage }) {
  return (
    <>
      <NameFinder frame={frame} query={page.query} what="a skill" label="Skills by name" />
      <nav className="chips" aria-label="Kind">
        <a href={changed(frame, { kind: null })} aria-current={page.kind === null ? 'true' : undefined}>
          All kinds
        </a>
        {page.kinds.map(({ kind, skills }) => (
          <a
            key={kind}
            href={changed(frame, { kind })}
            aria-current={page.kind === kind ? 'true' : undefined}
          >
            {kindName(kind)} <span className="n">{formatCount(skills)}</span>
          </a>
        ))}
      </nav>
      <OrderChips frame={frame} orders={ORDERS} chosen={page.sort} />
    </>
  )
}

/** `/skills`: search, kinds, orders, pages. Skills with published figures come first. */
export function SkillsView({ frame, page }: { readonly frame: Frame; readonly page: SkillsPage }) {
  return (
    <Page
      frame={frame}
      title="Skills"
      description="Skills that postings ask for: how often, how deep, at what pay."
    >
      <ScopeBar frame={frame} summary={page.scope} isThin={page.published === 0} />
      <div className="page-head">
        <h1>Skills</h1>
        {page.scope.postings === 0 ? null : <p className="lede">{foundWords(page)}</p>}
      </div>
      {page.rows.length === 0 ? <ReaderNote summary={page.scope} /> : null}
      <NoRates frame={frame} summary={page.scope} />
      {page.scope.postings === 0 ? null : <Finder frame={frame} page={page} />}
      {page.scope.postings === 0 ? null : page.rows.length === 0 ? (
        <EmptyState title={page.query === '' ? 'No skill in this scope' : `No skill called “${page.query}”`}>
          <p>
            Try a shorter name, or{' '}
            <a href={inScope(frame, '/jobs', { q: page.query })}>search the postings for it</a>.
          </p>
        </EmptyState>
      ) : (
        <section className="section" aria-label="Skills">
          <SkillIndex
            frame={frame}
            id="skills"
            caption="Skills in this scope"
            rows={page.rows}
            shareLabel={`Asked for by, of ${formatCount(page.scope.postings)}`}
            isSortable={false}
          />
          <FigureFoot csv={address('/skills.csv', frame.query)}>
            Bar: share of the postings in scope, with its 95 % interval. Hatched: withheld, with the count.
            Strips hang each skill’s postings from the surface, shallowest first.
          </FigureFoot>
          <Pager frame={frame} page={page.page} pages={page.pages} />
        </section>
      )}
      <MethodLine summary={page.scope} />
    </Page>
  )
}
