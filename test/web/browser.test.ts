import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, launchChromium } from '../chromium.ts'
import { type ServedSite, serveSite } from './served-site.ts'

const PAGES = [
  '/',
  '/skills',
  '/skills/kubernetes',
  '/skills/nomad',
  '/skills/consul',
  '/roles',
  '/roles/backend-engineer',
  '/add',
  '/companies',
  '/companies/tidewater-freight',
  '/companies/northgate-staffing',
  '/companies/fjordlys',
  '/jobs',
  '/jobs/tidewater-1',
  '/jobs/tidewater-facts',
  '/jobs/hostile',
  '/fit',
  '/data',
  '/method',
  '/search?q=kub',
  '/styleguide',
  '/nowhere',
] as const

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const WIDE = { width: 1280, height: 900 }

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

/** Violations of axe-core's rules (all, or those named) on a page, each with the first elements it is about. */
async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  // Given to the page as a function, so that its policy against foreign scripts stays as it is.
  await page.evaluate(AXE)
  const result = await page.evaluate((only) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }
    return axe.run(only.length > 0 ? { runOnly: only } : {})
  }, rules)
  return result.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  )
}

describe.skipIf(findChromium() === null)('in a browser', () => {
  let site: ServedSite
  let browser: Browser

  beforeAll(async () => {
    site = await serveSite()
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  /** Runs a visit in a fresh profile and returns what the browser complained of meanwhile. */
  async function visit(
    options: BrowserContextOptions,
    steps: (page: Page, goto: (path: string) => Promise<void>) => Promise<void>,
  ): Promise<string[]> {
    const context = await browser.newContext(options)
    const complaints: string[] = []
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      // A page that is not there is reported by the browser itself, and meant to be.
      if (message.type() === 'error' && !message.text().includes('404 (Not Found)'))
        complaints.push(message.text())
    })
    try {
      await steps(page, async (path) => {
        await page.goto(`${site.address}${path}`)
      })
    } finally {
      await context.close()
    }
    return complaints
  }

  it.each(PAGES)(
    '%s: no fault that axe-core knows, no sideways scroll; wide and narrow, light and dark',
    async (path) => {
      const complaints = await visit({ viewport: WIDE }, async (page, goto) => {
        await goto(path)
        expect(await violations(page)).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await violations(page, ['color-contrast'])).toEqual([])
        for (const width of [1280, 1000, 800, 360, 320]) {
          await page.setViewportSize({ width, height: 800 })
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect(over, `at ${width} px`).toBeLessThanOrEqual(0)
        }
        await page.setViewportSize({ width: 360, height: 800 })
        expect(await violations(page)).toEqual([])
      })
      expect(complaints).toEqual([])
    },
  )

  it('shows every page and opens every drawer without a script', async () => {
    const complaints = await visit({ javaScriptEnabled: false }, async (page, goto) => {
      for (const path of PAGES) {
        await goto(path)
        expect(await page.locator('h1').textContent()).not.toBe('')
      }
      await goto('/skills/kubernetes')
      await page.locator('summary', { hasText: 'Show as table' }).first().click()
      expect(await page.locator('.as-table[open] table').first().isVisible()).toBe(true)
      await page.locator('summary', { hasText: 'Family' }).first().click()
      await page.locator('.chip[open] a', { hasText: 'Data' }).first().click()
      expect(page.url()).toContain('family=data')
      await goto('/fit')
      await page.fill('textarea', 'Data Engineer\nStrong SQL')
      await page.click('button:has-text("Read it")')
      expect(await page.locator('h1').textContent()).toBe('Data Engineer')
    })
    expect(complaints).toEqual([])
  })

  it('never runs the text of a posting', async () => {
    const complaints = await visit({}, async (page, goto) => {
      await goto('/jobs/hostile')
      expect(await page.evaluate(() => 'hurt' in globalThis)).toBe(false)
      expect(await page.locator('mark').first().textContent()).toContain('<script>')
      expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0)
    })
    expect(complaints).toEqual([])
  })

  it('searches by keyboard: / focuses, arrows choose, Enter opens, Esc closes', async () => {
    const complaints = await visit({}, async (page, goto) => {
      await goto('/skills')
      await page.keyboard.press('/')
      const input = page.locator('.search input')
      expect(await input.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.type('kub')
      await page.locator('[role="option"]').first().waitFor()
      expect(await input.getAttribute('aria-expanded')).toBe('true')
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('ArrowDown')
      const active = await input.getAttribute('aria-activedescendant')
      expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
      await page.keyboard.press('Escape')
      expect(await input.getAttribute('aria-expanded')).toBe('false')
      await page.keyboard.type('e')
      await page.locator('[role="option"]').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/skills/kubernetes')
    })
    expect(complaints).toEqual([])
  })

  it('suggests within the scope that is looked at', async () => {
    await visit({}, async (page, goto) => {
      await goto('/skills?collection=demo&country=US')
      const asked = page.waitForRequest('**/search.json?*')
      await page.locator('[data-search="site"] input[name="q"]').pressSequentially('k')
      const { searchParams } = new URL((await asked).url())
      expect([...searchParams]).toEqual([
        ['q', 'k'],
        ['collection', 'demo'],
        ['country', 'US'],
      ])
      await page.locator('[role="option"]').first().waitFor()
      expect(await page.locator('[role="option"] .note').first().textContent()).toMatch(/^skill, \d/)
    })
  })

  it('reaches every mark of the depth chart by keyboard, and says what it shows', async () => {
    await visit({}, async (page, goto) => {
      await goto('/skills/kubernetes')
      const marks = page.locator('.req-plot .mark')
      expect(await marks.count()).toBe(5)
      await marks.nth(1).focus()
      expect(await marks.nth(1).getAttribute('aria-label')).toContain('27.1')
      await page.keyboard.press('Enter')
      expect(page.url()).toContain('#level-2')
    })
  })

  it('closes an open chip on Esc and gives the focus back', async () => {
    await visit({}, async (page, goto) => {
      await goto('/skills')
      await page.locator('.chip summary').first().click()
      expect(await page.locator('.chip[open]').count()).toBe(1)
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      expect(await page.locator('.chip[open]').count()).toBe(0)
    })
  })

  it('reads a posting pasted into the search of the first page', async () => {
    await visit({}, async (page, goto) => {
      await goto('/')
      await page.locator('.big-search input').evaluate((input) => {
        const data = new DataTransfer()
        data.setData('text/plain', 'Data Engineer\nStrong SQL, Python')
        input.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
      })
      await page.waitForURL('**/fit')
      await page.locator('h1', { hasText: 'Data Engineer' }).waitFor()
    })
  })

  it('adds a posting from the first page: checks it, starts it and follows the reading to its end', async () => {
    const complaints = await visit({}, async (page, goto) => {
      await goto('/')
      await page.locator('summary', { hasText: 'Or paste postings' }).click()
      await page.fill('textarea[name="text"]', 'Cook\nBoil soup')
      await page.click('button:has-text("Look into it")')
      await page.waitForURL('**/add/*')
      expect(await violations(page)).toEqual([])
      await page.click('button:has-text("Start reading")')
      await page.locator('h2', { hasText: 'Rejected, and why' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.locator('a', { hasText: 'See your postings' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.goto(`${site.address}/add`)
      expect(await violations(page)).toEqual([])
    })
    expect(complaints).toEqual([])
  })

  it('shows the choice of columns without a fault, wide and narrow, light and dark', async () => {
    const complaints = await visit({ viewport: WIDE }, async (page, goto) => {
      await goto('/add')
      const files = ['odd.csv', 'jobs.csv', 'picture.png'].map((name) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('x'),
      }))
      await page.setInputFiles('input[type="file"]', files)
      await page.click('button:has-text("Look into them")')
      await page.waitForURL('**/add/*')
      await page.locator('h2', { hasText: 'picture.png' }).waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        for (const width of [1280, 360]) {
          await page.setViewportSize({ width, height: 800 })
          expect(await violations(page), `${colorScheme} at ${width} px`).toEqual([])
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect(over, `at ${width} px`).toBeLessThanOrEqual(0)
        }
      }
    })
    expect(complaints).toEqual([])
  })

  it('takes files that are dropped on the page, and a form sent without a script', async () => {
    await visit({}, async (page, goto) => {
      await goto('/add')
      await page.evaluate(() => {
        const data = new DataTransfer()
        data.items.add(new File(['a,b'], 'jobs.csv'))
        const zone = document.querySelector('[data-drop]')
        zone?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
      })
      await page.waitForURL('**/add/*')
      expect(await page.locator('h1').textContent()).toBe('jobs.csv')
    })
    await visit({ javaScriptEnabled: false }, async (page, goto) => {
      await goto('/add')
      await page.setInputFiles('input[type="file"]', {
        name: 'jobs.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('a,b'),
      })
      await page.click('button:has-text("Look into them")')
      await page.click('button:has-text("Start reading")')
      await page.locator('a', { hasText: 'Look again' }).waitFor()
      expect(await page.locator('h1').textContent()).toBe('jobs.csv')
    })
  })

  it('lights a requirement and its words together', async () => {
    await visit({}, async (page, goto) => {
      await goto('/jobs/tidewater-1')
      await page.locator('[data-requirement="1"]').hover()
      expect(await page.locator('mark.lit').count()).toBe(2)
      await page.locator('mark', { hasText: 'Prometheus' }).hover()
      expect(await page.locator('.read-row.lit').getAttribute('data-requirement')).toBe('5')
    })
  })

  it('keeps the choice of light or dark', async () => {
    await visit({ colorScheme: 'light' }, async (page, goto) => {
      await goto('/skills')
      await page.click('[data-theme-toggle]')
      await goto('/method')
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    })
  })

  it('gives the depth chart away as a picture that stands by itself', async () => {
    await visit({ acceptDownloads: true }, async (page, goto) => {
      await goto('/skills/kubernetes')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-picture="svg"]').first().click(),
      ])
      expect(download.suggestedFilename()).toBe('kubernetes-required-depth.svg')
      const picture = readFileSync(await download.path(), 'utf8')
      expect(picture).toContain('n = 214 of 312 postings')
      expect(picture).toContain('snapshot 7c41e9d2')
      expect(picture).not.toMatch(/class=|var\(/)
      const [png] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-picture="png"]').first().click(),
      ])
      expect(
        readFileSync(await png.path())
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG')
    })
  })
})
