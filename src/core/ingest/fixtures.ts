import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clusterBlocks, clusterPostings, employerStem, normalTitle } from '../../corpus/index.ts'
import { createTables, type MarketStore, openStore, sweepSnapshots } from '../../market/index.ts'
import type { AskedSkill, Mention, RawPosting, ReadPosting } from '../../reader/types.ts'
import type { SourceItem } from '../../sources/index.ts'
import type { IngestContext, MarketRules } from '../context.ts'

/** A posting with only what a test cares for. */
export function rawPosting(fields: Partial<RawPosting> & Pick<RawPosting, 'sourceId'>): RawPosting {
  return {
    source: 'ashby:acme',
    title: 'Data Engineer',
    employer: 'Acme Inc.',
    text: 'You build pipelines with strong Python.',
    url: null,
    firstSeen: '2025-10-01',
    collectedOn: '2025-10-25',
    places: ['Berlin'],
    country: 'DE',
    isRemote: null,
    pay: null,
    employmentType: null,
    hoursPerWeek: null,
    statedLength: null,
    isSnippet: false,
    department: null,
    ...fields,
  }
}

const SKILLS: Readonly<Record<string, number>> = { python: 1, sql: 2, kafka: 3 }

/** Rules as small as they can be: three skills, "strong" is L3, a text is complete unless it ends in an ellipsis. */
export function smallRules(version = 'small-1'): MarketRules & { readonly reads: RawPosting[] } {
  const reads: RawPosting[] = []
  return {
    reads,
    reader: {
      version,
      readPosting(raw) {
        reads.push(raw)
        return readSmall(raw, version)
      },
      askedSkills: (mentions, link) =>
        mentions.flatMap((mention): AskedSkill[] => {
          const skillId = link(mention.phrase)
          if (skillId === null) return []
          const { strength, level, years, confidence, altGroup, isGate } = mention
          return [
            {
              skillId,
              kind: 'technical',
              strength,
              level,
              years,
              confidence,
              altGroup,
              isGate,
              decisive: mention,
              mentions: [mention],
            },
          ]
        }),
    },
    taxonomy: {
      version: 'taxonomy-1',
      link: (phrase) => SKILLS[phrase] ?? null,
      employer: (name) =>
        name === null
          ? null
          : {
              key: name.toLowerCase(),
              slug: name.toLowerCase().replaceAll(/\W+/g, '-'),
              name,
              isAgency: false,
              isMapped: false,
            },
    },
    corpus: {
      version: 'corpus-1',
      normalTitle,
      employerStem,
      clusterBlocks,
      clusterPostings,
      createCompletenessCheck() {
        const reasons: (string | null)[] = []
        return {
          add: ({ isTextComplete }) => reasons.push(isTextComplete ? null : 'text is cut') - 1,
          reasons: () => reasons,
        }
      },
    },
  }
}

function readSmall(raw: RawPosting, readerVersion: string): ReadPosting {
  const mentions: Mention[] = []
  for (const match of raw.text.matchAll(/(strong )?\b(python|sql|kafka)\b/gi)) {
    const end = match.index + match[0].length
    const start = end - (match[2]?.length ?? 0)
    mentions.push({
      start,
      end,
      phrase: (match[2] ?? '').toLowerCase(),
      strength: 'required',
      level: match[1] ? 3 : null,
      years: null,
      confidence: 'medium',
      altGroup: null,
      section: 'requirements',
      levelRule: match[1] ? 'cue:strong' : 'none',
      strengthRule: 'section:requirements',
      levelCue: match[1] ? { start: match.index, end: match.index + 6 } : null,
      strengthCue: null,
      clause: { start: match.index, end },
      isGate: false,
    })
  }
  return {
    readerVersion,
    language: 'en',
    words: raw.text.split(/\s+/).length,
    seniority: 'not stated',
    role: 'data-engineer',
    roleFamily: 'data',
    degree: 'none',
    degreeSpan: null,
    yearsOverall: null,
    yearsSpan: null,
    pay: null,
    remote: 'not stated',
    remoteSpan: null,
    country: raw.country,
    region: null,
    isTextComplete: !raw.text.endsWith('…'),
    sections: [],
    mentions,
  }
}

/** Items of a source: postings and, as strings, the reasons of rejected rows. */
export function itemsOf(entries: readonly (RawPosting | string)[]): readonly SourceItem[] {
  return entries.map((entry, index) =>
    typeof entry === 'string'
      ? {
          kind: 'reject',
          file: 'fake',
          row: index + 1,
          source: 'ashby:acme',
          reason: entry,
          sample: `row ${index + 1}`,
        }
      : { kind: 'posting', posting: entry, row: index + 1, file: 'fake', notes: [] },
  )
}

export interface TestMarket {
  readonly ctx: IngestContext
  readonly rules: ReturnType<typeof smallRules>
  /** What `openSource` yields, by input. */
  readonly sources: Map<string, readonly SourceItem[]>
  close(): Promise<void>
}

/** A market of its own in a new directory, with small rules and made-up sources; a start as in real life. */
export async function testMarket(rules = smallRules()): Promise<TestMarket> {
  const directory = mkdtempSync(join(tmpdir(), 'plumbline-market-'))
  const market: MarketStore = await openStore({ path: directory })
  await createTables(market)
  await sweepSnapshots(market)
  const sources = new Map<string, readonly SourceItem[]>()
  return {
    rules,
    sources,
    ctx: {
      market,
      rules,
      async *openSource(input) {
        yield* sources.get(input) ?? []
      },
      now: () => new Date('2026-01-02T03:04:05Z'),
      report: () => {},
      signal: null,
    },
    async close() {
      await market.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
