// By file: the face of the core brings the stores along, which no page may carry.

import type { SkillPage } from '../../core/page-types.ts'
import { keptInWords } from '../../core/scope/left-out-words.ts'
import { formatCount, formatCounted, shareWord, THRESHOLDS } from '../../method/index.ts'
import { HangingPostings } from '../components/hanging-postings.tsx'
import { NoRates } from '../components/no-rates.tsx'
import { ReaderNote } from '../components/reader-note.tsx'
import { EmptyState } from '../components/states.tsx'
import { type Frame, inScope, scopedTo } from '../words/links.ts'
import { SkillDepth } from './skill-depth.tsx'

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'] as const

/** Up to this many postings are hung one by one, each under its name. */
const HUNG = 6

/** True when every posting that asks can be hung one by one. */
export function canHang(page: SkillPage): boolean {
  return page.asking <= HUNG && page.postings.length === page.asking
}

/** "Three postings ask for this. Here they are." */
function Hung({ frame, page }: { readonly frame: Frame; readonly page: SkillPage }) {
  const count = page.postings.length
  const word = NUMBERS[count] ?? formatCount(count)
  return (
    <section className="section" aria-labelledby="depth-title">
      <header>
        <h2 id="depth-title">
          {count === 1
            ? 'One posting asks for this. Here it is.'
            : `${word} postings ask for this. Here they are.`}
        </h2>
        <p>
          {shareWord(page.demand) === 'few'
            ? `Few postings in this scope ask for ${page.skill.name}, and that much is certain. `
            : null}
          How deep and at what pay {count === 1 ? 'it asks' : 'they ask'} is said by{' '}
          {count === 1 ? 'itself' : 'each one for itself'}.
        </p>
      </header>
      <HangingPostings frame={frame} postings={page.postings} />
    </section>
  )
}

/**
 * What the postings that state a level in a wider scope are enough for by number alone: the spread over employers
 * decides as well, so nothing is promised.
 */
function enoughFor(stated: number): string {
  const said = `${formatCount(stated)} ${stated === 1 ? 'states' : 'state'} a level`
  if (stated >= THRESHOLDS.depthDistribution.value) return `${said}: enough in number for a distribution`
  if (stated >= THRESHOLDS.depthMedian.value) return `${said}: enough in number for a middle level`
  return `${said}: still single postings`
}

/** The same skill in wider scopes, with the N they give. */
function WhereThereIsMore({ frame, page }: { readonly frame: Frame; readonly page: SkillPage }) {
  const rows = page.widerAsking ?? []
  if (rows.length === 0 && page.scope.wider.length === 0) return null
  return (
    <section className="section halves">
      <div>
        <h2>Where there is more</h2>
        <p className="quiet above-small">
          {rows.length > 0
            ? 'The same skill in a wider scope: the postings that ask for it, and how many say how deep.'
            : 'Wider scopes, with the postings each holds.'}
        </p>
      </div>
      <ul className="widen">
        {rows.length > 0
          ? rows.map((row) => (
              <li key={row.label}>
                <a className="to" href={scopedTo(frame, row.scope)}>
                  {row.label}
                </a>
                <b>{formatCount(row.asking)}</b>
                <span className="small quiet">{enoughFor(row.stated)}</span>
              </li>
            ))
          : page.scope.wider.map((row) => (
              <li key={row.label}>
                <a className="to" href={scopedTo(frame, row.scope)}>
                  {row.label}
                </a>
                <b>{formatCount(row.postings)}</b>
                <span className="small quiet">postings in all</span>
              </li>
            ))}
      </ul>
    </section>
  )
}

/** Skills named in the same few postings: counts, because a pairing needs five in three employers. */
function CloseBy({ frame, page }: { readonly frame: Frame; readonly page: SkillPage }) {
  const rows = page.closeBy ?? []
  if (rows.length === 0) return null
  return (
    <section className="section halves">
      <div>
        <h2>Close by</h2>
        <p className="quiet above-small">
          Asked for in the same postings. Counts, not a pairing: that needs five in three employers.
        </p>
      </div>
      <ul className="widen">
        {rows.map((row) => (
          <li key={row.slug}>
            <a className="to" href={inScope(frame, `/skills/${row.slug}`)}>
              {row.name}
            </a>
            <span className="small quiet">
              {formatCount(row.together)} of {formatCount(page.asking)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The skill page where little is known: thin data keeps its shape and loses only the claim. */
export function ThinSkill({ frame, page }: { readonly frame: Frame; readonly page: SkillPage }) {
  if (page.scope.postings === 0) return <NoRates frame={frame} summary={page.scope} />
  if (page.asking === 0) {
    return (
      <>
        <EmptyState title={`No posting in this scope asks for ${page.skill.name}`}>
          <p>
            {formatCounted(page.scope.postings, 'posting')} {page.scope.postings === 1 ? 'was' : 'were'} read.
            A mention in a company’s own description or among benefits does not count as asking.
          </p>
          <ReaderNote summary={page.scope} />
          {page.scope.leftOut.length > 0 ? <p className="above-small">{keptInWords(page.scope)}</p> : null}
          <p className="above-small">
            <a href={inScope(frame, '/jobs', { q: page.skill.name })}>Search the postings for the word</a>
          </p>
        </EmptyState>
        <WhereThereIsMore frame={frame} page={page} />
      </>
    )
  }
  const isHung = canHang(page)
  return (
    <>
      {isHung ? <Hung frame={frame} page={page} /> : <SkillDepth frame={frame} page={page} />}
      <WhereThereIsMore frame={frame} page={page} />
      <CloseBy frame={frame} page={page} />
    </>
  )
}
