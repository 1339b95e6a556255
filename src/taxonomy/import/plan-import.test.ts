import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { aliasOwner, allSkills, skillById } from '../index.ts'
import { type EscoRow, escoCsv, filesOf, technologyTxt } from './fixture.ts'
import { ImportError } from './import-error.ts'
import { overlayLink, overlayVersion } from './overlay.ts'
import { planImport } from './plan-import.ts'

const esco = (...rows: readonly EscoRow[]) => filesOf({ 'skills_en.csv': escoCsv(...rows) })
const python = aliasOwner('python') ?? 0
const kafka = aliasOwner('apache kafka') ?? 0

describe('an ESCO download', () => {
  it('links concepts by the list’s own links, then by label', () => {
    const known = allSkills().find((skill) => skill.esco !== null)
    const plan = planImport(
      'esco',
      esco([known?.esco ?? '', 'a name of theirs'], ['b', 'Python'], ['c', 'lute making']),
      null,
    )
    expect(plan.overlay.concepts).toEqual(
      [
        [known?.esco, 'a name of theirs', known?.id],
        ['b', 'Python', python],
        ['c', 'lute making', 0],
      ].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
    )
    expect([plan.linked, plan.unlinked]).toEqual([2, 1])
  })

  it('gives a skill the written forms that nobody owns', () => {
    const plan = planImport('esco', esco(['b', 'Python', ['snake scripting', 'python']]), null)
    expect(plan.overlay.aliases).toEqual([['snake scripting', python]])
    expect(overlayLink([plan.overlay])('snake scripting')).toBe(python)
    expect(overlayLink([])('snake scripting')).toBeNull()
  })

  it('leaves a form with its owner, and takes none that two concepts claim', () => {
    const plan = planImport(
      'esco',
      esco(['a', 'Python', ['Apache Kafka', 'the thing']], ['b', 'Apache Kafka', ['the thing']]),
      null,
    )
    expect(plan.overlay.aliases).toEqual([])
    expect(plan.conflicts).toEqual([
      { what: 'alias', name: 'apache kafka', keeps: kafka, wants: python },
      ...[python, kafka]
        .sort((one, other) => one - other)
        .map((wants) => ({ what: 'alias', name: 'the thing', keeps: null, wants })),
    ])
  })

  it('takes names with version and language, and counts what it does not import', () => {
    const { counted, files } = planImport(
      'esco',
      filesOf({
        'ESCO v1.2.0/en/ESCO dataset skills_en.csv': escoCsv(['b', 'Python']),
        'occupations_en.csv': 'conceptUri,preferredLabel\nx,baker\ny,cook\n',
        'notes.txt': 'hello',
      }),
      null,
    )
    expect(counted).toEqual({ occupations: 2 })
    expect(files).toEqual(['ESCO v1.2.0/en/ESCO dataset skills_en.csv', 'occupations_en.csv'])
  })
})

