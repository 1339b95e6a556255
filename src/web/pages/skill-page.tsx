import type { SkillPage } from '../../core/page-types.ts'
import {
  formatCount,
  formatCounted,
  formatRatio,
  formatShare,
  formatShareInterval,
  isDistribution,
  THRESHOLDS,
} from '../../method/index.ts'
import { CitationCard } from '../components/citation-card.tsx'
import { Page } from '../components/document.tsx'
import { Faq } from '../components/faq.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { MethodLine } from '../components/method-line.tsx'
import { PairingList } from '../components/pairing-list.tsx'
import { RoleTable } from '../components/role-table.tsx'
import { Rungs } from '../components/rungs.tsx'
import { ScopeBar } from '../components/scope-bar.tsx'
import { SkillTiles } from '../components/skill-tiles.tsx'
import { changed, type Frame, inScope } from '../words/links.ts'
import { kindPhrase } from '../words/names.ts'
import { SkillDepth, skillCsv } from './skill-depth.tsx'
import { Employers } from './skill-employers.tsx'
import { SkillPay } from './skill-pay.tsx'
import { SkillPostings } from './skill-postings.tsx'
import { canHang, ThinSkill } from './skill-thin.tsx'

interface SectionProps {
  readonly frame: Frame
  readonly page: SkillPage
}

function Head({ frame, page }: SectionProps) {
  const { skill } = page
  return (
    <div className="page-head">
      <p className="kind">
        {kindPhrase(skill.kind)} · {skill.family}
        {skill.parent ? (
          <>
            {' '}
            · part of <a href={inScope(frame, `/skills/${skill.parent.slug}`)}>{skill.parent.name}</a>
          </>
        ) : null}
      </p>
      <h1>{skill.name}</h1>
      <p className="lede">{skill.definition}</p>
      {page.bullets.length > 0 ? (
        <ul className="data-bullets">
          {page.bullets.map((bullet) => (
            <li key={bullet}>{bullet}</li>
          ))}
        </ul>
      ) : null}
      <p className="also">
        {skill.alsoCalled.length > 0 ? <>Also written {skill.alsoCalled.slice(0, 8).join(', ')}. </> : null}
        {skill.children.length > 0 ? (
          <>
            Narrower skills, counted apart:{' '}
            {skill.children.slice(0, 8).map((child, index) => (
              <span key={child.slug}>
                {index > 0 ? ', ' : ''}
                <a href={inScope(frame, `/skills/${child.slug}`)}>{child.name}</a>
              </span>
            ))}
            {skill.children.length > 8 ? ` and ${skill.children.length - 8} more` : ''}.
          </>
        ) : null}
      </p>
      <p className="actions">
        <a className="button" href={inScope(frame, '/fit', { skill: skill.slug })}>
          Paste a posting
        </a>
        <span className="small quiet">
          The first step of “analyse my gaps”: see what a posting asks, level by level. Your own side comes
          later.
        </span>
      </p>
    </div>
  )
}

/** Roles shown before the reader asks for all of them. */
const ROLES_SHOWN = 12

function Roles({ frame, page }: SectionProps) {
  if (page.roles.length === 0) return null
  const rows = frame.query.show === 'roles' ? page.roles : page.roles.slice(0, ROLES_SHOWN)
  const more = page.roles.length - rows.length
  return (
    <section className="section" aria-labelledby="roles-title">
      <header>
        <h2 id="roles-title">Roles that ask for {page.skill.name}</h2>
        <p>
          Share of each role’s postings, and how deep they go. Below {THRESHOLDS.depthDistribution.value}{' '}
          stated levels the strip breaks into single postings.
        </p>
      </header>
      <RoleTable frame={frame} rows={rows} />
      <FigureFoot
        csv={skillCsv(frame, page, 'roles')}
        actions={
          more > 0 ? <a href={`${changed(frame, { show: 'roles' })}#roles`}>Show {more} more</a> : null
        }
      >
        {formatCounted(rows.length, 'role')} shown, by share of the role’s postings. Withheld shares come
        last.
      </FigureFoot>
    </section>
  )
}

