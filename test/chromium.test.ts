import { expect, it } from 'vitest'
import { findChromium, launchChromium } from './chromium.ts'

it.skipIf(findChromium() === null)('opens a page in the Chromium of this machine', async () => {
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.setContent('<h1>plumb</h1>')
  expect(await page.locator('h1').textContent()).toBe('plumb')
  await browser.close()
})
