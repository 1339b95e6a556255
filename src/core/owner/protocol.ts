import type { Socket } from 'node:net'
import { z } from 'zod'
import { ERROR_CODES } from '../errors.ts'
import { parseJson } from './home.ts'

/**
 * What is said over the socket in a home: JSON, one message a line. The caller sends one request and may send one
 * `cancel`; the owner answers with any number of progress messages and then one result or one error. Hanging up is
 * a cancel, too. Paths in `input` are absolute: the caller resolved them where it stands.
 */
export const Request = z.object({
  verb: z.string(),
  input: z.unknown(),
  cwd: z.string(),
  version: z.string(),
})
export type Request = z.infer<typeof Request>

export const Cancel = z.object({ cancel: z.literal(true) })

const ProgressMessage = z.object({
  event: z.literal('progress'),
  progress: z.object({
    phase: z.string(),
    done: z.number(),
    total: z.number().nullable(),
    fraction: z.number().nullable(),
    kept: z.number(),
    rejected: z.record(z.string(), z.number()),
  }),
})
const ResultMessage = z.object({ event: z.literal('result'), result: z.unknown() })
const ErrorMessage = z.object({
  event: z.literal('error'),
  code: z.enum(ERROR_CODES),
  message: z.string(),
  remedy: z.string().nullable(),
})
export const Answer = z.discriminatedUnion('event', [ProgressMessage, ResultMessage, ErrorMessage])
export type Answer = z.infer<typeof Answer>

/** Sends one message. True when the other side keeps up; false asks to hold back what can be left out. */
export function send(socket: Socket, message: Request | Answer | z.infer<typeof Cancel>): boolean {
  return socket.writable && socket.write(`${JSON.stringify(message)}\n`)
}

/** The messages of a socket in order; ends when the other side hangs up. A line that is no JSON arrives as undefined. */
export async function* messagesOf(socket: Socket): AsyncGenerator<unknown> {
  let rest = ''
  socket.setEncoding('utf8')
  for await (const chunk of socket) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield parseJson(line)
  }
}
