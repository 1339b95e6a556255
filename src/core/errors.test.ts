import { expect, it } from 'vitest'
import { AppError, asAppError } from './errors.ts'

it('carries code, message, remedy and cause', () => {
  const cause = new Error('disk')
  const error = new AppError('STORE_FAILED', 'cannot open the store', { cause, remedy: 'run doctor' })
  expect([error.code, error.message, error.remedy, error.cause]).toEqual([
    'STORE_FAILED',
    'cannot open the store',
    'run doctor',
    cause,
  ])
  expect(new AppError('NOT_FOUND', 'x').remedy).toBeNull()
})

it('keeps an AppError, calls an abort a cancellation and anything else internal, with its cause', () => {
  const known = new AppError('NOT_FOUND', 'no skill "x"')
  expect(asAppError(known)).toBe(known)
  const unknown = new TypeError('x is undefined')
  expect(asAppError(unknown)).toMatchObject({ code: 'INTERNAL', message: 'x is undefined', cause: unknown })
  expect(asAppError(new DOMException('gone', 'AbortError'))).toMatchObject({
    code: 'CANCELLED',
    message: 'stopped before it was done',
  })
  expect(asAppError('text')).toMatchObject({ code: 'INTERNAL', message: 'text' })
})

it('says what to do about a store that does not answer', () => {
  const thrown = Object.assign(new Error('no answer'), { name: 'MarketUnreachable' })
  expect(asAppError(thrown)).toMatchObject({
    code: 'UNREACHABLE',
    remedy: expect.stringContaining('PLUMBLINE_MARKET_URL'),
  })
})
