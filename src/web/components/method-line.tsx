// By file: the face of the core brings the stores along, which no page may carry.
import { keptInWords } from '../../core/scope/left-out-words.ts'
import type { ScopeSummary } from '../../core/scope-types.ts'
import { formatCount, formatCounted, formatDates, THRESHOLDS } from '../../method/index.ts'
import { NoteBox } from './note-box.tsx'

interface MethodLineProps {
  readonly summary: ScopeSummary
  /** Present where there is a citation on the page. */
  readonly citeAt?: string
  /** True where the figures are of one employer's postings, which are not clustered. */
  readonly isOfOneEmployer?: boolean
}

/** False where so many postings name no employer that clustering by it says too little (METHOD 3.2). */
function isMostlyKnown({ unknownEmployerPostings, postings }: ScopeSummary): boolean {
  return unknownEmployerPostings <= THRESHOLDS.unknownEmployerFlag.value * postings
}

/** Freshness, snapshot and method of every market page. */
export function MethodLine({ summary, citeAt, isOfOneEmployer = false }: MethodLineProps) {
  return (
    <div className="method-line">
      <span>Postings first seen: {formatDates(summary.from, summary.to)}</span>
      <span>
        Snapshot <a href="/data#snapshots">{summary.snapshotId.slice(0, 8)}</a>
      </span>
      <span>Method {summary.methodVersion}</span>
      <span>95 % intervals{isOfOneEmployer ? ' of one employer’s postings' : ', clustered by employer'}</span>
      {isMostlyKnown(summary) ? null : (
        <strong>
          {formatCount(summary.unknownEmployerPostings)} of {formatCounted(summary.postings, 'posting')} name
          no employer: the intervals may be too narrow
        </strong>
      )}
      {summary.otherReader === null ? null : (
        <strong>
          Read by <a href="/data#left-out">another version</a>: skills listed since are not counted
        </strong>
      )}
      <NoteBox id="how-this" open="How this was computed" title="How this page was computed">
        <p>
          The sample is {formatCounted(summary.postings, 'posting')} at{' '}
          {formatCounted(summary.employers, 'employer')}: duplicates merged, text complete, in a language with
          a table of level wording.
          {summary.unknownEmployerPostings > 0
            ? ` ${formatCount(summary.unknownEmployerPostings)} of them name no employer; each counts as its own.`
            : ''}
          {summary.undated > 0 ? ` ${formatCount(summary.undated)} state no date.` : ''}
          {summary.leftOut.length > 0 ? ` ${keptInWords(summary)}` : ''}
        </p>
        <h3>Intervals</h3>
        {isOfOneEmployer ? (
          <p>
            Shares on this page are of one employer’s own postings and speak of no other. They are withheld,
            and the counts shown, where it has fewer than 30 postings in this scope or the interval is too
            wide.
          </p>
        ) : (
          <p>
            Postings of one employer resemble each other, so every interval uses the number of postings that
            would tell as much if they were independent. A share is withheld when that number is below 30, its
            interval is too wide, there are fewer than 5 employers, or one of them holds more than half.
          </p>
        )}
        <h3>Levels</h3>
        <p>
          A level is read only from explicit wording beside the skill. What a posting leaves open stays open
          and enters no depth figure.
        </p>
        <h3>Versions</h3>
        <p>
          Snapshot {summary.snapshotId}, reader {summary.readerVersion}, taxonomy {summary.taxonomyVersion},
          method {summary.methodVersion}. The same postings and versions give the same bytes.
          {summary.otherReader === null
            ? ''
            : ` ${formatCounted(summary.otherReader.postings, 'posting')} of this collection were read by ${summary.otherReader.versions.join(', ')}; the reader that runs now is ${summary.otherReader.current}.`}
        </p>
      </NoteBox>
      {citeAt ? <a href={citeAt}>Cite this page</a> : null}
    </div>
  )
}
