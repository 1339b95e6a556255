import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { marketRules } from '../../src/core/app/market-rules.ts'
import { type App, openApp } from '../../src/core/app/open-app.ts'
import { createSite } from '../../src/web/index.ts'
import { findChromium, launchChromium } from '../chromium.ts'
import { ensureBuilt } from './built-site.ts'

const TEXT =
  'You build the pipelines that our reports rest on, and you keep them honest. Requirements: strong SQL and deep knowledge of Python, some familiarity with Kubernetes. You write documentation, explain numbers to people who did not ask for them, and look after a small team of analysts who depend on what you ship every week of the year.'

/** Twelve postings in columns whose names say nothing; one without a text. */
const ODD = [
  'aa,bb,cc,dd',
  ...Array.from({ length: 12 }, (_, index) =>
    [`Zorb Tavel ${index}`, `Firm ${index % 3}`, index === 5 ? '' : `"${TEXT} ${index}"`, index].join(','),
  ),
].join('\n')

describe.skipIf(findChromium() === null)('a real file through a real browser into a real home', () => {
  const home = mkdtempSync(join(tmpdir(), 'import-page-'))
  const uploads = join(home, 'uploads')
  let app: App
  let server: ReturnType<typeof createAdaptorServer>
  let browser: Browser
  let page: Page
  let address: string

  beforeAll(async () => {
    await ensureBuilt()
    // What a killed start left behind.
    mkdirSync(join(uploads, 'left'), { recursive: true })
    writeFileSync(join(uploads, 'left', 'jobs.csv'), 'a,b')
    app = await openApp({
      home,
      marketUrl: null,
      rules: marketRules(),
      now: () => new Date('2026-11-01'),
      fill: async () => {},
    })
    const site = await createSite(app.verbs)
    server = createAdaptorServer({ fetch: site.fetch, hostname: '127.0.0.1' })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await launchChromium()
    page = await browser.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    if (server && 'closeAllConnections' in server) server.closeAllConnections()
    server?.close()
    await app?.close()
    rmSync(home, { recursive: true, force: true })
  })

  const filesIn = (path: string) => (existsSync(path) ? readdirSync(path) : [])

  async function bring(name: string, content: string) {
    await page.goto(`${address}/add`)
    await page.setInputFiles('input[type="file"]', {
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    })
    await page.click('button:has-text("Look into them")')
    await page.locator('[data-run="checked"]').waitFor({ state: 'attached' })
  }

  async function readToTheEnd() {
    await page.click('button:has-text("Start reading")')
    await page.locator('a', { hasText: 'See your postings' }).waitFor({ timeout: 30_000 })
  }

  it('sweeps at the start what an earlier one left', () => {
    expect(filesIn(uploads)).toEqual([])
  })

  it('has columns that nobody knows mapped by hand, and reads by them', async () => {
    await bring('odd.csv', ODD)
    expect(filesIn(uploads)).toHaveLength(1)
    expect(await page.locator('.needed').count()).toBe(1)
    await page.selectOption('select[name="0.title"]', 'aa')
    await page.selectOption('select[name="0.employer"]', 'bb')
    await page.click('button:has-text("Look again")')
    await page.locator('h3', { hasText: 'As they would be read' }).waitFor()
    expect(await page.locator('.previews > li').first().textContent()).toMatch(
      /Zorb Tavel 0.*Firm 0.*Asks for .*Python \(L4\)/,
    )
    await readToTheEnd()
    const body = (await page.textContent('main')) ?? ''
    expect(body).toContain('11 kept, 0 updated, 0 unchanged, 1 rejected.')
    expect(body).toContain('title from “aa”')
    expect(body).toContain('the description is empty: nothing to read')
    expect(body).toContain('odd.csv, row 6')
    // Nothing of what was brought stays behind.
    expect(filesIn(uploads)).toEqual([])
    const { rows } = await app.verbs.employers({ scope: {} })
    expect(rows.map(({ name, kept }) => [name, kept])).toEqual([
      ['Firm 0', 4],
      ['Firm 1', 4],
      ['Firm 2', 3],
    ])
  })

  it('changes nothing when the same file comes again', async () => {
    await bring('odd.csv', ODD)
    await page.selectOption('select[name="0.title"]', 'aa')
    await page.selectOption('select[name="0.employer"]', 'bb')
    await readToTheEnd()
    expect(await page.textContent('main')).toContain('0 kept, 0 updated, 11 unchanged, 1 rejected.')
  })

  it('reads several pasted postings, and gives back a text that is none', async () => {
    await page.goto(`${address}/add`)
    await page.fill('textarea', 'Only one line')
    await page.click('button:has-text("Look into it")')
    await page.locator('textarea').waitFor()
    expect(await page.inputValue('textarea')).toBe('Only one line')
    await page.fill(
      'textarea',
      `Data Engineer\n${TEXT}\n----------\nBackend Engineer\n${TEXT} You write Go as well.\n`,
    )
    await page.click('button:has-text("Look into it again")')
    await page.locator('.lede', { hasText: '2 postings to read.' }).waitFor()
    await readToTheEnd()
    expect(await page.textContent('main')).toContain('2 kept')
  })

  it('asks for another day of collection where the calendar has none', async () => {
    await bring('odd.csv', ODD)
    await page.selectOption('select[name="0.title"]', 'aa')
    await page.locator('input[name="collected"]').evaluate((input) => {
      input.setAttribute('type', 'text')
      ;(input as HTMLInputElement).value = '2026-02-30'
    })
    await page.click('button:has-text("Start reading")')
    await page.locator('main', { hasText: '“2026-02-30” is no date.' }).waitFor()
    await page.click('button:has-text("Throw it away")')
    await page.waitForURL('**/add')
  })

  it('scrolls no page sideways for the name of a file or of its columns', async () => {
    const sideways = async () => {
      await page.setViewportSize({ width: 320, height: 800 })
      return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    }
    await bring(`${'A'.repeat(56)}.csv`, ODD.replace('dd', 'd'.repeat(120)))
    await page.selectOption('select[name="0.title"]', 'aa')
    expect(await sideways()).toBeLessThanOrEqual(0)
    await readToTheEnd()
    expect(await sideways()).toBeLessThanOrEqual(0)
    await page.goto(`${address}/add`)
    expect(await sideways()).toBeLessThanOrEqual(0)
  })

  it('removes what is thrown away, and stores nothing of it', async () => {
    await bring('odd.csv', ODD)
    await page.click('button:has-text("Throw it away")')
    await page.waitForURL('**/add')
    expect(filesIn(uploads)).toEqual([])
  })
})
