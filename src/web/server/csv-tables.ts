import type {
  LevelMedian,
  PayFigures,
  PostingRow,
  RolePage,
  SkillIndexRow,
  SkillPage,
} from '../../core/page-types.ts'
import type { ScopeSummary } from '../../core/scope-types.ts'
import type { Estimate, MetricKey } from '../../method/index.ts'
import { toCsv } from './csv.ts'
import { FIGURE_HEAD, figure, plain, type Row } from './csv-figures.ts'

function medianRow(scope: ScopeSummary, of: string, median: LevelMedian): Row {
  const none = { employers: 0, from: null, to: null }
  const estimate: Estimate =
    median.status === 'suppressed'
      ? { status: 'suppressed', count: median.n, n: median.n, reason: median.reason }
      : { ...median, ...none }
  const row = figure(scope, 'requiredDepth', of, estimate)
  // A median level has no employer count of its own: the cell stays empty instead of saying 0.
  return median.status === 'suppressed' ? row : row.map((value, index) => (index === 10 ? null : value))
}

function depthRows(page: SkillPage): Row[] {
  const { depth, scope } = page
  return [
    medianRow(scope, page.skill.slug, depth.median),
    figure(scope, 'statedDepth', page.skill.slug, depth.statedShare),
    ...depth.exactly.map((estimate, index) => figure(scope, 'depthShare', `L${index + 1}`, estimate)),
    ...depth.atLeast.map((estimate, index) => figure(scope, 'atLeast', `L${index + 1}`, estimate)),
    ...depth.counts.map((count, index) => plain(scope, 'postings', `L${index + 1}`, count)),
    plain(scope, 'postings', 'level not stated', depth.notStated),
  ]
}

function payRows(page: SkillPage): Row[] {
  const { scope } = page
  const side = (name: string, pay: PayFigures): Row[] => [
    figure(scope, 'payDeciles', `${name} P10`, pay.p10),
    figure(scope, 'payQuartiles', `${name} P25`, pay.p25),
    figure(scope, 'medianPay', name, pay.median),
    figure(scope, 'payQuartiles', `${name} P75`, pay.p75),
    figure(scope, 'payDeciles', `${name} P90`, pay.p90),
    figure(scope, 'disclosureRate', name, pay.disclosed),
  ]
  const place = [page.pay.family, page.pay.country, page.pay.currency]
    .filter((part) => part !== null)
    .join(' ')
  return [
    figure(scope, 'medianPay', `asking ${page.medianPayCurrency ?? ''}`.trim(), page.medianPay),
    ...side(`with ${place}`.trim(), page.pay.with),
    ...side(`without ${place}`.trim(), page.pay.without),
    figure(scope, 'payGap', place, page.pay.gap),
  ]
}

function roleRows(page: SkillPage): Row[] {
  return page.roles.flatMap((role) => [
    figure(page.scope, 'shareOfRole', role.slug, role.ofRole),
    figure(page.scope, 'shareOfSkill', role.slug, role.ofSkill),
    medianRow(page.scope, role.slug, role.median),
    ...(role.concentration === null
      ? []
      : [plain(page.scope, 'concentration', role.slug, role.concentration)]),
  ])
}

function pairingRows(page: SkillPage): Row[] {
  return page.pairings.flatMap((pair) => [
    figure(page.scope, 'pairingShare', pair.slug, pair.share),
    plain(page.scope, 'pairingLift', pair.slug, pair.lift),
    plain(page.scope, 'pairingStrength', pair.slug, pair.npmi),
  ])
}

const POSTING_HEAD = [
  'posting',
  'title',
  'employer',
  'place',
  'first_seen',
  'seniority',
  'role',
  'pay',
  'url',
] as const
const ASKED_HEAD = [
  'strength',
  'level',
  'years',
  'confidence',
  'section',
  'level_rule',
  'strength_rule',
  'cue',
  'words',
] as const

/** Postings as rows; of one skill also with what each asks of it and the words behind that. */
export function postingsCsv(rows: readonly PostingRow[], isOfSkill: boolean): string {
  return toCsv(
    isOfSkill ? [...POSTING_HEAD, ...ASKED_HEAD] : POSTING_HEAD,
    rows.map((row) => [
      row.id,
      row.title,
      row.employer,
      row.place,
      row.firstSeen,
      row.seniority,
      row.role,
      row.pay,
      row.url,
      ...(isOfSkill ? askedCells(row) : []),
    ]),
  )
}

function askedCells({ asked }: PostingRow): Row {
  if (asked === null) return ASKED_HEAD.map(() => null)
  const { strength, level, years, confidence, section, levelRule, strengthRule, cue, words } = asked
  return [strength, level, years, confidence, section, levelRule, strengthRule, cue, words]
}

/** A skill's figures, all of them or one table of its page (`?table=depth`). */
export function skillCsv(page: SkillPage, table: string | undefined): string {
  if (table === 'postings') return postingsCsv(page.postings, true)
  if (table === 'employers') {
    return toCsv(
      ['employer', 'name', 'postings_asking', 'postings', 'snapshot'],
      page.employers.map((row) => [row.slug, row.name, row.asking, row.postings, page.scope.snapshotId]),
    )
  }
  if (table === 'words') {
    return toCsv(
      ['level', 'words', 'postings', 'hours_from_previous', 'snapshot'],
      page.rungs.flatMap((rung) =>
        rung.words.map((row) => [
          rung.level,
          row.words,
          row.postings,
          rung.hoursFromPrevious,
          page.scope.snapshotId,
        ]),
      ),
    )
  }
  const { scope } = page
  const parts: Readonly<Record<string, () => Row[]>> = {
    demand: () => [
      figure(scope, 'demandRate', page.skill.slug, page.demand),
      figure(scope, 'requiredRate', page.skill.slug, page.required),
      plain(scope, 'postings', 'in scope', scope.postings),
      plain(scope, 'employers', 'asking', page.employersAsking),
    ],
    depth: () => depthRows(page),
    pay: () => payRows(page),
    roles: () => roleRows(page),
    pairings: () => pairingRows(page),
    certifications: () => [
      figure(scope, 'certificationRate', 'any', page.anyCertification),
      ...page.certifications.map((row) => figure(scope, 'certificationRate', row.slug, row.share)),
    ],
  }
  const chosen = table !== undefined && Object.hasOwn(parts, table) ? parts[table] : undefined
  return toCsv(FIGURE_HEAD, chosen ? chosen() : Object.values(parts).flatMap((part) => part()))
}

function indexRows(scope: ScopeSummary, rows: readonly SkillIndexRow[], share: MetricKey): Row[] {
  return rows.flatMap((row) => [
    figure(scope, share, row.slug, row.demand),
    medianRow(scope, row.slug, row.median),
    figure(
      scope,
      'medianPay',
      row.currency === null ? row.slug : `${row.slug} ${row.currency}`,
      row.medianPay,
    ),
  ])
}

/** The skills index as figures. */
export function skillsCsv(page: {
  readonly scope: ScopeSummary
  readonly rows: readonly SkillIndexRow[]
}): string {
  return toCsv(FIGURE_HEAD, indexRows(page.scope, page.rows, 'demandRate'))
}

/** A role's skills as figures. */
export function roleCsv(page: RolePage): string {
  return toCsv(FIGURE_HEAD, indexRows(page.scope, page.skills, 'shareOfRole'))
}
