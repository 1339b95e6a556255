/** Word classes a title is stripped of before roles are looked for: they say rank or terms, not occupation. */
const RANK_WORDS = new Set(
  (
    'senior sr snr junior jr jnr principal staff lead mid midlevel intermediate experienced expert intern ' +
    'internship interns trainee apprentice apprenticeship graduate grad undergraduate student coop i ii iii iv v ' +
    'entry level new founding temporary temp contract contractor freelance freelancer permanent seasonal remote ' +
    'hybrid onsite parttime fulltime urgent urgently hiring needed wanted required licensed ' +
    'certified bilingual pt ft perm opening position opportunity global regional'
  ).split(' '),
)
const FILLERS = new Set(['of', 'and', 'the', 'a', 'an', 'our', 's', 'm', 'f', 'd', 'w', 'x', 'h', 'all'])
const DIRECTORS = new Set(['head', 'vp', 'svp', 'evp', 'avp', 'directors'])

/** Spellings brought to one form before a title is cut into words. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/&amp;/g, ' & '],
  [/\bjob application for\b/g, '\n'],
  [/\bjob\b(?: in\b.*|$)/g, ' '],
  [/\bfull[\s-]?stack\b/g, 'full stack'],
  [/\bfront[\s-]?end\b/g, 'front end'],
  [/\bback[\s-]?end\b/g, 'back end'],
  [/\b(dev[\s-]?(sec)?[\s-]?ops)\b/g, 'devops'],
  [/\bpart[\s-]time\b/g, 'parttime'],
  [/\bfull[\s-]time\b/g, 'fulltime'],
  [/\bco[\s-]op\b/g, 'coop'],
  [/\.net\b/g, ' net '],
  [/\bdot ?net\b/g, ' net '],
  [/\bc(\+\+|#)/g, ' c '],
  [/\bvice president\b/g, 'vp'],
  [/\bfp ?(?:&|and) ?a\b/g, 'fpa'],
  [/\bhuman resources?\b/g, 'hr'],
  [/\binformation technology\b/g, 'it'],
  [/\bmachine learning\b/g, 'ml'],
  [/\bartificial intelligence\b/g, 'ai'],
  [/\bbusiness intelligence\b/g, 'bi'],
  [/\bnatural language processing\b/g, 'nlp'],
  [/\buser experience\b/g, 'ux'],
  [/\buser interface\b/g, 'ui'],
  [/\bquality assurance\b/g, 'qa'],
  [/\bquality control\b/g, 'qc'],
  [/\bswe\b/g, 'software engineer'],
  [/\bprogramme\b/g, 'program'],
  [/\bmgr\b/g, 'manager'],
  [/\bmngr\b/g, 'manager'],
  [/\bengr\b/g, 'engineer'],
  [/\brep\b/g, 'representative'],
  [/\basst\b/g, 'assistant'],
  [/\bops\b/g, 'operations'],
  [/\bacct\b/g, 'accounting'],
  [/\be-?commerce\b/g, 'ecommerce'],
  [/\bpre-?sales?\b/g, 'pre sales'],
  [/\btele-?sales?\b/g, 'telesales'],
  [/\bdata-?base\b/g, 'database'],
  [/\btraveling|travelling|travel(?= (?:registered )?nurse)/g, ''],
  [/\bfounder'?s\b/g, 'founder'],
  [/\bleader\b/g, 'lead'],
  [/\bprograms\b/g, 'program'],
]

/** Words that end the head of a title: what follows qualifies it ("Engineer for ...", "Lead at ..."). */
const CUT =
  /[\n,;|()[\]{}:–—•·@]| [-~] |\s-|-\s|\b(?:for|at|with|in|to|from|on|within|by|as|under|supporting)\b/

/** Plural to singular, the crude way: both titles and patterns pass here, so only agreement matters. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}

/** Lower case, without accents, one spelling per word, `\n` where one title of several begins. */
function plain(text: string): string {
  let out = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u00ad\u200b]/g, '')
    .toLowerCase()
  for (const [from, to] of SPELLINGS) out = out.replace(from, to)
  return out
}

function words(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map(patternWord)
}

const isRank = (word: string | undefined): boolean => word === 'director' || word === 'manager'

/** "director engineering" says the same as "engineering director". */
function rotated(tokens: readonly string[]): string[] {
  const [first, ...rest] = tokens
  return first !== undefined && isRank(first) && rest.length > 0 ? [...rest, first] : [...tokens]
}

/** A pattern's word in the normal form of a title's words. */
export function patternWord(word: string): string {
  return DIRECTORS.has(word) ? 'director' : singular(word)
}

/** Strips ranks; `staff` and `lead` stay where they close the segment ("kitchen staff", "product lead"). */
function withoutRanks(tokens: readonly string[]): string[] {
  return tokens.filter((word, index) => {
    if (/^\d+$/.test(word)) return false
    if (!RANK_WORDS.has(word)) return true
    if (word === 'lead') return index === tokens.length - 1 && index > 0
    if (word === 'staff') {
      const before = tokens[index - 1]
      return before === 'chief' || before === 'technical' || (index === tokens.length - 1 && index > 0)
    }
    if (word === 'student' || word === 'contract' || word === 'level') return tokens.length > 1
    return false
  })
}

/**
 * Cuts a posting's title into segments of words in normal form, the head first. Seniority, terms, numbers and
 * the tail after "job in" are gone; "Director, Sales" is joined into one segment. [] for an empty title.
 */
export function titleSegments(title: string): string[][] {
  const parts = plain(title).split('\n')
  const segments = (parts.at(-1)?.trim() ? (parts.at(-1) ?? '') : (parts[0] ?? ''))
    .split(CUT)
    .map((part) => withoutRanks(words(part)))
    .filter((part) => part.length > 0)
  const [head, next, ...rest] = segments
  if (head && next && head.length === 1 && isRank(head[0])) {
    return [rotated([...head, ...next]), ...rest]
  }
  return segments.map(rotated)
}

/**
 * Normal form of a whole title, ranks and terms left out: "Sr. Fish Whisperer (Remote)" and "Fish Whisperer II" have the
 * same. '' when no word is left.
 */
export function titleKey(title: string): string {
  return titleSegments(title)
    .map((words) => words.join(' '))
    .join(', ')
}
