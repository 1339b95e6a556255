/** What is known of a feed beyond its columns; recognised by columns that only it has together. */
export interface KnownFeed {
  readonly name: string
  readonly columns: readonly string[]
  /** Columns that make a posting's id unique together with its id column (DESIGN section 4). */
  readonly idWith?: readonly string[]
  /** Currency, country and period of its pay, which the feed states in its documentation and not in its rows. */
  readonly currency?: string
  readonly country?: string
  readonly period?: 'year'
  /** Its pay is in the money of the country the posting stands for, without saying so. */
  readonly paysInMoneyOfCountry?: true
  /** Appended to places that do not say it. */
  readonly placeSuffix?: string
  readonly isRemote?: true
  /** The feed hands out the beginning of each text only. */
  readonly isSnippet?: true
  /** The feed cuts some texts anywhere, without a sign: one that ends like this broke off. Looked for in the last words. */
  readonly breaksOff?: RegExp
  /** A sentence the feed adds to every text against copying; it asks nothing of the person. */
  readonly notice?: RegExp
  /** Its rows are comments of a hiring thread: the columns that hold them; `kind` tells comments from notices. */
  readonly thread?: {
    readonly id: string
    readonly text: string
    readonly time: string
    readonly kind: string | null
  }
  /** Copies of the feed exist whose texts were split at commas, shifting all columns from this one on. */
  readonly shiftsFrom?: { readonly column: string; readonly witness: string }
}

export const KNOWN_FEEDS: readonly KnownFeed[] = [
  {
    name: 'NYC Open Data jobs',
    columns: ['Job ID', 'Posting Type', 'Business Title', 'Salary Frequency', 'Civil Service Title'],
    idWith: ['Posting Type'],
    currency: 'USD',
    country: 'US',
    placeSuffix: 'New York, NY',
    shiftsFrom: { column: 'Job Description', witness: 'Posting Date' },
  },
  {
    name: 'Adzuna',
    columns: ['adref', 'redirect_url', 'created'],
    isSnippet: true,
    period: 'year',
    paysInMoneyOfCountry: true,
  },
  {
    name: 'Remote OK',
    columns: ['slug', 'epoch', 'position', 'apply_url', 'salary_min'],
    currency: 'USD',
    period: 'year',
    isRemote: true,
    breaksOff: /(?<!#[\w-]*)[\p{Ll},]$/u,
    notice: /\n?Please mention the word \S+ .{0,120}when applying to show you read the job post[\s\S]*$/,
  },
  {
    name: 'Hacker News threads',
    columns: ['by', 'time', 'text', 'source', 'id'],
    thread: { id: 'id', text: 'text', time: 'time', kind: 'source' },
  },
  {
    name: 'Hacker News items',
    columns: ['by', 'time', 'text', 'type', 'parent', 'id'],
    thread: { id: 'id', text: 'text', time: 'time', kind: 'type' },
  },
  {
    name: 'Hacker News search',
    columns: ['objectID', 'author', 'comment_text', 'created_at_i'],
    thread: { id: 'objectID', text: 'comment_text', time: 'created_at_i', kind: null },
  },
  {
    name: 'USAJOBS',
    columns: ['MatchedObjectId', 'MatchedObjectDescriptor.PositionTitle'],
    currency: 'USD',
    country: 'US',
  },
]

/** Sites whose texts are beginnings only, as named in a row's site column. */
export const SNIPPET_SITES: ReadonlySet<string> = new Set(['adzuna'])

/** Money of the countries for which feeds leave it unsaid. */
export const MONEY_OF_COUNTRY: Readonly<Record<string, string>> = {
  AT: 'EUR',
  AU: 'AUD',
  BE: 'EUR',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  DE: 'EUR',
  ES: 'EUR',
  FR: 'EUR',
  GB: 'GBP',
  IN: 'INR',
  IT: 'EUR',
  MX: 'MXN',
  NL: 'EUR',
  NZ: 'NZD',
  PL: 'PLN',
  SG: 'SGD',
  US: 'USD',
  ZA: 'ZAR',
}
