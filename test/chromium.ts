import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, platform } from 'node:process'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const MAC_PATHS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The Chromium of this machine: `PLUMBLINE_CHROMIUM` when set, else the first known name on the path, else the
 * usual places of macOS. Null when there is none; browser tests are then skipped, and the run says so.
 */
export function findChromium(): string | null {
  const told = env.PLUMBLINE_CHROMIUM
  if (told !== undefined && told !== '') return isProgram(told) ? told : null
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean)
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...places, ...(platform === 'darwin' ? MAC_PATHS : [])].find(isProgram) ?? null
}

/** Hosts the browser itself would call (updates, accounts, help with forms); they lead to a closed port on loopback. */
const OWN_HOSTS = [
  'update.googleapis.com',
  'clients2.google.com',
  'accounts.google.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'safebrowsing.googleapis.com',
]

/**
 * Starts Chromium without a window and without any traffic of its own. It has no sandbox because tests also run as
 * root in containers; it only ever opens pages of this project.
 */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium found; set PLUMBLINE_CHROMIUM to its path')
  // In a sealed network a page that asks for a foreign host must be seen to ask; elsewhere it must not reach it.
  const hosts = env.PLUMBLINE_SEALED === '1' ? OWN_HOSTS : ['*']
  const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1:9`), 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost']
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-domain-reliability',
      '--no-pings',
      '--no-proxy-server',
      `--host-resolver-rules=${rules.join(', ')}`,
    ],
  })
}
