import { mkdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { type BoundValues, withLiterals } from './literals.ts'
import { parseRows, type RowOf, type Shape } from './row.ts'

/**
 * Where the market stands: an embedded store in a directory of its own, or a ClickHouse server at an http(s) address
 * that may name user and password.
 */
export type MarketPlace = { readonly path: string } | { readonly url: string }

/** A row to insert, by column name; all rows of one insert have the same columns. 64-bit ids go in as decimal text (`toKey`). */
export type NewRow = Readonly<Record<string, unknown>>

/** The market store refused a statement. `cause` holds the engine's own error. */
export class MarketError extends Error {
  override readonly name = 'MarketError'
}

/** The server that keeps the market does not answer. `cause` holds the network's own error. */
export class MarketUnreachable extends Error {
  override readonly name = 'MarketUnreachable'
}

/** The disk under the market has no room left. `cause` holds the engine's own error. */
export class MarketFull extends Error {
  override readonly name = 'MarketFull'
}

/** The store behind every market query: one client code for the embedded engine and a server. */
export interface MarketStore {
  /** Rows of a SELECT, each parsed through its shape. */
  rows<S extends Shape>(shape: S, sql: string, parameters?: BoundValues): Promise<RowOf<S>[]>
  /** The one row of a SELECT; throws when there is none or more. */
  row<S extends Shape>(shape: S, sql: string, parameters?: BoundValues): Promise<RowOf<S>>
  /** A statement without a result. */
  run(sql: string, parameters?: BoundValues): Promise<void>
  /** Inserts rows; on return they are on disk (fsync) and survive a kill. Nothing happens for no rows. */
  insert(table: string, rows: readonly NewRow[]): Promise<void>
  /** Rows of a SELECT as JSON Lines in the engine's own bytes; 64-bit integers as text. Empty for no rows. */
  lines(sql: string, parameters?: BoundValues): Promise<Buffer>
  /** Inserts rows given as JSON Lines, as `lines` gave them; on return they are on disk. */
  insertLines(table: string, columns: readonly string[], lines: Buffer): Promise<void>
  close(): Promise<void>
}

/**
 * Settings that decide what a statement does, the same everywhere. Inserts are synchronous, because an acknowledged
 * batch has to be on disk. 64-bit integers come as JSON numbers; ids, which would not fit, are selected as
 * hexadecimal text. Expressions are interpreted: compiling one costs a page several hundred milliseconds at its
 * third execution and gives back far less.
 */
const SETTINGS = {
  async_insert: 0,
  output_format_json_quote_64bit_integers: 0,
  join_use_nulls: 0,
  optimize_trivial_insert_select: 0,
  compile_expressions: 0,
  compile_aggregate_expressions: 0,
  compile_sort_description: 0,
} as const

/**
 * What the embedded engine may use beside. Memory stays under 1.5 GB for the whole process: the engine itself takes
 * about 270 MB, a query at most 700 MB and spills grouping and sorting to disk before that. A server's limits are
 * its keeper's.
 */
const EMBEDDED_LIMITS = {
  max_threads: 2,
  max_insert_threads: '1',
  min_insert_block_size_rows: '200000',
  min_insert_block_size_bytes: '64000000',
  max_memory_usage: '700000000',
  max_bytes_before_external_group_by: '200000000',
  max_bytes_before_external_sort: '200000000',
  max_bytes_ratio_before_external_group_by: 0,
  max_bytes_ratio_before_external_sort: 0,
  input_format_parallel_parsing: 0,
  // Bound values stand in the statement, long lists of ids among them.
  max_query_size: '100000000',
} as const

/** A server says every so often that a long statement still runs, so that nothing on the way cuts the line. */
const SIGN_OF_LIFE = { send_progress_in_http_headers: 1, http_headers_progress_interval_ms: '50000' } as const

/** Connections to the embedded engine: as many statements are planned and read side by side. */
const CONNECTIONS = 2

type Client = ReturnType<typeof createClient>
/** A connection and how many statements it has to do. */
interface Line {
  readonly client: Client
  busy: number
}
type ClientOptions = NonNullable<Parameters<typeof createClient>[0]>

/**
 * Clients over the embedded engine. The two packages carry their own copies of one contract, whose settings differ in
 * a private field; at run time it is the same.
 */
async function embeddedClients(path: string): Promise<Client[]> {
  // Half a gigabyte of library: loaded where it is used, not for a server.
  const { createChdbConnection } = await import('chdb/connection')
  const connection = () =>
    createChdbConnection({ path }) as unknown as NonNullable<ClientOptions['connection']>
  return Array.from({ length: CONNECTIONS }, () => createClient({ connection: connection() }))
}

/** JSON without halves of surrogate pairs, which no UTF-8 can hold: a feed that cuts texts cuts emoji, too. */
function wellFormed(json: string): string {
  if (!json.includes('\\ud')) return json
  // An escaped backslash before "ud83d" is text and stays.
  return json.replace(/(\\\\)|\\ud[89a-f][0-9a-f]{2}/g, (found, backslash?: string) =>
    backslash ? found : '\ufffd',
  )
}

function serverClient(url: string): Client {
  return createClient({
    url,
    clickhouse_settings: { ...SETTINGS, ...SIGN_OF_LIFE },
    request_timeout: 600_000,
    // Lists of ids do not fit into an address; the longest are asked for in parts (`in-parts.ts`).
    use_multipart_params_auto: true,
    // What fails is thrown; a second account of it on the error stream helps nobody.
    log: { level: ClickHouseLogLevel.OFF },
  })
}

/**
 * Opens the market. An embedded directory belongs to one process and is used from its main thread only.
 * Throws `MarketError` when the engine refuses.
 */
export async function openStore(place: MarketPlace): Promise<MarketStore> {
  if ('path' in place) mkdirSync(place.path, { recursive: true })
  const isEmbedded = 'path' in place
  // An embedded connection does one statement at a time, a server's as many as are asked.
  const clients = isEmbedded ? await embeddedClients(place.path) : [serverClient(place.url)]
  const lines = clients.map((client): Line => ({ client, busy: 0 }))
  const [first] = lines
  if (!first) throw new RangeError('A store needs a connection')

  async function busy<T>(line: Line, work: (client: Client) => Promise<T>): Promise<T> {
    line.busy += 1
    try {
      return await work(line.client)
    } finally {
      line.busy -= 1
    }
  }
  /** Writes: one after the other, so that a page finds the other connection free. */
  const onMain = <T>(work: (client: Client) => Promise<T>) => busy(first, work)
  /** Asks on the connection that has the least to do. */
  const asked = <T>(work: (client: Client) => Promise<T>) =>
    busy(
      lines.reduce((free, other) => (other.busy < free.busy ? other : free)),
      work,
    )

  async function guarded<T>(sql: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      if (!isEmbedded && isNoAnswer(cause))
        throw new MarketUnreachable(
          `The ClickHouse server at ${hostOf(place.url)} does not answer: ${reason || (cause as NodeJS.ErrnoException).code}`,
          { cause },
        )
      if (NO_ROOM.test(reason)) throw new MarketFull('the disk of the market store is full', { cause })
      throw new MarketError(`The market store refused "${sql.trim().slice(0, 120)}": ${reason}`, { cause })
    }
  }

  const bound = (sql: string, parameters: BoundValues) =>
    isEmbedded ? { query: withLiterals(sql, parameters) } : { query: sql, query_params: { ...parameters } }

  const store: MarketStore = {
    async rows(shape, sql, parameters = {}) {
      // Names once and not with every row: a third of the text to write and to parse.
      const [names = [], ...found] = await guarded(sql, async () => {
        const result = await asked((client) =>
          client.query({ ...bound(sql, parameters), format: 'JSONCompactEachRowWithNames' }),
        )
        return result.json<unknown[]>()
      })
      return parseRows(shape, names, found)
    },
    async row(shape, sql, parameters = {}) {
      const [first, ...others] = await store.rows(shape, sql, parameters)
      if (!first || others.length > 0)
        throw new MarketError(
          `Expected one row of "${sql.trim().slice(0, 120)}", got ${first ? 'more' : 'none'}`,
        )
      return first
    },
    async run(sql, parameters = {}) {
      await guarded(sql, () => onMain((client) => client.command(bound(sql, parameters))))
    },
    async insert(table, rows) {
      const [first] = rows
      if (!first) return
      // The names of the columns once, not with every row: half the text to write and to parse.
      const columns = Object.keys(first)
      const body = wellFormed(
        rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).join('\n'),
      )
      await guarded(`INSERT INTO ${table}`, () =>
        onMain(async (client) => {
          const { stream } = await client.exec({
            query: `INSERT INTO ${table} (${columns.join(', ')}) FORMAT JSONCompactEachRow`,
            // As one string: the embedded engine takes it as it is, a server's connection writes it out.
            values: Readable.from([body]),
          })
          // A server's answer is over, and its connection free, once the body is read.
          for await (const _chunk of stream);
        }),
      )
    },
    async lines(sql, parameters = {}) {
      const { query, ...rest } = bound(`${sql} ${PLAIN_LINES} FORMAT JSONEachRow`, parameters)
      return guarded(sql, () =>
        asked(async (client) => {
          // A server tells what went wrong half-way by the status only when it waits for the end.
          const settings = isEmbedded ? {} : { clickhouse_settings: { wait_end_of_query: 1 as const } }
          const { stream } = await client.exec({ query, ...rest, ...settings })
          const pieces: Buffer[] = []
          for await (const piece of stream) pieces.push(piece as Buffer)
          return Buffer.concat(pieces)
        }),
      )
    },
    async insertLines(table, columns, lines) {
      if (lines.length === 0) return
      await guarded(`INSERT INTO ${table}`, () =>
        onMain(async (client) => {
          const { stream } = await client.exec({
            query: `INSERT INTO ${table} (${columns.join(', ')}) ${STRICT_LINES} FORMAT JSONEachRow`,
            values: Readable.from([lines]),
          })
          for await (const _chunk of stream);
        }),
      )
    },
    async close() {
      for (const client of clients) await client.close()
    },
  }

  if (isEmbedded) {
    const pairs = Object.entries({ ...SETTINGS, ...EMBEDDED_LIMITS }).map(
      ([name, value]) => `${name} = ${value}`,
    )
    for (const client of clients) await client.command({ query: `SET ${pairs.join(', ')}` })
  }
  return store
}

/** The engine's words for a full disk, its own and the system's. */
const NO_ROOM = /NOT_ENOUGH_SPACE|not enough space|No space left on device|errno: 28\b/

/** Rows as text that any program reads without loss: ids of 64 bits do not fit a JSON number. */
const PLAIN_LINES =
  'SETTINGS output_format_json_quote_64bit_integers = 1, output_format_json_escape_forward_slashes = 0'

/** A field that the table lacks is an error rather than left out. */
const STRICT_LINES = 'SETTINGS input_format_skip_unknown_fields = 0, async_insert = 0'

const NO_ANSWER = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
]

/** Whether an error is the network's, not the engine's. */
const isNoAnswer = (cause: unknown) => NO_ANSWER.includes((cause as NodeJS.ErrnoException).code ?? '')

/** Host and port of an address; user and password are for nobody's eyes. */
const hostOf = (url: string) => new URL(url).host
