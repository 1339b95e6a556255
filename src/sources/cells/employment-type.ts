const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\bpart[\s_-]*time\b|\bdeeltijd\b|\bteilzeit\b|^p$/i, 'part-time'],
  [/\bfull[\s_-]*time\b|\bfulltid\b|\bheltid\b|\bvoltijd\b|\bvollzeit\b|^f$/i, 'full-time'],
  [/\bintern(?:ship)?s?\b|\bco-?op\b|\bstage\b|\btrainee\b/i, 'internship'],
  [/\bcontract(?:or)?s?\b|\bfreelance\b|\bconsultant\b|\bfixed[\s-]*term\b/i, 'contract'],
  [/\btemp(?:orary)?\b|\bseasonal\b|\bcasual\b/i, 'temporary'],
]

/**
 * `full-time`, `part-time`, `contract`, `temporary`, `internship`, or null. A field that names both full and part
 * time decides nothing; "permanent" and the like say nothing about it.
 */
export function employmentTypeOf(text: string): string | null {
  const found = TYPES.filter(([pattern]) => pattern.test(text)).map(([, type]) => type)
  if (found.includes('full-time') && found.includes('part-time')) return null
  return found[0] ?? null
}

/** True for remote, false for on-site; null for hybrid, which is neither, and for silence. */
export function remoteOf(text: string): boolean | null {
  if (/\bhybrid\b/i.test(text)) return null
  if (/\b(?:fully |100% )?remote\b|\btelecommute\b|\bwork from home\b/i.test(text))
    return !/\bno(?:t|n)?[\s-]+remote\b/i.test(text)
  return /\bon[\s-]?site\b|\bin[\s-]?(?:office|person)\b|\bat office\b/i.test(text) ? false : null
}

/**
 * Hours a week when the cell says that and nothing else: "35 hours per week", "20 hrs/week", or a bare number where the
 * column's name speaks of the week. Null for shifts, spans and prose.
 */
export function hoursOf(text: string, isWeekly: boolean): number | null {
  const match =
    /^(\d{1,2}(?:\.\d{1,2})?)\s*(?:hours?|hrs?)?\.?\s*((?:per|a|each|\/)\s*(?:week|wk)|weekly)?\.?$/i.exec(
      text.trim(),
    )
  if (match === null || (match[2] === undefined && !isWeekly)) return null
  const hours = Number(match[1])
  return hours >= 1 && hours <= 80 ? hours : null
}
