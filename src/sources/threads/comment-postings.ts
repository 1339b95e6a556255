import { toPlainText } from '../../documents/index.ts'
import type { RawPosting } from '../../reader/types.ts'
import { parsePayText } from '../cells/pay-text.ts'
import { barePosting } from '../rows/bare-posting.ts'
import type { DocumentResult } from '../rows/document-items.ts'
import { dollarOf } from '../rows/row-pay.ts'
import { tooLong } from '../text-limit.ts'
import { type CommentHead, headFields, readHead } from './comment-head.ts'
import { noOffer, WITHOUT_ROLE } from './no-offer.ts'
import { type RoleBlock, roleBlocks } from './role-blocks.ts'
import { isOpenTitle, namesRole } from './role-words.ts'
import { sentenceHead } from './sentence-head.ts'

/** A comment of a hiring thread, or a job notice of the forum's own (`isStory`: a headline and a page behind it). */
export interface Comment {
  readonly id: string
  /** HTML. */
  readonly text: string
  readonly postedOn: string | null
  readonly isStory: boolean
}

export interface CommentContext {
  readonly source: string
  readonly collectedOn: string | null
}

interface Role {
  readonly title: string
  readonly text: string
  /** The line of the body that lists it, '' when none does. */
  readonly line: string
}

const MAX_TITLE = 200
/** A notice's page, as these feeds save it, is cut and mostly menu: shorter ones say nothing. */
const SHORTEST_STORY = 500

/**
 * The postings of one comment: one for each role it offers, else one reject that says why it offers none. Ids are the
 * comment's own, with the role's title behind it where there are several, so they stay when the order changes.
 */
export function commentPostings(comment: Comment, context: CommentContext): readonly DocumentResult[] {
  const text = toPlainText(comment.text)
  const sample = text.slice(0, 120)
  const long = tooLong(text)
  if (long !== null) return [{ reason: long, sample }]
  const lines = text.split('\n')
  const blocks = comment.isStory ? [] : roleBlocks(lines)
  if (comment.isStory && text.length < SHORTEST_STORY)
    return [{ reason: 'a one-line job notice: there is no text to read', sample }]
  const refusal = noOffer(text, blocks.length > 0 || comment.isStory)
  if (refusal !== null) return [{ reason: refusal, sample }]
  const head = comment.isStory ? storyHead(lines) : findHead(lines)
  const roles = comment.isStory ? rolesOf(head.titles, lines) : splitRoles(head, blocks, lines)
  if (roles.length === 0) return [{ reason: WITHOUT_ROLE, sample }]
  const url = `https://news.ycombinator.com/item?id=${comment.id}`
  const ids = new Set<string>()
  return roles.map((role) => {
    const posting: RawPosting = barePosting({
      ...context,
      sourceId: uniqueId(comment.id, roles.length > 1 ? role.title : null, ids),
      title: role.title.slice(0, MAX_TITLE),
      text: role.text,
      url: /^\d+$/.test(comment.id) ? url : null,
      employer: head.employer,
      firstSeen: comment.postedOn,
      places: head.places,
      isRemote: head.isRemote,
      pay: payOfRole(role) ?? head.pay,
      employmentType: head.employmentType,
      isSnippet: comment.isStory,
    })
    return { posting }
  })
}

/** The headline of a notice; the page behind it may name the role where the headline does not. */
function storyHead(lines: readonly string[]): CommentHead {
  const head = sentenceHead(lines[0] ?? '')
  if (head.titles.length > 0) return head
  const title = /^(.{3,80}?) (?:at|@) [^|]{2,60} \| /.exec(lines[1] ?? '')?.[1]
  return title === undefined || /^jobs$/i.test(title) ? head : { ...head, titles: [title] }
}

/** The first of the opening lines that is a row of fields, else what the opening sentences say. */
function findHead(lines: readonly string[]): CommentHead {
  const sentence = sentenceHead(lines.slice(0, 4).join(' '))
  for (const line of lines.slice(0, 3)) {
    const fields = headFields(line)
    if (fields.length < 2) continue
    const head = readHead(fields)
    const isRow =
      head.titles.length > 0 ||
      head.places.length > 0 ||
      head.isRemote !== null ||
      head.employmentType !== null
    if (isRow) return { ...head, employer: head.employer ?? sentence.employer }
  }
  return labelledHead(lines) ?? sentence
}

