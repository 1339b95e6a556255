const NULL_WORDS: ReadonlySet<string> = new Set([
  '',
  '-1',
  '-1.0',
  'n/a',
  '#n/a',
  'na',
  'n.a.',
  'none',
  'null',
  'nil',
  'nan',
  'nat',
  '<na>',
  'undefined',
  '-',
  '--',
  '—',
  '?',
  '[]',
  '{}',
  '()',
  'not applicable',
  'not available',
  'not specified',
  'not provided',
  'not disclosed',
  'unspecified',
  'unknown',
])

/** True for a cell that says "nothing": empty, -1, N/A, None, nan, [] and their like, in any case. */
export function isNullText(text: string): boolean {
  return text.length <= 14 && NULL_WORDS.has(text.trim().toLowerCase())
}
