import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { itemsOf, rawPosting, type TestMarket, testMarket } from '../ingest/fixtures.ts'
import { ingest } from '../ingest/ingest.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import { verifySnapshot } from '../snapshot/verify.ts'
import { type FixFolder, fixFolder } from './fix-folder.ts'
import { addFix, listFixes, removeFix } from './fix-verbs.ts'

let home: string
let folder: FixFolder
let market: TestMarket
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'plumbline-fixes-'))
  folder = fixFolder(home)
  market = await testMarket()
})
afterEach(async () => {
  await market.close()
  rmSync(home, { recursive: true, force: true })
})

const file = (kind: 'employers' | 'titles') => readFileSync(folder.pathOf(kind), 'utf8')

it('makes no file before the first fix, and one with a head then', async () => {
  expect((await folder.read()).every(({ lines, problems }) => lines.length + problems.length === 0)).toBe(
    true,
  )
  expect(existsSync(join(home, 'fixes'))).toBe(false)
  const before = await folder.stamp()
  await addFix(folder, { kind: 'employers', written: 'Acme, Inc.', target: 'Acme "Rockets"' })
  expect(file('employers')).toBe('written,employer,agency\n"Acme, Inc.","Acme ""Rockets"""\n')
  expect(await folder.stamp()).not.toBe(before)
})

it('puts a fix in the place of one about the same name, and leaves every other line as it is', async () => {
  await addFix(folder, { kind: 'employers', written: 'Bolt', target: 'Nut' })
  writeFileSync(folder.pathOf('employers'), '# mine\r\nbolt inc,Nut\r\n"bad\r\nScrew,Nut')
  await addFix(folder, { kind: 'employers', written: 'Bolt', target: 'Nail', more: 'no' })
  expect(file('employers')).toBe('# mine\r\n"bad\r\nScrew,Nut\nBolt,Nail,no\n')
  expect(await removeFix(folder, { kind: 'employers', written: 'BOLT' })).toEqual({ isRemoved: true })
  expect(await removeFix(folder, { kind: 'employers', written: 'BOLT' })).toEqual({ isRemoved: false })
  expect(file('employers')).toBe('# mine\r\n"bad\r\nScrew,Nut\n')
  expect((await listFixes(folder, null)).files[0]).toMatchObject({
    lines: [{ line: 3, written: 'Screw', target: 'Nut' }],
    problems: [{ line: 2, message: 'the quote that opens at character 1 is never closed' }],
  })
})

it('reads what a spreadsheet on Windows saved, and takes no letter of it away when a fix is added', async () => {
  mkdirSync(join(home, 'fixes'))
  writeFileSync(folder.pathOf('employers'), Buffer.from('M\xfcller GmbH,Acme\n', 'latin1'))
  expect((await folder.read())[0]?.lines).toMatchObject([{ written: 'Müller GmbH', target: 'Acme' }])
  await addFix(folder, { kind: 'employers', written: 'Bolt', target: 'Nut' })
  expect(file('employers')).toBe('Müller GmbH,Acme\nBolt,Nut\n')
})

it('refuses a fix that says nothing it can use, and writes nothing', async () => {
  await expect(
    addFix(folder, { kind: 'titles', written: 'Fish Whisperer', target: 'x' }),
  ).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringContaining('there is no role "x"'),
  })
  const ofA = { kind: 'employers', written: 'A1', target: 'B1' } as const
  await expect(addFix(folder, { ...ofA, written: ' ' })).rejects.toThrow('written: nothing is written there')
  await expect(addFix(folder, { ...ofA, target: 'x'.repeat(301) })).rejects.toThrow(
    'target: more than the 300 characters that are taken',
  )
  await addFix(folder, ofA)
  await expect(addFix(folder, { kind: 'employers', written: 'B1', target: 'A1' })).rejects.toMatchObject({
    message: '"B1" would lead back to itself by way of "A1"',
  })
  expect(file('employers')).toBe('written,employer,agency\nA1,B1\n')
  expect(existsSync(folder.pathOf('titles'))).toBe(false)
})

it('is applied by the next snapshot without reading a posting again, and is part of what that is', async () => {
  const ctx = { ...market.ctx, fixes: folder }
  market.sources.set(
    'file',
    itemsOf([
      rawPosting({ sourceId: 'a', title: 'Fish Whisperer', employer: 'Bolt' }),
      rawPosting({ sourceId: 'b', employer: 'Nut', text: 'Strong SQL and some Kafka.' }),
    ]),
  )
  const { snapshot: first } = await ingest(ctx, { inputs: ['file'] })
  const reads = market.rules.reads.length
  await addFix(folder, { kind: 'employers', written: 'Bolt', target: 'Nut', more: 'yes' })
  await addFix(folder, { kind: 'titles', written: 'Fish Whisperer', target: 'backend-engineer' })
  const second = await buildSnapshot(ctx)
  expect(second.id).not.toBe(first)
  expect(market.rules.reads.length).toBe(reads)
  const rows = await ctx.market.rows(
    { title: String, employer: String, role: String, agency: Number },
    `SELECT title, employer_name AS employer, role, is_agency AS agency FROM plumbline.posting
     WHERE snapshot = {id:String} ORDER BY title`,
    { id: second.id },
  )
  expect(rows).toEqual([
    { title: 'Data Engineer', employer: 'Nut', role: 'data-engineer', agency: 1 },
    { title: 'Fish Whisperer', employer: 'Nut', role: 'backend-engineer', agency: 1 },
  ])
  expect(await listFixes(folder, second.settings.fixes)).toMatchObject({ isApplied: true })
  expect(await buildSnapshot(ctx)).toEqual(second)

  // Each is built again by what it was built with, whatever the files say by then.
  await removeFix(folder, { kind: 'employers', written: 'Bolt' })
  expect(await verifySnapshot(ctx, second.id)).toMatchObject({ isSame: true })
  expect(await verifySnapshot(ctx, first ?? '')).toMatchObject({ isSame: true })
  await removeFix(folder, { kind: 'titles', written: 'Fish Whisperer' })
  expect((await buildSnapshot(ctx)).id).toBe(first)
})
