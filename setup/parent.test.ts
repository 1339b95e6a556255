import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'

/** A shell that starts a process which watches it, as npm does. */
async function startedByShell(variables: Record<string, string>) {
  const { npm_execpath: _npm, ...rest } = process.env
  const watcher = `
    import { watchParent } from ${JSON.stringify(new URL('./parent.mjs', import.meta.url).href)}
    const idle = setTimeout(() => { console.log('still here'); process.exit() }, 1000)
    watchParent(() => { clearTimeout(idle); console.log('parent gone'); process.exit() }, { every: 20 })
    console.log(process.pid)`
  const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, watcher], {
    env: { ...rest, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  shell.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(text.trim()))
  await once(shell.stdout, 'data')
  shell.kill('SIGTERM')
  await once(shell.stdout, 'close')
  return lines.at(-1)
}

it('what npm started ends with the shell in between, which passes no signal on', async () => {
  expect(await startedByShell({ npm_execpath: '/usr/lib/npm' })).toBe('parent gone')
})
it('what a person started is left alone', async () => {
  expect(await startedByShell({})).toBe('still here')
})
