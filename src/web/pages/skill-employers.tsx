import type { SkillPage } from '../../core/page-types.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { EmployerTable } from '../components/employer-table.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { ShareText } from '../components/share-text.tsx'
import { fileHolds } from '../words/counts.ts'
import { type Frame, inScope } from '../words/links.ts'
import { skillCsv } from './skill-depth.tsx'

/** Employers that ask for a skill by count, and the certifications named beside it. */
export function Employers({ frame, page }: { readonly frame: Frame; readonly page: SkillPage }) {
  return (
    <section className="section halves">
      <div>
        <div className="column-head">
          <h2>Employers asking</h2>
          <p>Counts of their postings in this scope.</p>
        </div>
        <EmployerTable frame={frame} rows={page.employers} skill={page.skill.slug} />
        <FigureFoot csv={skillCsv(frame, page, 'employers')}>
          {formatCount(page.employers.length)} of {formatCounted(page.employersAsking, 'employer')} shown.
          {page.employers.length < page.employersAsking
            ? ` The file holds ${fileHolds(page.employersAsking)}.`
            : ''}
        </FigureFoot>
      </div>
      <div>
        <div className="column-head">
          <h2>Certifications beside it</h2>
          <p>Share of these postings that name one; any at all:</p>
        </div>
        <dl className="key-figures">
          <div>
            <dt>Any certification or licence</dt>
            <dd>
              <ShareText estimate={page.anyCertification} />
            </dd>
          </div>
        </dl>
        {page.certifications.length === 0 ? (
          <p className="quiet above">No single one is named often enough to list.</p>
        ) : (
          <ul className="widen above">
            {page.certifications.map((row) => (
              <li key={row.slug}>
                <a className="to" href={inScope(frame, `/skills/${row.slug}`)}>
                  {row.name}
                </a>
                <ShareText estimate={row.share} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
