import { LEVEL_WORDS } from '../words/levels.ts'

/** The names beside a depth axis. Hidden from screen readers: every mark says its level itself. */
export function LevelScale({ className = '', isBare = false }: { className?: string; isBare?: boolean }) {
  return (
    <ol className={`level-scale ${className}`.trim()} aria-hidden="true">
      {LEVEL_WORDS.map((words) => (
        <li key={words.level} data-level={words.level}>
          <span>
            <b>
              L{words.level}
              {isBare ? null : <span className="long"> {words.name}</span>}
            </b>
            {isBare ? null : <span className="long">{words.short}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
