/** What is exported: postings with all they ask for, the mentions alone, or the skills of each collection. */
export const EXPORTS = ['postings', 'mentions', 'skills'] as const
export type ExportKind = (typeof EXPORTS)[number]

/**
 * Type of a column. `text`, `day` (YYYY-MM-DD), `number` and `whole` (a 32-bit integer), `flag` (true or false); `json` is a
 * list or object, in CSV as JSON text.
 */
export type ColumnType = 'text' | 'day' | 'number' | 'whole' | 'flag' | 'json'

export interface ExportColumn {
  readonly name: string
  readonly type: ColumnType
  /** What it holds, for the documentation. */
  readonly help: string
}

/** A value of a column; null is "not known" or "does not apply". */
export type ExportValue =
  | string
  | number
  | boolean
  | null
  | readonly unknown[]
  | Readonly<Record<string, unknown>>
export type ExportRow = Readonly<Record<string, ExportValue>>

/** Version of the columns; raised when a column changes its meaning or goes. New columns may come without. */
export const EXPORT_VERSION = 1

/** What the first column of every row says. */
export const formatName = (kind: ExportKind): string => `plumbline-${kind}-${EXPORT_VERSION}`

const column = (name: string, type: ColumnType, help: string): ExportColumn => ({ name, type, help })

const FORMAT = column('format', 'text', 'what the row is, with the version of its columns')

/** One skill a posting asks for, and the words that decided it. */
const ASKED: readonly ExportColumn[] = [
  column('skill', 'whole', 'id of the skill'),
  column('slug', 'text', 'last part of the address of its page'),
  column('name', 'text', 'its name'),
  column('kind', 'text', 'technical, human, domain, language or certification'),
  column('strength', 'text', 'none, incidental, preferred, stated or required (METHOD 1.2)'),
  column('level', 'whole', 'required level 1 to 5; null when none is stated'),
  column('years', 'number', 'years of experience asked for with it'),
  column('confidence', 'text', 'high, medium or low'),
  column('alternative', 'whole', 'skills of a posting with the same number are alternatives'),
  column('is_gate', 'flag', 'a licence, clearance, certification or language that is demanded'),
  column('section', 'text', 'section of the posting it stands in'),
  column('words', 'text', 'the words that name it'),
  column('cue', 'text', 'the words that decided the level'),
  column('level_rule', 'text', 'the rule that gave the level'),
  column('strength_rule', 'text', 'the rule that gave the strength'),
  column('span_start', 'whole', 'where the words begin in text, in UTF-16 units; null without a text'),
  column('span_end', 'whole', 'where they end, exclusive'),
]

/** What tells which posting a row belongs to. */
const NAMED: readonly ExportColumn[] = [
  FORMAT,
  column('snapshot', 'text', 'id of the snapshot it was exported from'),
  column('collection', 'text', 'mine, examples or demo'),
  column('posting', 'text', 'id of the posting: the last part of the address of its page'),
  column('source', 'text', 'feed, with its board: ashby:linear'),
  column('source_id', 'text', 'id of the posting at its source'),
]

