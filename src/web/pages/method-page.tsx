import type { AccuracyCard, MethodPage } from '../../core/page-types.ts'
import {
  formatCount,
  formatLevel,
  formatShare,
  formatShareInterval,
  HOURS_TO_LEVEL,
  METHOD_VERSION,
  METRICS,
  THRESHOLDS,
} from '../../method/index.ts'
import { DepthGlyph } from '../components/depth-glyph.tsx'
import { DepthStrip } from '../components/depth-strip.tsx'
import { Page } from '../components/document.tsx'
import { LevelLabel } from '../components/level.tsx'
import { MedianText } from '../components/median-text.tsx'
import { ShareBar } from '../components/share-bar.tsx'
import { LEVEL_WORDS, levelWords } from '../words/levels.ts'
import { type Frame, inScope } from '../words/links.ts'

const RULES: readonly string[] = [
  'Required depth is read from postings, held depth from people. They are two charts and never one.',
  'One text of requirements is one vote: duplicates are merged before anything is counted.',
  'Postings of one employer are not independent; every interval is clustered by employer.',
  'Every figure has its value, sample, employers, 95 % interval and dates, or it is withheld with its count.',
  'Levels and shares describe the stock of postings; trends will describe the flow.',
  'What is imputed is never shown as observed. Depth counts explicit wording only.',
  'A difference is computed from the two figures shown beside it.',
  'Words are results too: “most”, “few”, “higher pay” appear only when their test passes.',
  'No composite index without its components.',
  'Postings are advertised intent, not vacancies, hires or pay received.',
]

