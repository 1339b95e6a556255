// By file: the face of the core brings the stores along, which no page may carry.

import type { RolePage } from '../../core/page-types.ts'
import { FAMILY_LABELS } from '../../core/scope/scope-words.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { Page } from '../components/document.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { MethodLine } from '../components/method-line.tsx'
import { NoRates } from '../components/no-rates.tsx'
import { PostingsList } from '../components/postings-list.tsx'
import { ScopeBar } from '../components/scope-bar.tsx'
import { SkillIndex } from '../components/skill-index.tsx'
import { EmptyState } from '../components/states.tsx'
import { address, type Frame, inScope } from '../words/links.ts'

/** A list this long was cut by its page. */
const SKILLS_SHOWN = 60

/** `/roles/:role`: the skills its postings ask for, ranked, and its newest postings. */
export function RoleView({ frame, page }: { readonly frame: Frame; readonly page: RolePage }) {
  const { role } = page
  return (
    <Page frame={frame} title={role.name} description={`What ${role.name} postings ask for, and how deep.`}>
      <ScopeBar frame={frame} summary={page.scope} />
      <div className="page-head">
        <p className="kind">
          Role · <a href={inScope(frame, '/roles')}>{FAMILY_LABELS[role.family]}</a>
          {role.soc === null ? '' : ` · SOC ${role.soc}`}
        </p>
        <h1>{role.name}</h1>
        <p className="lede">
          {formatCounted(page.postings, 'posting')} at {formatCounted(page.employers, 'employer')} in this
          scope.
        </p>
      </div>
      <NoRates frame={frame} summary={page.scope} />
      {page.skills.length === 0 ? (
        page.postings === 0 ? null : (
          <EmptyState title="No skill is asked for here">
            <p>None of these postings asks for a skill by name.</p>
          </EmptyState>
        )
      ) : (
        <section className="section" aria-labelledby="skills-title">
          <header>
            <h2 id="skills-title">What these postings ask for</h2>
            <p>Share of the role’s postings, then how deep those that ask go.</p>
          </header>
          <SkillIndex
            frame={frame}
            id="skills"
            caption="Skills asked for by this role’s postings"
            rows={page.skills}
            shareLabel={`Share of the ${formatCount(page.postings)}`}
          />
          <FigureFoot csv={address(`/roles/${role.slug}.csv`, frame.query)}>
            {page.skills.length >= SKILLS_SHOWN
              ? `The first ${formatCount(page.skills.length)}, ranked`
              : 'Ranked'}{' '}
            by share among those that can be published; ties by the lower limit. The file holds all of them.
          </FigureFoot>
        </section>
      )}
      {page.latest.length > 0 ? (
        <section className="section" aria-labelledby="latest-title">
          <header>
            <h2 id="latest-title">Newest postings</h2>
          </header>
          <PostingsList frame={frame} rows={page.latest} />
          <FigureFoot
            actions={
              <a href={inScope(frame, '/jobs', { role: role.slug })}>Show all {formatCount(page.postings)}</a>
            }
          >
            {formatCount(page.latest.length)} of {formatCounted(page.postings, 'posting')} shown.
          </FigureFoot>
        </section>
      ) : null}
      <MethodLine summary={page.scope} />
    </Page>
  )
}
