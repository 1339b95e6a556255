const ESCAPE = /\\([\\`*_{}[\]()#+\-.!|~>&<])/g
const MARKS = [
  /\*\*[^\s*][^*\n]{0,300}\*\*/,
  /\\[-+.*_#&!()]/,
  /^ {0,3}#{1,6} \S/m,
  /^ {0,3}\* \S/m,
  /\[[^\]\n]{1,200}\]\(https?:/,
  /^ {0,3}[-*_]{3,} *$/m,
  /__[^\s_][^_\n]{0,300}__/,
] as const

/** True when a text carries Markdown marks: bold pairs, escapes, headings or links; two kinds or two escapes. */
export function looksLikeMarkdown(text: string): boolean {
  let kinds = 0
  for (const mark of MARKS) if (mark.test(text)) kinds += 1
  return kinds >= 2 || (kinds === 1 && (/\*\*[^\s*][^*\n]{0,300}\*\*/.test(text) || /\\[-+]/.test(text)))
}

/**
 * Markdown to plain text, line by line: headings and bold lines lose their marks, list items start `- `, links
 * keep their words, rules and images go, escapes ("\-", "\+") become what they escape. Line breaks stay.
 */
export function markdownToText(text: string): string {
  return text
    .split('\n')
    .map(plainLine)
    .filter((line): line is string => line !== null)
    .join('\n')
}

function plainLine(raw: string): string | null {
  let line = raw.trimEnd()
  if (/^\s*(?:[-*_] ?){3,}$/.test(line) || /^\s*(?:```|~~~)/.test(line)) return null
  if (/^\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?\s*)?$/.test(line.trimStart())) return null
  line = line.replace(/^(\s*>)+\s?/, '').replace(/^\s{0,3}#{1,6}\s+/, '')
  line = line.replace(/^\s*[*+-]\s+(?=\S)/, '- ')
  line = line
    .replace(/!\[([^\]\n]{0,200})\]\([^)\s]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{1,300})\]\([^)\s]{0,2000}(?: "[^"\n]{0,200}")?\)/g, '$1')
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/g, '$1')
  if (line.includes('**') || line.includes('__') || line.includes('*') || line.includes('_')) {
    line = line
      .replace(/\*{2,3}(?=\S)([^*\n]{1,500}?)(?<=\S)\*{2,3}/g, '$1')
      .replace(/(?<![\w\\])__(?=\S)([^_\n]{1,500}?)(?<=\S)__(?!\w)/g, '$1')
      .replace(/(?<![\w\\*])\*(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s\\])\*(?![\w*])/g, '$1')
      .replace(/(?<![\w\\])_(?=[^\s_])([^_\n]{1,500}?)(?<=[^\s\\])_(?!\w)/g, '$1')
      .replace(/(?<!\\)\*{2,}/g, '')
  }
  line = line.replace(/^\s*\|(.*)\|\s*$/, '$1').replace(/`{1,3}([^`\n]{1,500})`{1,3}/g, '$1')
  return line.replace(ESCAPE, '$1')
}
