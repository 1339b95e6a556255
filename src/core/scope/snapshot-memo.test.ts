import { expect, it } from 'vitest'
import { oncePerSnapshot } from './snapshot-memo.ts'

const snapshot = (id: string) => ({ id, readerVersion: 'r', taxonomyVersion: 't' })

it('asks once per snapshot and key', async () => {
  const one = snapshot('one')
  let asked = 0
  const ask = async () => {
    asked += 1
    return asked
  }
  expect(await oncePerSnapshot(one, 'a', ask)).toBe(1)
  expect(await oncePerSnapshot(one, 'a', ask)).toBe(1)
  expect(await oncePerSnapshot(one, 'b', ask)).toBe(2)
  expect(await oncePerSnapshot(snapshot('two'), 'a', ask)).toBe(3)
})

it('asks again after a failure', async () => {
  const one = snapshot('one')
  await expect(oncePerSnapshot(one, 'a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await oncePerSnapshot(one, 'a', async () => 'there')).toBe('there')
})

it('forgets the oldest of many', async () => {
  const one = snapshot('one')
  let asked = 0
  const ask = async () => {
    asked += 1
  }
  for (let key = 0; key <= 400; key += 1) await oncePerSnapshot(one, String(key), ask)
  await oncePerSnapshot(one, '400', ask)
  expect(asked).toBe(401)
  await oncePerSnapshot(one, '0', ask)
  expect(asked).toBe(402)
})
