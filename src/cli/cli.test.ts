import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../core/errors.ts'
import { COMMANDS } from './commands/index.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { DoctorReport } from './schemas/doctor.ts'
import { uncoloured } from './test-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command line in a process of its own, with a home directory of its own. */
async function plumbline(args: readonly string[], variables: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
    env: { ...uncoloured(), PLUMBLINE_HOME: join(folder, 'home'), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out, err, code: code as number }
}

describe('help', () => {
  it('lists every command', async () => {
    const { out, code } = await plumbline(['--help'])
    expect(code).toBe(0)
    const lines = out.split('\n').map((line) => line.trim().replace(/ +/, ' '))
    for (const { name, summary } of COMMANDS) expect(lines).toContain(`${name} ${summary}`)
  })
  it.each(COMMANDS.map(({ name }) => name))('explains %s: usage, options, --json', async (name) => {
    const { out, err, code } = await plumbline([name, '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`usage: plumbline ${name}`)
    expect(out).toContain('--json')
    expect(out).toContain('--help')
  })
  it('has the same name and summary in the list and in the command', async () => {
    for (const { name, summary, load } of COMMANDS) expect(await load()).toMatchObject({ name, summary })
  })
  it('prints the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect((await plumbline(['--version'])).out).toBe(`${version}\n`)
  })
})

describe('what goes wrong', () => {
  it('ends with a code of its own for every error', () => {
    expect(new Set(Object.values(EXIT_CODES)).size).toBe(ERROR_CODES.length)
    for (const code of Object.values(EXIT_CODES)) expect(code).toBeGreaterThan(0)
  })
  it('is said on the error stream, with its code and what to do', async () => {
    const { out, err, code } = await plumbline(['docotr'])
    expect({ out, err, code }).toEqual({
      out: '',
      err: 'error INVALID_INPUT: there is no command "docotr"\nwhat to do: did you mean doctor? see plumbline --help\n',
      code: 2,
    })
  })
  it('is one line of JSON with --json', async () => {
    const { out, err, code } = await plumbline(['skill', 'pythn', '--json'])
    expect({ out, code }).toEqual({ out: '', code: EXIT_CODES.NOT_FOUND })
    expect(JSON.parse(err)).toEqual({
      error: {
        code: 'NOT_FOUND',
        message: 'there is no skill "pythn"',
        remedy: expect.stringContaining('python'),
      },
    })
  })
  it('in the environment names the variable', async () => {
    const { err, code } = await plumbline(['doctor'], { PORT: 'http' })
    expect(err).toContain('PORT is "http"')
    expect(code).toBe(EXIT_CODES.INVALID_INPUT)
  })
})

describe('doctor', () => {
  it('looks at runtime, installation, home and space, and prints JSON of its schema', async () => {
    const { out, err, code } = await plumbline(['doctor', '--json'])
    expect({ err, code }).toEqual({ err: '', code: 0 })
    const report = DoctorReport.parse(JSON.parse(out))
    expect(report.checks.map(({ name }) => name)).toEqual(['runtime', 'installation', 'home', 'space'])
  })
})