/** Below this ratio of all postings to those that ask, pairings are weak because the skill is common. */
const COMMON_BELOW = 4

function Pairings({ frame, page }: SectionProps) {
  const most = page.asking === 0 ? 0 : page.scope.postings / page.asking
  return (
    <section className="section" aria-labelledby="pairings-title">
      <header>
        <h2 id="pairings-title">Asked for together with {page.skill.name}</h2>
        <p>
          {page.pairings.length === 0
            ? 'No pairing passes its test here: at least five postings at three employers, more often together than chance.'
            : `Share of the ${formatCount(page.asking)} postings that also ask for it. The upright tick is its share of all ${formatCount(page.scope.postings)}; “times as often” is the one over the other.`}
        </p>
      </header>
      {page.pairings.length === 0 ? null : (
        <>
          <PairingList frame={frame} rows={page.pairings} />
          <FigureFoot csv={skillCsv(frame, page, 'pairings')}>
            Ordered by strength of the pairing, not by size. Depth is that of the other skill in these
            postings.
            {most > 0 && most < COMMON_BELOW
              ? ` So many postings ask for ${page.skill.name} that nothing can be asked beside it more than ${formatRatio(most)} as often.`
              : ''}
          </FigureFoot>
        </>
      )}
    </section>
  )
}

function Ladder({ frame, page }: SectionProps) {
  return (
    <section className="section" aria-labelledby="ladder-title">
      <header>
        <h2 id="ladder-title">From one level to the next</h2>
        <p>
          What each level means, how people usually get there, the words these postings use for it and how
          often, and the hours a step takes by convention.
        </p>
      </header>
      <Rungs frame={frame} rungs={page.rungs} dominant={page.depth.dominant} counts={page.depth.counts} />
      <FigureFoot csv={skillCsv(frame, page, 'words')}>
        Hours are a planning convention, not a measurement.
      </FigureFoot>
    </section>
  )
}

function Cite({ page }: { readonly page: SkillPage }) {
  if (page.demand.status === 'suppressed') return null
  return (
    <section className="section" id="cite" aria-labelledby="cite-title">
      <header>
        <h2 id="cite-title">To cite</h2>
      </header>
      <CitationCard
        figure={formatShare(page.demand.value)}
        interval={formatShareInterval(page.demand)}
        sentence={page.citation}
        snapshotId={page.scope.snapshotId}
      />
    </section>
  )
}

/** `/skills/:skill`. Where stated levels are too few for a distribution the page takes its thin form. */
export function SkillView({ frame, page }: SectionProps) {
  const isThin = !isDistribution(page.depth.stated)
  const hasFigures = page.demand.status !== 'suppressed' && page.asking >= 10
  return (
    <Page frame={frame} title={page.skill.name} description={page.skill.definition}>
      <ScopeBar frame={frame} summary={page.scope} isThin={isThin && page.scope.postings > 0} />
      <Head frame={frame} page={page} />
      {page.scope.postings === 0 ? null : <SkillTiles page={page} />}
      {isThin ? <ThinSkill frame={frame} page={page} /> : <SkillDepth frame={frame} page={page} />}
      {!isThin || hasFigures ? (
        <>
          <Roles frame={frame} page={page} />
          {isThin && page.pay.family === null ? null : <SkillPay frame={frame} page={page} />}
          <Pairings frame={frame} page={page} />
          {page.employers.length > 0 ? <Employers frame={frame} page={page} /> : null}
        </>
      ) : null}
      {page.asking > 0 && page.rungs.length > 0 ? <Ladder frame={frame} page={page} /> : null}
      {page.faq.length > 0 ? (
        <section className="section halves">
          <div>
            <h2>Questions, answered with these postings</h2>
          </div>
          <Faq entries={page.faq} />
        </section>
      ) : null}
      {canHang(page) ? null : <SkillPostings frame={frame} page={page} />}
      <Cite page={page} />
      <MethodLine
        summary={page.scope}
        {...(page.demand.status === 'suppressed' ? {} : { citeAt: '#cite' })}
      />
    </Page>
  )
}
