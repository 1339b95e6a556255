import { resolve } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { REFRESH_INTERVALS, type RefreshInterval } from '../core/crawl/due.ts'
import { AppError } from '../core/errors.ts'

/** Everything the program takes from its surroundings. No other module reads `process.env`. */
export interface Environment {
  /** Home directory, absolute. */
  readonly home: string
  /** Port of the web server; `--port` goes before it. */
  readonly port: number
  /** ClickHouse server to use in place of the embedded store. */
  readonly marketUrl: string | null
  /** Further values of `Host` the web server answers to, for people who put a proxy before it. */
  readonly hosts: readonly string[]
  /** Lets live sources stand at http and on private networks; `--allow-private-addresses` does so, too. */
  readonly allowsPrivateAddresses: boolean
  /** How often followed sources are read while the program runs; `--refresh` goes before it. */
  readonly refresh: RefreshInterval
}

/** Variables by name, as a process has them. */
export type Variables = Readonly<Record<string, string | undefined>>

/** This process's own variables. */
export const processVariables = (): Variables => process.env

const Port = z.coerce.number().int().min(0).max(65_535)
/** Tables stand in a database of the program's own: a path, which would name another, means something else is meant. */
const Url = z.url({ protocol: /^https?$/ }).refine((url) => new URL(url).pathname === '/')
const HostName = z.string().regex(/^[a-z0-9.-]+(?::\d+)?$|^\[[0-9a-f:]+\](?::\d+)?$/i)

/** Port the web server listens on when nobody says otherwise. */
export const DEFAULT_PORT = 4400

/** Reads and checks the environment. Throws `INVALID_INPUT` naming the variable and its value. */
export function readEnvironment(variables: Variables, cwd: string): Environment {
  const read = <T>(name: string, schema: z.ZodType<T>, absent: T, expected: string): T => {
    const value = variables[name]
    if (value === undefined || value === '') return absent
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    throw new AppError('INVALID_INPUT', `${name} is "${value}", which is not ${expected}`, {
      remedy: `set ${name} to ${expected}, or unset it`,
    })
  }
  const hosts = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean))
  return {
    home: resolve(cwd, read('PLUMBLINE_HOME', z.string(), '.plumbline', 'a directory')),
    port: read<number>('PORT', Port, DEFAULT_PORT, 'a port between 0 and 65535'),
    marketUrl: read<string | null>(
      'PLUMBLINE_MARKET_URL',
      Url,
      null,
      'an http or https address of a server (http://user:password@host:8123)',
    ),
    hosts: read<string[]>(
      'PLUMBLINE_HOSTS',
      hosts.pipe(z.array(HostName)),
      [],
      'a list of host names, separated by commas',
    ),
    allowsPrivateAddresses: read<boolean>(
      'PLUMBLINE_ALLOW_PRIVATE_ADDRESSES',
      z.enum(['0', '1']).transform((value) => value === '1'),
      false,
      '1 or 0',
    ),
    refresh: read<RefreshInterval>(
      'PLUMBLINE_REFRESH',
      z.enum(REFRESH_INTERVALS),
      'daily',
      `one of ${REFRESH_INTERVALS.join(', ')}`,
    ),
  }
}

/** Whether and how to colour the output: NO_COLOR (https://no-color.org), FORCE_COLOR, TERM. */
export function readColourWishes(variables: Variables): {
  noColour: boolean
  forceColour: boolean
  isDumb: boolean
} {
  return {
    noColour: (variables.NO_COLOR ?? '') !== '',
    forceColour: !['', '0', 'false'].includes(variables.FORCE_COLOR ?? ''),
    isDumb: variables.TERM === 'dumb',
  }
}