describe('a second download', () => {
  const first = planImport(
    'esco',
    esco(
      ['a', 'lute making'],
      ['b', 'harp making'],
      ['c', 'string instruments'],
      ['d', 'Python'],
      ['z', 'zither'],
    ),
    null,
  ).overlay
  const second = planImport(
    'esco',
    esco(
      ['d', 'Python programming'],
      ['e', 'making of plucked instruments', ['lute making', 'harp making']],
      ['f', 'violins', ['string instruments']],
      ['g', 'cellos', ['string instruments']],
    ),
    first,
  )

  it('tells what was added, renamed, merged, split and gone', () => {
    expect(second.diff).toEqual({
      added: [
        { id: 'e', label: 'making of plucked instruments' },
        { id: 'f', label: 'violins' },
        { id: 'g', label: 'cellos' },
      ],
      renamed: [{ id: 'd', from: 'Python', to: 'Python programming' }],
      merged: [
        { from: 'a', to: 'e', others: [] },
        { from: 'b', to: 'e', others: [] },
      ],
      split: [{ from: 'c', to: 'f', others: ['g'] }],
      gone: [{ id: 'z', label: 'zither' }],
    })
  })

  it('keeps the link of a concept that was renamed', () => {
    expect(second.overlay.concepts.find(([id]) => id === 'd')).toEqual(['d', 'Python programming', python])
  })

  it('collapses redirects over several downloads', () => {
    const third = planImport(
      'esco',
      esco(['d', 'Python programming'], ['h', 'luthiery', ['making of plucked instruments']]),
      second.overlay,
    )
    expect(third.overlay.redirects).toEqual([
      { from: 'a', to: 'h', others: [] },
      { from: 'b', to: 'h', others: [] },
      { from: 'c', to: 'f', others: ['g'] },
      { from: 'e', to: 'h', others: [] },
    ])
  })

  it('of the same files changes nothing', () => {
    const again = planImport(
      'esco',
      esco(['d', 'Python programming'], ['e', 'x']),
      planImport('esco', esco(['d', 'Python programming'], ['e', 'x']), null).overlay,
    )
    expect(again.diff).toEqual({ added: [], renamed: [], merged: [], split: [], gone: [] })
  })

  it('follows the heirs that the list itself names', () => {
    const files = filesOf({
      'skills_en.csv':
        'conceptUri,preferredLabel,altLabels,status,isReplacedBy\nx/a,lute making,,obsolete,x/q\nx/q,quill making,,released,\n',
    })
    expect(planImport('esco', files, first).diff.merged).toContainEqual({ from: 'a', to: 'q', others: [] })
  })
})

describe('an O*NET download', () => {
  it.each([
    ['of the newest releases', 'Technology Skills.txt', 'Example'],
    ['under its later name', 'Software Skills.txt', 'Workplace Example'],
    ['of old releases', 'Tools and Technology.txt', 'T2 Example'],
  ])('%s is read', (_what, file, column) => {
    const text = technologyTxt('Python', 'Lute Maker Pro').replace('\tExample\t', `\t${column}\t`)
    const { overlay } = planImport('onet', filesOf({ [file]: text }), null)
    expect(overlay.concepts).toEqual([
      ['technology:Lute Maker Pro', 'Lute Maker Pro', 0],
      ['technology:Python', 'Python', python],
    ])
  })

  it('leaves out the tools that old releases list with technologies', () => {
    const text = 'O*NET-SOC Code\tT2 Type\tT2 Example\n1\tTools\tHammers\n1\tTechnology\tPython\n'
    expect(
      planImport('onet', filesOf({ 'Tools and Technology.txt': text }), null).overlay.concepts,
    ).toHaveLength(1)
  })

  it('takes elements once, whatever the occupations and scales', () => {
    const text =
      'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\n1\t2.A.1.a\tReading\tIM\t4\n1\t2.A.1.a\tReading\tLV\t4\n'
    const plan = planImport(
      'onet',
      filesOf({ 'db_30_0_text/Skills.txt': text, 'db_30_0_text/Occupation Data.txt': 'a\tb\n1\t2\n' }),
      null,
    )
    expect(plan.overlay.concepts.map(([id]) => id)).toEqual(['2.A.1.a'])
    expect(plan.counted).toEqual({ occupations: 1 })
  })
})

