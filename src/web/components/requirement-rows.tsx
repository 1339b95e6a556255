import type { RequirementRow } from '../../core/page-types.ts'
import { type Frame, inScope } from '../words/links.ts'
import { levelRuleWords } from '../words/rules.ts'
import { LevelLabel } from './level.tsx'

interface RequirementRowsProps {
  readonly frame: Frame
  readonly rows: readonly RequirementRow[]
  /** True when the posting's own text stands beside the rows, so that numbers lead into it. */
  readonly hasText: boolean
}

function reason(row: RequirementRow): string {
  const parts = [
    row.level === null
      ? row.isGate
        ? null
        : 'no level wording'
      : row.cue === null
        ? levelRuleWords(row.levelRule)
        : row.levelRule.startsWith('verb:')
          ? `“${row.cue}”, verb`
          : `“${row.cue}”`,
    row.years === null || row.levelRule === 'years' ? null : `${row.years}+ years`,
    row.isAlternative ? (row.alternatives.length > 0 ? 'either one counts' : 'or similar') : null,
  ]
  return parts.filter((part) => part !== null).join('; ')
}

/** "Istio or Linkerd": the skill with the alternatives it forms one requirement with. */
function name(row: RequirementRow): string {
  const others = row.alternatives.filter((other) => other !== row.skill.name)
  return [row.skill.name, ...others].join(' or ')
}

/** What a posting asks, a row a requirement; pointing at one lights its words in the text. */
export function RequirementRows({ frame, rows, hasText }: RequirementRowsProps) {
  return (
    <ol className="read-rows">
      {rows.map((row) => (
        <li
          key={row.number}
          id={`r${row.number}`}
          className={hasText ? 'read-row' : 'read-row bare'}
          data-requirement={row.number}
        >
          {hasText ? (
            <a className="i" href={`#w${row.number}`} aria-label={`The words of requirement ${row.number}`}>
              {row.number}
            </a>
          ) : null}
          <span className="what">
            <a className="plain" href={inScope(frame, `/skills/${row.skill.slug}`)}>
              <b>{name(row)}</b>
            </a>
            <span className="cue">
              {[hasText ? null : `“${row.words}”`, reason(row)].filter(Boolean).join(' · ')}
            </span>
          </span>
          <span className="small">
            {row.isGate ? null : <LevelLabel level={row.level} isShortWhenNarrow />}
          </span>
          <span className="strength num">{row.isGate ? 'must' : row.strength}</span>
        </li>
      ))}
    </ol>
  )
}
