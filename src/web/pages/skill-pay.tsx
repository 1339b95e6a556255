// By file: the face of the core brings the stores along, which no page may carry.

import type { SkillPage } from '../../core/page-types.ts'
import { countryLabel, FAMILY_LABELS } from '../../core/scope/scope-words.ts'
import { formatCount, formatPay, formatPayDifference, formatPayInterval } from '../../method/index.ts'
import { FigureFoot } from '../components/figure-foot.tsx'
import { NoteBox } from '../components/note-box.tsx'
import { PayLadder } from '../components/pay-ladder.tsx'
import { PayTable } from '../components/pay-table.tsx'
import { ShareText } from '../components/share-text.tsx'
import type { Frame } from '../words/links.ts'
import { pictureCaption, skillCsv } from './skill-depth.tsx'

function Gap({ page, currency }: { readonly page: SkillPage; readonly currency: string }) {
  const { gap } = page.pay
  const asking = page.pay.with.median
  const others = page.pay.without.median
  if (gap.status === 'suppressed' || asking.status === 'suppressed' || others.status === 'suppressed') {
    return (
      <>
        <dd className="withheld">withheld</dd>
        <dd>{gap.status === 'suppressed' ? gap.reason : null}</dd>
      </>
    )
  }
  return (
    <>
      <dd>
        {formatPayDifference(asking.value, others.value, currency)}{' '}
        <span className="interval">{formatPayInterval(gap, currency)}</span>
      </dd>
      <dd>Of the two medians shown. An association, not what the skill adds.</dd>
    </>
  )
}

/** Pay of postings that ask for the skill and of those that do not, within one family and country. */
export function SkillPay({ frame, page }: { readonly frame: Frame; readonly page: SkillPage }) {
  const { pay } = page
  if (pay.family === null || pay.country === null || pay.currency === null) {
    return (
      <section className="section" aria-labelledby="pay-title">
        <header>
          <h2 id="pay-title">{pay.title}</h2>
          <p>{pay.reason}</p>
        </header>
      </section>
    )
  }
  const { currency } = pay
  return (
    <section className="section" aria-labelledby="pay-title">
      <header>
        <h2 id="pay-title">{pay.title}</h2>
        <p>
          {pay.sentence ?? `${FAMILY_LABELS[pay.family]}, ${countryLabel(pay.country)}.`} {currency} a year,
          midpoint of the stated range.
        </p>
      </header>
      <div className="two-thirds">
        <figure
          data-picture-name={`${page.skill.slug}-pay`}
          data-picture-title={`${page.skill.name}: ${pay.title}`}
          data-picture-caption={pictureCaption(page, pay.with.n)}
          data-picture-part=".pay-ladder > svg"
        >
          <PayLadder
            label={`Pay of postings with and without ${page.skill.name}`}
            currency={currency}
            groups={[pay.with, pay.without]}
          />
          <FigureFoot
            csv={skillCsv(frame, page, 'pay')}
            hasPicture
            table={<PayTable currency={currency} groups={[pay.with, pay.without]} />}
            actions={
              <NoteBox id="how-pay" open="How this was computed" title="How pay is compared">
                <p>
                  Pay is turned into a year (an hour counts 2,080 times, a month 12) and stands at the middle
                  of its stated range. “Up to” and “from” alone, commission without a base and ranges wider
                  than threefold count as stated and enter no quantile.
                </p>
                <p>
                  The median needs 10 postings, quartiles 20, P10 and P90 40, each at 5 employers or more; the
                  gap needs 20 on each side. Only postings of one role family and one country are compared:
                  across all jobs a gap would mostly measure the kind of job.
                </p>
              </NoteBox>
            }
          >
            Line P10–P90, box P25–P75, notch the median, whisker its 95 % interval.
          </FigureFoot>
        </figure>
        <dl className="key-figures">
          <div>
            <dt>Difference of the two medians</dt>
            <Gap page={page} currency={currency} />
          </div>
          <div>
            <dt>State pay at all</dt>
            <dd>
              <ShareText estimate={pay.with.disclosed} /> <span className="interval">with</span>
            </dd>
            <dd>
              <ShareText estimate={pay.without.disclosed} /> without
            </dd>
          </div>
          {pay.with.weightedMedian === null ? null : (
            <div>
              <dt>Median weighted for uneven disclosure</dt>
              <dd>{formatPay(pay.with.weightedMedian, currency)}</dd>
              <dd>
                As if every family, seniority and kind of place stated pay alike. The two sides state it at
                different rates, so the figures here are marked low.
              </dd>
            </div>
          )}
          {pay.with.rangeBand ? (
            <div>
              <dt>Median of any offers inside the stated ranges</dt>
              <dd>
                {formatPay(pay.with.rangeBand[0], currency)}–{formatPay(pay.with.rangeBand[1], currency)}
              </dd>
              <dd>
                Must lie here, wherever in its range each of the {formatCount(pay.with.n)} postings pays.
              </dd>
            </div>
          ) : null}
        </dl>
      </div>
    </section>
  )
}