const LABEL =
  /^(?:- )?(company|employer|role|position|title|job|location|place|type|remote|salary|compensation)\s*:\s*(\S.{0,150})$/i

/** "Company: Acme", "Location: Oslo", "Role: Baker" on lines of their own: at least two of them. */
function labelledHead(lines: readonly string[]): CommentHead | null {
  const facts = new Map<string, string>()
  for (const line of lines.slice(0, 12)) {
    const [, label = '', value = ''] = LABEL.exec(line) ?? []
    if (label !== '') facts.set(label.toLowerCase(), value)
  }
  if (facts.size < 2) return null
  const employer = facts.get('company') ?? facts.get('employer')
  const title = facts.get('role') ?? facts.get('position') ?? facts.get('title') ?? facts.get('job')
  const rest = ['location', 'place', 'type', 'remote', 'salary', 'compensation'].flatMap(
    (label) => facts.get(label) ?? [],
  )
  const head = readHead(['', ...rest])
  return { ...head, employer: employer ?? null, titles: title === undefined ? [] : [title] }
}

/**
 * The roles of an offer: those the body lists where it lists several, else those of the first line. Each one's text is
 * the comment without the lines that belong to the other roles.
 */
function splitRoles(
  head: CommentHead,
  blocks: readonly RoleBlock[],
  lines: readonly string[],
): readonly Role[] {
  const named = head.titles.filter((title) => !isOpenTitle(title) && namesRole(title))
  if (blocks.length >= Math.max(2, named.length)) {
    const extra = named.filter((title) => !blocks.some((block) => sharesWords(block.title, title)))
    const owned = new Set(blocks.flatMap((block) => range(block.from, block.to)))
    const shared = (own: ReadonlySet<number>): string =>
      lines.filter((_, index) => !owned.has(index) || own.has(index)).join('\n')
    return [
      ...blocks.map((block) => ({
        title: block.title,
        text: shared(new Set(range(block.from, block.to))),
        line: lines[block.from] ?? '',
      })),
      ...(named.length > 1 ? extra.map((title) => ({ title, text: shared(new Set()), line: '' })) : []),
    ]
  }
  if (head.titles.length > 0) return rolesOf(head.titles, lines)
  if (blocks.length > 0)
    return rolesOf(
      blocks.map((block) => block.title),
      lines,
    )
  return rolesOf(sentenceHead(lines.join(' ').slice(0, 4000)).titles, lines)
}

function rolesOf(titles: readonly string[], lines: readonly string[]): readonly Role[] {
  const text = lines.join('\n')
  const distinct = titles.filter(
    (title, index) => titles.findIndex((one) => one.toLowerCase() === title.toLowerCase()) === index,
  )
  // With one open field ("Multiple roles") beside named ones, the named ones are meant.
  const named = distinct.filter((title) => !isOpenTitle(title))
  return (named.length > 0 ? named : distinct.slice(0, 1)).map((title) => ({ title, text, line: '' }))
}

function sharesWords(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().split(/[^\p{L}]+/u))
  const own = other
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)
  return own.filter((word) => words.has(word)).length * 2 >= own.length
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

/** The pay on the line that lists the role. */
function payOfRole(role: Role): RawPosting['pay'] {
  const at = role.line.search(/[$€£]\s?\d/)
  if (at === -1) return null
  return parsePayText(role.line.slice(at), {
    dollar: dollarOf({ url: null, country: null, places: [], site: '' }),
  })
}

/** The comment's id, with the title in small letters behind it, and a number where two titles look alike. */
function uniqueId(id: string, title: string | null, taken: Set<string>): string {
  const words = (title ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const base = title === null ? id : `${id} ${words}`
  let unique = base
  for (let number = 2; taken.has(unique); number += 1) unique = `${base} ${number}`
  taken.add(unique)
  return unique
}
