import type { AskedEvidence, PostingRow } from '../../core/page-types.ts'
import { type Frame, inScope, outsideLink } from '../words/links.ts'
import { confidenceWords, levelRuleWords, sectionWords, strengthRuleWords } from '../words/rules.ts'
import { LevelLabel } from './level.tsx'
import { Quote } from './quote.tsx'

interface EvidenceProps {
  readonly frame: Frame
  readonly posting: PostingRow
  readonly asked: AskedEvidence
}

/** Posting, sentence, cue, rule and confidence: everything a level opens to. */
export function Evidence({ frame, posting, asked }: EvidenceProps) {
  const original = outsideLink(posting.url)
  return (
    <div className="evidence" data-level={asked.level ?? undefined}>
      <blockquote>
        <Quote asked={asked} />
      </blockquote>
      <dl>
        <div>
          <dt>Section</dt>
          <dd>{sectionWords(asked.section)}</dd>
        </div>
        <div>
          <dt>Level from</dt>
          <dd>
            {levelRuleWords(asked.levelRule)}
            {asked.years === null ? '' : `, ${asked.years}+ years`}
          </dd>
        </div>
        <div>
          <dt>Reads as</dt>
          <dd>
            <LevelLabel level={asked.level} />
          </dd>
        </div>
        <div>
          <dt>Strength</dt>
          <dd>
            {asked.strength}
            {asked.isAlternative ? ', one of several' : ''}
            <span className="faint">, {strengthRuleWords(asked.strengthRule)}</span>
          </dd>
        </div>
        <div>
          <dt>Confidence</dt>
          <dd>{confidenceWords(asked.confidence)}</dd>
        </div>
      </dl>
      <div className="fig-foot">
        <span className="said">
          {asked.sentence === null
            ? 'This posting is kept as facts: its words, section and rule, no sentence.'
            : null}
        </span>
        <span className="fig-actions">
          <a href={inScope(frame, `/jobs/${posting.id}`)}>Open the posting</a>
          {original ? (
            <a href={original} rel="noreferrer noopener">
              The original
            </a>
          ) : null}
        </span>
      </div>
    </div>
  )
}
