/** The standard normal 97.5 % point in full, from which large degrees of freedom are expanded. */
const NORMAL_QUANTILES: readonly (readonly [p: number, z: number])[] = [
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
]
const EXPANSION_FROM = 400

/**
 * Two-sided probability P(|T| < tan(angle) sqrt(df)) and its derivative by the angle, as finite sums
 * (Abramowitz & Stegun 26.7.3 and 26.7.4): exact for whole degrees of freedom.
 */
function central(angle: number, degrees: number): { probability: number; slope: number } {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const isOdd = degrees % 2 === 1
  // Even: terms 1, 1/2 c^2, 3/8 c^4 ...; odd: c, 2/3 c^3, 8/15 c^5 ... in front of which stands 2/pi.
  let term = isOdd ? cos : 1
  let sum = 0
  for (let power = isOdd ? 1 : 0; power <= degrees - 2; power += 2) {
    sum += term
    term *= ((power + 1) / (power + 2)) * cos * cos
  }
  // After the loop `term` is the next one; the derivative of the whole sum telescopes to degrees * term / cos.
  if (isOdd) {
    const scale = 2 / Math.PI
    const slope = degrees === 1 ? scale : (scale * degrees * term) / cos
    return { probability: scale * (angle + sin * sum), slope }
  }
  return { probability: sin * sum, slope: (degrees * term) / cos }
}

/** Cornish-Fisher expansion of the t quantile about the normal one; error below 1e-12 from 400 degrees on. */
function expanded(z: number, degrees: number): number {
  const z2 = z * z
  const g1 = (z * (z2 + 1)) / 4
  const g2 = (z * ((5 * z2 + 16) * z2 + 3)) / 96
  const g3 = (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384
  const g4 = (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160
  return z + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees
}

/**
 * Quantile of Student's t for a whole number of degrees of freedom >= 1, exact to 1e-10 relative.
 * `p` is 0.975 (95 % intervals) or 0.95 (90 % intervals): no other is part of the method.
 *
 * @throws RangeError when `degrees` is not a whole number >= 1.
 */
export function studentQuantile(p: 0.95 | 0.975, degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1)
    throw new RangeError(`Student's t needs a whole number of degrees of freedom >= 1, got ${degrees}`)
  const z = NORMAL_QUANTILES.find(([known]) => known === p)?.[1] ?? Number.NaN
  if (degrees >= EXPANSION_FROM) return expanded(z, degrees)
  // The probability is concave in the angle, so Newton from below climbs to the root and never passes it.
  const target = 2 * p - 1
  let angle = 0
  for (let step = 0; step < 60; step += 1) {
    const { probability, slope } = central(angle, degrees)
    const change = (target - probability) / slope
    angle += change
    if (Math.abs(change) < 1e-15) break
  }
  return Math.tan(angle) * Math.sqrt(degrees)
}