const POSTINGS: readonly ExportColumn[] = [
  ...NAMED,
  column('record', 'text', 'id of the content: the hash of source, source id and everything the source says'),
  column('form', 'text', 'posting, or facts: read elsewhere and kept without a text'),
  column('seen_on', 'json', 'days on which this content was found at its source'),
  column('title', 'text', 'as its source gives it, as all up to facts'),
  column('employer', 'text', 'name of the employer as written'),
  column('text', 'text', 'plain text, one block a line; null for facts'),
  column('url', 'text', 'address of the posting'),
  column('first_seen', 'day', 'day stated by the source'),
  column('collected_on', 'day', 'day on which the content was first collected'),
  column('places', 'json', 'places as written, the first is the headline'),
  column('country', 'text', 'ISO 3166 code, where the source has a field for it'),
  column('is_remote', 'flag', 'where the source says so'),
  column('pay_low', 'number', 'pay in the fields of the source'),
  column('pay_high', 'number', 'the same, upper bound'),
  column('pay_currency', 'text', 'ISO 4217 code'),
  column('pay_period', 'text', 'hour, day, week, month or year'),
  column(
    'pay_is_disclosed',
    'flag',
    'false for an estimate of a third party; null when the source gives no pay',
  ),
  column('employment_type', 'text', 'full-time, part-time, contract, temporary or internship'),
  column('hours_per_week', 'number', 'where stated'),
  column('stated_length', 'number', 'characters of the full text by its source'),
  column('is_snippet', 'flag', 'the source is known to cut texts'),
  column('department', 'text', 'as the source gives it'),
  column('facts', 'json', 'for facts: what was read, as it is kept'),
  column('facts_reader', 'text', 'for facts: version of the reader that read them'),
  column('cluster', 'text', 'id of the first posting of those that are the same (METHOD 2)'),
  column('is_representative', 'flag', 'it speaks for its cluster'),
  column('in_rates', 'flag', 'it is counted in the figures'),
  column('left_out', 'text', 'why it is not'),
  column('employer_slug', 'text', 'canonical employer'),
  column('employer_name', 'text', 'and its name'),
  column('role_family', 'text', 'as read, as all that follow'),
  column('role', 'text', 'slug of the role'),
  column('seniority', 'text', 'intern to executive, or not stated'),
  column('read_country', 'text', 'ISO 3166 code'),
  column('read_region', 'text', 'region code'),
  column('remote', 'text', 'remote, hybrid, onsite or not stated'),
  column('language', 'text', 'ISO 639-1 code of the text'),
  column('words', 'whole', 'words of the text'),
  column('is_complete', 'flag', 'the text is whole'),
  column('degree', 'text', 'required, preferred, or-equivalent or none'),
  column('years_overall', 'number', 'years of experience asked for at all'),
  column('read_pay_low', 'number', 'pay out of text and fields together'),
  column('read_pay_high', 'number', 'the same, upper bound'),
  column('read_pay_currency', 'text', 'ISO 4217 code'),
  column('read_pay_period', 'text', 'hour, day, week, month or year'),
  column('pay_disclosed', 'flag', 'the posting states pay'),
  column('pay_low_year', 'number', 'by the year (METHOD 4)'),
  column('pay_high_year', 'number', 'the same, upper bound'),
  column('pay_per_year', 'number', 'the one value that figures of pay use'),
  column('reader_version', 'text', 'the reader that read it'),
  column(
    'skills',
    'json',
    `the skills it asks for, each an object: ${ASKED.map(({ name }) => name).join(', ')}`,
  ),
]

const MENTIONS: readonly ExportColumn[] = [
  ...NAMED,
  column('in_rates', 'flag', 'the posting is counted in the figures'),
  column('title', 'text', 'title of the posting'),
  column('employer_name', 'text', 'its canonical employer'),
  column('first_seen', 'day', 'day stated by the source'),
  ...ASKED,
]

const SKILLS: readonly ExportColumn[] = [
  FORMAT,
  column('snapshot', 'text', 'id of the snapshot it was exported from'),
  column('collection', 'text', 'mine, examples or demo'),
  column('skill', 'whole', 'id of the skill'),
  column('slug', 'text', 'last part of the address of its page'),
  column('name', 'text', 'its name'),
  column('kind', 'text', 'technical, human, domain, language or certification'),
  column('postings_in_rates', 'whole', 'postings of the collection that are counted'),
  column('asking', 'whole', 'those of them that ask for the skill'),
  column('employers', 'whole', 'employers among those that ask'),
  column('required', 'whole', 'asking it as required'),
  column('stated', 'whole', 'asking it as stated'),
  column('preferred', 'whole', 'asking it as preferred'),
  column('level_1', 'whole', 'asking for level 1'),
  column('level_2', 'whole', 'asking for level 2'),
  column('level_3', 'whole', 'asking for level 3'),
  column('level_4', 'whole', 'asking for level 4'),
  column('level_5', 'whole', 'asking for level 5'),
  column('level_not_stated', 'whole', 'asking without a level'),
]

/** Columns of every export, in their order. */
export const EXPORT_COLUMNS: Readonly<Record<ExportKind, readonly ExportColumn[]>> = {
  postings: POSTINGS,
  mentions: MENTIONS,
  skills: SKILLS,
}
