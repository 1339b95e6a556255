import { type Colour, createColour } from './colour.ts'

/** Where a command writes. `out` carries results, `err` progress and what went wrong. */
export interface Terminal {
  /** Writes a line (or lines) of the result. */
  out(text: string): void
  /** Writes bytes of the result as they are; resolves when there is room for more. */
  outBytes(bytes: Uint8Array): Promise<void>
  /** Writes a line of anything else. */
  err(text: string): void
  /** Writes over the line the cursor stands in; only where `isInteractive`. */
  overwrite(text: string): void
  /** True when a person watches the progress: `err` is a terminal that can move its cursor. */
  readonly isInteractive: boolean
  /** Columns of the terminal that `out` is; endless when it is a file or a pipe, where nothing is to be cut. */
  readonly columns: number
  /** Columns of the terminal that `err` is, 100 when it is none. */
  readonly errColumns: number
  /** Colours for `out`. */
  readonly colour: Colour
  /** Colours for `err`. */
  readonly errColour: Colour
}

interface Stream {
  write(text: string | Uint8Array, written?: (error?: Error | null) => void): unknown
  readonly isTTY?: boolean
  readonly columns?: number
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
}

interface Wishes {
  readonly noColour: boolean
  readonly forceColour: boolean
  /** TERM of the environment. */
  readonly isDumb: boolean
}

/**
 * A terminal over two streams. A reader that went away (`plumbline skills | head`) is no error: what would follow is
 * dropped and the command ends as it would have.
 */
export function createTerminal(out: Stream, err: Stream, wishes: Wishes): Terminal {
  const isColoured = (stream: Stream) => wishes.forceColour || (stream.isTTY === true && !wishes.isDumb)
  const write = writerOf(out)
  const writeErr = writerOf(err)
  return {
    out: (text) => write(`${text}\n`),
    outBytes: (bytes) => new Promise((resolve) => write(bytes, () => resolve())),
    err: (text) => writeErr(`${text}\n`),
    overwrite: (text) => writeErr(`\r${text}\u001b[K`),
    isInteractive: err.isTTY === true && !wishes.isDumb,
    columns: out.isTTY === true ? (out.columns ?? 100) : Number.POSITIVE_INFINITY,
    errColumns: err.columns ?? 100,
    colour: createColour(!wishes.noColour && isColoured(out)),
    errColour: createColour(!wishes.noColour && isColoured(err)),
  }
}

function writerOf(stream: Stream): (text: string | Uint8Array, written?: () => void) => void {
  let isGone = false
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
    isGone = true
  })
  return (text, written) => {
    if (isGone) written?.()
    else stream.write(text, written)
  }
}
