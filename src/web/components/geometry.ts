/** A position across a figure, 0..1 clamped, as SVG wants it: `27.10%`. */
export function across(share: number): string {
  return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`
}

/** Up to five round marks that cover [low, high]; one mark when both are the same. */
export function ticks(low: number, high: number): number[] {
  if (high <= low) return [low]
  const rough = (high - low) / 4
  const unit = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * unit).find((size) => size >= rough) ?? unit * 10
  const marks: number[] = []
  for (let mark = Math.ceil(low / step) * step; mark <= high + step / 1e6; mark += step) marks.push(mark)
  return marks
}

/** The end of a scale for shares: the largest upper limit, rounded up to a twentieth, at least 5 %. */
export function shareScale(highs: readonly number[]): number {
  const top = Math.max(0.05, ...highs)
  return Math.min(1, Math.ceil(top * 20 - 1e-9) / 20)
}
