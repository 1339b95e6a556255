import type { SkillPage } from '../../core/page-types.ts'
import { formatCount, isDistribution } from '../../method/index.ts'
import { DepthChart } from '../components/depth-chart.tsx'
import { DepthTable } from '../components/depth-table.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { NoteBox } from '../components/note-box.tsx'
import { address, type Frame } from '../words/links.ts'
import { scopeLine } from '../words/scope-line.ts'

interface SectionProps {
  readonly frame: Frame
  readonly page: SkillPage
}

/** The address of a skill's figures as CSV, narrowed to one table. */
export function skillCsv(frame: Frame, page: SkillPage, table: string): string {
  return address(`/skills/${page.skill.slug}.csv`, { table, ...frame.query })
}

/** What a picture says under itself when it leaves the page. */
export function pictureCaption(page: SkillPage, n: number): string {
  const { scope } = page
  const dates = scope.from && scope.to ? `, first seen ${scope.from} to ${scope.to}` : ''
  return `n = ${n} of ${page.asking} postings asking for ${page.skill.name} (${scopeLine(scope)})${dates} · Plumbline, snapshot ${scope.snapshotId.slice(0, 8)}`
}

/** The large chart with its finding, its table and its ways out. */
export function SkillDepth({ frame, page }: SectionProps) {
  const { depth } = page
  const isProfile = isDistribution(depth.stated)
  return (
    <section className="section" aria-labelledby="depth-title">
      <header>
        <h2 id="depth-title">{depth.title}</h2>
        <p>
          {depth.sentence}{' '}
          {isProfile
            ? 'Postings hang from the surface, shallowest first; each reaches the level it asks for.'
            : ''}
        </p>
      </header>
      <figure
        data-picture-name={`${page.skill.slug}-required-depth`}
        data-picture-title={`${page.skill.name}: ${depth.title}`}
        data-picture-caption={pictureCaption(page, depth.stated)}
        data-picture-part=".req-plot > svg"
        data-picture-levels
      >
        <DepthChart figures={depth} asking={page.asking} held={page.held} labelledBy="depth-title" />
        <FigureFoot
          csv={skillCsv(frame, page, 'depth')}
          hasPicture
          table={<DepthTable figures={depth} />}
          actions={
            <NoteBox id="how-depth" open="How this was computed" title="How depth is read and counted">
              <p>
                Each posting counts once, at the deepest level its required or stated wording asks for. Words
                beside the skill decide (“familiarity”, “experience with”, “strong”, “design”), then years
                with the skill; years alone never reach L5.
              </p>
              <p>
                A percentage is the share of the {formatCount(depth.stated)} postings that state a level. It
                is shown from 30 of them on and only when its interval is narrow enough; the middle posting
                from 10 on. A level is ordinal: nothing is averaged.
              </p>
            </NoteBox>
          }
        >
          {isProfile
            ? 'Each percentage is the share asking exactly that level, beside its interval. Whisker at each step: 95 % interval of the share asking at least that level. Hatched: withheld. Read from explicit wording only.'
            : 'Fewer than 30 postings state a level: each is a bar of its own, and no percentage is given.'}
        </FigureFoot>
      </figure>
    </section>
  )
}
