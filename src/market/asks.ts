/**
 * `beside` of a mention and `asks` of a posting write an asked skill and its level as one number:
 * skill * 8 + level, level 0 when none is stated. SQL reads them with `intDiv(ask, 8)` and `ask % 8`.
 */
export function packAsk(skill: number, level: number): number {
  return skill * 8 + level
}
