import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createWriteQueue } from './write-queue.ts'

function listener() {
  const phases: string[] = []
  const stop = new AbortController()
  return {
    phases,
    stop,
    call: { progress: (one: { phase: string }) => phases.push(one.phase), signal: stop.signal },
  }
}

describe('writing verbs', () => {
  it('run one at a time, in the order of the calls, whatever fails', async () => {
    const inTurn = createWriteQueue(7)
    const log: string[] = []
    const work = (name: string, fails = false) =>
      inTurn(name, listener().call, async () => {
        log.push(`${name} starts`)
        await sleep(1)
        log.push(`${name} ends`)
        if (fails) throw new Error(name)
        return name
      })
    const all = await Promise.allSettled([work('a'), work('b', true), work('c')])
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends'])
  })
  it('say at once what they wait for, and nothing when it is their turn', async () => {
    const inTurn = createWriteQueue(7)
    const [first, second] = [listener(), listener()]
    const free = Promise.withResolvers<void>()
    const running = inTurn('ingest', first.call, () => free.promise)
    await sleep(1)
    const waiting = inTurn('verify', second.call, async () => 'verified')
    expect(second.phases).toEqual(['waiting for ingest that runs in process 7'])
    free.resolve()
    await running
    expect(await waiting).toBe('verified')
    expect(first.phases).toEqual([])
  })
  it('leave the queue when they are cancelled while they wait; those behind them stay in order', async () => {
    const inTurn = createWriteQueue(7)
    const [first, second, third] = [listener(), listener(), listener()]
    const free = Promise.withResolvers<void>()
    const running = inTurn('ingest', first.call, () => free.promise)
    await sleep(1)
    let hasRun = false
    const cancelled = inTurn('verify', second.call, async () => {
      hasRun = true
    })
    const behind = inTurn('snapshot', third.call, async () => 'built')
    second.stop.abort()
    await expect(cancelled).rejects.toThrow('aborted')
    expect(third.phases).toEqual(['waiting for ingest that runs in process 7'])
    free.resolve()
    await running
    expect(await behind).toBe('built')
    expect(hasRun).toBe(false)
  })
})