describe('bad input', () => {
  const skills = escoCsv(['a', 'lute making', ['x', 'y']])
  it.each<[string, 'esco' | 'onet', Readonly<Record<string, string>>, string]>([
    ['no file of the list', 'esco', { 'readme.txt': '' }, 'no skills_en.csv among 1 files'],
    ['no file of the other list', 'onet', {}, 'no "Technology Skills.txt"'],
    ['two lists', 'esco', { 'a skills_en.csv': skills, 'skills_en.csv': skills }, 'both lists of skills'],
    ['an empty file', 'esco', { 'skills_en.csv': '' }, 'there are no rows in it'],
    [
      'a header alone',
      'esco',
      { 'skills_en.csv': 'conceptUri,preferredLabel,altLabels\n' },
      'there are no rows',
    ],
    [
      'other columns',
      'esco',
      { 'skills_en.csv': 'id,name\n1,x\n' },
      'no column conceptUri, no column preferredLabel',
    ],
    [
      'a file cut in a quote',
      'esco',
      { 'skills_en.csv': skills.slice(0, -40) },
      'never closes; the file seems to be cut off',
    ],
    [
      'a file cut in a row',
      'esco',
      { 'skills_en.csv': `${skills}KnowledgeSkillCompetence,http://x` },
      'has 2 of 13 columns',
    ],
    [
      'a damaged quote',
      'esco',
      { 'skills_en.csv': 'conceptUri,preferredLabel,altLabels\n"a"b,c,d\n' },
      'text follows a closing quote',
    ],
    [
      'an id twice',
      'esco',
      { 'skills_en.csv': escoCsv(['a', 'x'], ['a', 'y']) },
      'lines 2 and 3 have the same conceptUri',
    ],
    ['no label', 'esco', { 'skills_en.csv': escoCsv(['a', '']) }, 'line 2 has no preferredLabel'],
    [
      'one element, two names',
      'onet',
      { 'Skills.txt': 'Element ID\tElement Name\n1\tA\n1\tB\n' },
      'gives 1 the name "B"',
    ],
    ['a tab too few', 'onet', { 'Knowledge.txt': 'Element ID\tElement Name\n1\n' }, 'has 1 of 2 columns'],
  ])('%s is refused in words', (_what, source, files, message) => {
    expect(() => planImport(source, filesOf(files), null)).toThrow(ImportError)
    expect(() => planImport(source, filesOf(files), null)).toThrow(message)
  })
})

it('the version of no import is none, and changes with the forms alone', () => {
  const one = planImport('esco', esco(['b', 'Python', ['snake scripting']]), null).overlay
  expect(overlayVersion([])).toBe('')
  expect(overlayVersion([{ ...one, redirects: [{ from: 'x', to: 'b', others: [] }] }])).toBe(
    overlayVersion([one]),
  )
  expect(overlayVersion([{ ...one, aliases: [] }])).not.toBe(overlayVersion([one]))
})

const shared = resolve(import.meta.dirname, '../../../../shared/data/taxonomy')
const isAbsent = !existsSync(shared)
if (isAbsent) console.warn(`skipped: the public lists are not at ${shared}`)

describe.skipIf(isAbsent)('the real lists, put back into their official shape', () => {
  const unzipped = (path: string) => gunzipSync(readFileSync(join(shared, path))).toString('utf8')

  it('ESCO: every concept is taken, and the list’s own links hold', () => {
    const rows = unzipped('esco/skills.jsonl.gz')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; name: string; aliases: string[] })
    const text = escoCsv(
      ...rows.map(({ id, name, aliases }): [string, string, string[]] => [id, name, aliases]),
    )
    const plan = planImport('esco', filesOf({ 'skills_en.csv': text }), null)
    expect(plan.overlay.concepts).toHaveLength(13_939)
    const links = new Map(plan.overlay.concepts.map(([id, , skill]) => [id, skill]))
    const own = allSkills().flatMap(({ esco: id }) => id ?? [])
    expect(own.length).toBeGreaterThan(1000)
    for (const id of own) expect(skillById(links.get(id) ?? 0)?.esco).toBe(id)
    for (const [phrase, skill] of plan.overlay.aliases) {
      expect(aliasOwner(phrase)).toBeNull()
      expect(skillById(skill)).not.toBeNull()
    }
    expect(planImport('esco', filesOf({ 'skills_en.csv': text }), plan.overlay).overlay).toEqual(plan.overlay)
  })

  it('O*NET: every technology is taken once', () => {
    const names = unzipped('onet/technology_skills.tsv.gz')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[1] ?? '')
    const plan = planImport('onet', filesOf({ 'Technology Skills.txt': technologyTxt(...names) }), null)
    expect(plan.overlay.concepts).toHaveLength(new Set(names).size)
    expect(plan.linked).toBeGreaterThan(500)
  })
})
