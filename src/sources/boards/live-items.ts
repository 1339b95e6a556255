import { liveEffects } from '../http/live-effects.ts'
import { SourceError } from '../source-error.ts'
import type { NetworkOptions, SourceItem } from '../types.ts'
import { crawlSource } from './crawl-source.ts'
import { hiddenAddress, type SourceAddress } from './source-address.ts'

/**
 * Reads a live source once and yields what it holds. Only called when a person names the source.
 *
 * @throws {SourceError} why it cannot be read, or read to its end; then after what could be read. The reason of
 *   `signal` once aborted.
 */
export async function* liveItems(
  address: SourceAddress,
  network: NetworkOptions,
  collectedOn: string | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<SourceItem, void, undefined> {
  const allowsPrivateAddresses = network.allowsPrivateAddresses === true
  const hidden = allowsPrivateAddresses ? null : hiddenAddress(address)
  if (hidden !== null) throw new SourceError('REFUSED', `${hidden}; it is not asked`)
  const effects = { ...liveEffects(allowsPrivateAddresses, async () => true), ...network.effects }
  const crawl = await crawlSource(
    address,
    { ...network, effects, allowsPrivateAddresses, signal },
    {
      // The moment of a reading is a fact of it, like the day a person gives for a file.
      collectedOn: collectedOn ?? effects.now().toISOString().slice(0, 10),
      validators: null,
      wasRead: false,
      isKnown: () => null,
    },
  )
  yield* crawl.items
  if (crawl.error !== null) throw crawl.error
  if (crawl.items.length <= 1)
    yield {
      kind: 'reject',
      file: crawl.label,
      row: 0,
      source: crawl.feed,
      reason: 'the board lists no jobs',
      sample: '',
    }
}
