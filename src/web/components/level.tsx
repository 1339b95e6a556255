import type { RequiredLevel } from '../../taxonomy/types.ts'
import { levelWords } from '../words/levels.ts'
import { DepthGlyph } from './depth-glyph.tsx'

interface LevelProps {
  readonly level: RequiredLevel | null
  /** Leaves the name away under 720 px. */
  readonly isShortWhenNarrow?: boolean
}

/** A level as glyph and name, one unbreakable word; its test question stands in the title. */
export function LevelLabel({ level, isShortWhenNarrow = false }: LevelProps) {
  if (level === null) {
    return (
      <span className="level">
        <DepthGlyph level={null} />
        not stated
      </span>
    )
  }
  const words = levelWords(level)
  return (
    <span className="level">
      <DepthGlyph level={level} />
      <span title={words.question}>
        L{level}
        <span className={isShortWhenNarrow ? 'wide-only' : undefined}> {words.name}</span>
      </span>
    </span>
  )
}
