// By file: the face of the core brings the stores along, which no page may carry.

import type { RolesPage } from '../../core/page-types.ts'
import { FAMILY_LABELS } from '../../core/scope/scope-words.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { Page } from '../components/document.tsx'
import { MethodLine } from '../components/method-line.tsx'
import { NoRates } from '../components/no-rates.tsx'
import { ScopeBar } from '../components/scope-bar.tsx'
import { changed, type Frame, inScope } from '../words/links.ts'

/** `/roles`: families and their roles with the postings each holds. */
export function RolesView({ frame, page }: { readonly frame: Frame; readonly page: RolesPage }) {
  const roles = page.families.reduce((sum, family) => sum + family.roles.length, 0)
  return (
    <Page frame={frame} title="Roles" description="Roles read from posting titles, by family.">
      <ScopeBar frame={frame} summary={page.scope} />
      <div className="page-head">
        <h1>Roles</h1>
        <p className="lede">
          {formatCounted(roles, 'role')} with postings in this scope. A role is read from the title; a title
          that says too little goes to “other” of its family.
        </p>
        {roles === 0 ? null : (
          <p className="small quiet above-small">
            Beside each: its postings, and how many employers they are at.
          </p>
        )}
      </div>
      <NoRates frame={frame} summary={page.scope} />
      {page.families.length === 0 ? null : (
        <div className="section roles-list">
          {page.families.map((family) => (
            <section key={family.family} aria-label={FAMILY_LABELS[family.family]}>
              <h2>
                <a className="plain" href={changed(frame, { family: family.family })}>
                  {FAMILY_LABELS[family.family]}
                </a>
                <span className="n">{formatCounted(family.postings, 'posting')}</span>
              </h2>
              <ul>
                {family.roles.map((role) => (
                  <li key={role.slug}>
                    <a className="plain" href={inScope(frame, `/roles/${role.slug}`)}>
                      {role.name}
                    </a>
                    <span className="n">
                      {formatCount(role.postings)} at {formatCount(role.employers)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      <MethodLine summary={page.scope} />
    </Page>
  )
}