function Levels() {
  return (
    <section className="section" id="levels" aria-labelledby="levels-title">
      <header>
        <h2 id="levels-title">Six levels, downwards</h2>
        <p>L0 is the surface. The scale is ordinal: levels are ordered, never averaged.</p>
      </header>
      <dl className="definitions">
        {LEVEL_WORDS.map(({ level }) => (
          <div key={level} className="definition">
            <dt>
              <span className="level">
                <DepthGlyph level={level} />
                {formatLevel(level)}
              </span>
            </dt>
            <dd>
              {levelWords(level).meaning} <b>{levelWords(level).question}</b>{' '}
              <span className="faint small nowrap">
                {formatCount(HOURS_TO_LEVEL[level])} h from the level above, by convention
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const READINGS = [
  { level: 1, words: 'familiarity, exposure, awareness, basic, interest in', verbs: '–', years: 'under 1' },
  {
    level: 2,
    words: 'experience with, working knowledge, comfortable, ability to',
    verbs: 'assist, support, use, perform',
    years: '1–2',
  },
  {
    level: 3,
    words: 'proficient, strong, solid, fluent, proven, hands-on',
    verbs: 'build, own, maintain, manage, automate',
    years: '3–5',
  },
  {
    level: 4,
    words: 'deep, extensive, advanced, expert, mastery',
    verbs: 'design, architect, lead, mentor',
    years: '6 and more',
  },
  {
    level: 5,
    words: 'recognised authority, leading expert, published',
    verbs: 'set standards across teams',
    years: 'never by years alone',
  },
] as const

function Wording() {
  return (
    <section className="section" aria-labelledby="wording-title">
      <header>
        <h2 id="wording-title">How wording becomes a level</h2>
        <p>
          The nearest word before the skill decides, then verbs with the skill as object, then years with the
          skill. Wording outranks years. Where a posting says nothing, its level is not stated and enters no
          depth figure.
        </p>
      </header>
      <section className="table-frame" tabIndex={0} aria-label="Wording by level">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col">Words beside the skill</th>
              <th scope="col">Verbs with the skill as object</th>
              <th scope="col">Years with it</th>
            </tr>
          </thead>
          <tbody>
            {READINGS.map((row) => (
              <tr key={row.level}>
                <th scope="row">
                  <LevelLabel level={row.level} />
                </th>
                <td>{row.words}</td>
                <td>{row.verbs}</td>
                <td>{row.years}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Accuracy({ card }: { readonly card: AccuracyCard | null }) {
  return (
    <section className="section" id="accuracy" aria-labelledby="accuracy-title">
      <header>
        <h2 id="accuracy-title">How well the reader reads</h2>
        <p>
          {card === null
            ? 'No measurement is stored with this installation.'
            : `Reader ${card.readerVersion} against ${formatCount(card.postings)} postings labelled apart from it, by the same rules. They were at hand while the reader was written: expect less on others. In brackets the 95 % interval of resampled postings.`}
        </p>
      </header>
      {card === null ? null : (
        <dl className="definitions">
          {card.rows.map((row) => (
            <div key={row.label} className="definition">
              <dt>{row.label}</dt>
              <dd>
                <b>{row.value.toFixed(3)}</b> ({row.low.toFixed(3)}–{row.high.toFixed(3)}), n{' '}
                {formatCount(row.n)}. {row.meaning}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

function Example({
  frame,
  example,
}: {
  readonly frame: Frame
  readonly example: NonNullable<MethodPage['example']>
}) {
  return (
    <section className="section" aria-labelledby="example-title">
      <header>
        <h2 id="example-title">The same figures, live</h2>
        <p>
          From the postings loaded now: <a href={inScope(frame, `/skills/${example.slug}`)}>{example.name}</a>
          .
        </p>
      </header>
      <dl className="definitions">
        <div className="definition">
          <dt>{METRICS.demandRate.label}</dt>
          <dd>
            <ShareBar
              estimate={example.demand}
              scale={example.demand.status === 'suppressed' ? 1 : Math.max(0.05, example.demand.high * 1.2)}
            />
          </dd>
        </div>
        <div className="definition">
          <dt>{METRICS.requiredDepth.label}</dt>
          <dd>
            <MedianText median={example.depth.median} /> of {formatCount(example.depth.stated)} that state a
            level
          </dd>
        </div>
        <div className="definition">
          <dt>Depth strip</dt>
          <dd>
            <DepthStrip counts={example.depth.counts} />
          </dd>
        </div>
        {example.demand.status === 'suppressed' ? null : (
          <div className="definition">
            <dt>In a sentence</dt>
            <dd>
              Asked for by {formatShare(example.demand.value)} {formatShareInterval(example.demand)} of{' '}
              {formatCount(example.demand.n)} postings at {formatCount(example.demand.employers)} employers.
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

/** `/method`: the rules, the scale, the registry of figures with their gates, thresholds, accuracy. */
export function MethodView({ frame, data }: { readonly frame: Frame; readonly data: MethodPage }) {
  return (
    <Page frame={frame} title="Method" description="How every number is defined, gated and computed.">
      <div className="page-head">
        <p className="kind">Method {METHOD_VERSION}</p>
        <h1>How every number is made</h1>
        <p className="lede">
          One definition per number. If a page shows a figure that is not defined here, the page is wrong.
        </p>
      </div>
      <section className="section" aria-labelledby="rules-title">
        <header>
          <h2 id="rules-title">Ten rules</h2>
        </header>
        <ol className="rules">
          {RULES.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      </section>
      <Levels />
      <Wording />
      {data.example === null ? null : <Example frame={frame} example={data.example} />}
      <section className="section" id="figures" aria-labelledby="figures-title">
        <header>
          <h2 id="figures-title">Every figure</h2>
          <p>Page, table and download read these entries.</p>
        </header>
        <dl className="definitions">
          {Object.entries(METRICS).map(([key, metric]) => (
            <div key={key} className="definition">
              <dt id={`figure-${key}`}>
                {metric.label}
                <span className="small faint"> {metric.unit}</span>
              </dt>
              <dd>
                {metric.definition}
                <br />
                <code>{metric.formula}</code>
                <br />
                <span className="small faint">
                  Published from: {metric.minimum}. Interval: {metric.interval}. Section {metric.section}.
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <Accuracy card={data.accuracy} />
      <section className="section" id="thresholds" aria-labelledby="thresholds-title">
        <header>
          <h2 id="thresholds-title">Every threshold, and where it comes from</h2>
          <p>“Convention” marks a choice made without evidence.</p>
        </header>
        <section className="table-frame" tabIndex={0} aria-label="Thresholds">
          <table className="data-table compact">
            <thead>
              <tr>
                <th scope="col">Threshold</th>
                <th scope="col" className="num">
                  Value
                </th>
                <th scope="col">Section</th>
                <th scope="col">Origin</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(THRESHOLDS).map(([key, threshold]) => (
                <tr key={key}>
                  <th scope="row">{inWords(key)}</th>
                  <td className="num">{threshold.value}</td>
                  <td>{threshold.section}</td>
                  <td>{threshold.origin}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </section>
    </Page>
  )
}

/** `depthMedian` as `depth median`. */
function inWords(key: string): string {
  return key.replace(/([A-Z]+)/g, (capitals) => ` ${capitals.toLowerCase()}`)
}
