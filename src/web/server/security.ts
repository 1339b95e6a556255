import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '../../core/errors.ts'

/** Everything a page may load comes from this server; nothing inline runs, nobody frames it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  // A chart becomes a PNG by way of an image made in the page.
  "img-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  // Not `no-referrer`: browsers then send `Origin: null` with our own forms.
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
]

/** Puts the security headers on every answer, errors included. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of HEADERS) context.res.headers.set(name, value)
}

/** The name part of a Host header, lower case: `localhost`, `[::1]`, `example.org`; null when it is malformed. */
export function hostName(header: string | undefined): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(header ?? '')
  return match?.[1]?.toLowerCase() ?? null
}

/**
 * Refuses requests that name another host. A page elsewhere can point its own name at this machine and would
 * otherwise be of our origin.
 */
export function onlyOwnHosts(configured: readonly string[]): MiddlewareHandler {
  const own = new Set(['127.0.0.1', 'localhost', '[::1]', ...configured.map((host) => host.toLowerCase())])
  return async (context, next) => {
    const name = hostName(context.req.header('host'))
    if (name !== null && own.has(name)) return next()
    return context.text(
      `This server answers as ${[...own].join(', ')}, not as ${name ?? 'a host without a name'}.\n`,
      421,
    )
  }
}

/** True for a request that a page of our own sent, by its `Origin`; every browser sends it with what changes something. */
function isSameOrigin(context: Context): boolean {
  const origin = context.req.header('origin')
  const host = context.req.header('host')
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}

/**
 * The form of a request that changes something, or makes us work on what it brings: taken only from our own pages and
 * with the token of this start of the server. The origin is looked at before anything is read.
 *
 * @throws AppError `FORBIDDEN`, or `INVALID_INPUT` for a body that is no form.
 */
export async function ownForm(context: Context, token: string): Promise<FormData> {
  if (!isSameOrigin(context)) {
    throw new AppError('FORBIDDEN', 'This form was sent from another site', {
      remedy: 'Open the page here and send it again.',
    })
  }
  let form: FormData
  try {
    form = await context.req.formData()
  } catch (cause) {
    // Answers made while reading (a body over its limit) are passed on as they are.
    if (cause instanceof AppError || !(cause instanceof TypeError)) throw cause
    throw new AppError('INVALID_INPUT', 'What was sent is no form', { cause })
  }
  const [expected, actual] = [Buffer.from(token), Buffer.from(textOf(form, 'token'))]
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) {
    throw new AppError('FORBIDDEN', 'This form is from an earlier start of the server', {
      remedy: 'Go back, reload the page and send it again.',
    })
  }
  return form
}

/** A text field of a form; empty when it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
