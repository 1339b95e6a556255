import { type GoldPrediction, goldPrediction, type RawPosting, readPosting } from '../../reader/index.ts'

/** A posting read, in the flat form of the labelled set, with its title. */
export type GoldReading = { readonly title: string } & Omit<GoldPrediction, 'id'>

/** Reads one posting and says it in the words of the labelled set. Nothing is stored. */
export function readAsGold(raw: RawPosting): GoldReading {
  const { id: _id, ...prediction } = goldPrediction('', raw.text, readPosting(raw))
  return { title: raw.title, ...prediction }
}
