import type { DataList, DataPage, LargestRow, LargestRows } from '../../core/page-types.ts'
import { COLLECTION_LABELS } from '../../core/scope/scope-words.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { type Column, DataTable } from '../components/data-table.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { Pager } from '../components/pager.tsx'
import { address, changed, type Frame } from '../words/links.ts'
import { FixForm } from './data-fixes.tsx'

type List = Extract<DataList, 'employers' | 'titles' | 'places' | 'agencies' | 'copies'>

interface Words {
  readonly title: string
  readonly about: string
  readonly column: string
  readonly counted: string
  readonly none: string
  readonly one: string
  /** What `keys` counts. */
  readonly many: string
}

const WORDS: Readonly<Record<List, Words>> = {
  employers: {
    title: 'Employers taken as they are written',
    about:
      'Names that neither the list of aliases nor a fix speaks of. Two spellings of one house count as two employers until you say otherwise.',
    column: 'Employer',
    counted: 'Postings',
    none: 'Every known employer is one that the list or a fix names.',
    one: 'name',
    many: 'names',
  },
  titles: {
    title: 'Titles without a role',
    about: 'Titles that match no role of the list, ranks left out. Some show their family all the same.',
    column: 'Title',
    counted: 'Postings',
    none: 'Every title has a role.',
    one: 'title',
    many: 'titles',
  },
  places: {
    title: 'Places in no known country',
    about:
      'What stands in the place of a posting that has no country. “Remote” alone is one of them, rightly.',
    column: 'Place',
    counted: 'Postings',
    none: 'Every place is in a known country.',
    one: 'place',
    many: 'places',
  },
  agencies: {
    title: 'Staffing and recruiting agencies',
    about:
      'They post for employers they do not name. An agency counts as one employer: its postings are written by one hand.',
    column: 'Agency',
    counted: 'Postings',
    none: 'No posting is known to be an agency’s.',
    one: 'agency',
    many: 'agencies',
  },
  copies: {
    title: 'Found several times',
    about: 'Records with one text, one title and one employer are one posting, with every place they name.',
    column: 'Posting',
    counted: 'Records',
    none: 'No posting was found twice.',
    one: 'posting',
    many: 'postings',
  },
}

/** What a fix of a list is called, and what it leads to; lists without one are only looked at. */
const FIXES: Partial<Record<List, 'employers' | 'titles' | 'places'>> = {
  employers: 'employers',
  titles: 'titles',
  places: 'places',
}

function columnsOf(frame: Frame, list: List): readonly Column<LargestRow>[] {
  const words = WORDS[list]
  const kind = FIXES[list]
  const hasNotes = list === 'titles' || list === 'copies'
  return [
    {
      key: 'name',
      label: words.column,
      cell: (row) => (
        <a className="plain" href={`/jobs/${row.sample}`} title="One of its postings">
          {row.name}
        </a>
      ),
    },
    ...(hasNotes
      ? [
          {
            key: 'note',
            label: list === 'titles' ? 'As far as it shows' : 'Employer',
            cell: (row: LargestRow) => <span className="small quiet">{row.note ?? 'not known'}</span>,
          },
        ]
      : []),
    {
      key: 'postings',
      label: words.counted,
      isNumber: true,
      cell: (row) => formatCount(row.postings),
    },
    ...(kind !== undefined && frame.canAdd
      ? [
          {
            key: 'fix',
            label: 'Take it for',
            cell: (row: LargestRow) => <FixForm frame={frame} kind={kind} written={row.name} back={list} />,
          },
        ]
      : []),
  ]
}

function said({ keys, postings, rows }: LargestRows, words: Words, records: boolean): string {
  const counted = records ? formatCounted(postings, 'record') : formatCounted(postings, 'posting')
  const all = `${formatCount(keys)} ${keys === 1 ? words.one : words.many} in all, with ${counted}.`
  return rows.length < keys ? `The largest ${formatCount(rows.length)}; ${all}` : all
}

/** One list of the largest: its beginning, or a page of it when the address asks for the whole. */
export function Largest({
  frame,
  page,
  list,
}: {
  readonly frame: Frame
  readonly page: DataPage
  readonly list: List
}) {
  const words = WORDS[list]
  const found = page[list]
  const isWhole = page.whole === list
  return (
    <section className="section" id={list} aria-labelledby={`${list}-title`}>
      <header>
        <h2 id={`${list}-title`}>{words.title}</h2>
        <p>
          {words.about} {COLLECTION_LABELS[page.scope.scope.collection]} only.
        </p>
      </header>
      {found.keys === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <>
          <DataTable
            frame={frame}
            id={`${list}-table`}
            caption={`${words.title}, most first`}
            columns={columnsOf(frame, list)}
            rows={found.rows}
            rowKey={(row) => row.key}
          />
          {isWhole ? (
            <Pager
              frame={frame}
              page={page.page}
              pages={Math.ceil(Math.min(found.keys, MOST_LISTED) / page.size)}
            />
          ) : null}
          <FigureFoot
            csv={address('/data.csv', { ...frame.query, show: null, page: null, table: list })}
            actions={
              isWhole || found.rows.length < found.keys ? (
                <a href={`${changed(frame, { show: isWhole ? null : list })}#${list}`}>
                  {isWhole ? 'Show the beginning of each list' : 'Show them all'}
                </a>
              ) : undefined
            }
          >
            {said(found, words, list === 'copies')}
          </FigureFoot>
        </>
      )}
    </section>
  )
}

/** Rows that a snapshot keeps of each list. */
const MOST_LISTED = 1000
