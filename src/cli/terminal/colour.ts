/** Ways to set text apart. Each returns the text unchanged where colours are off. */
export interface Colour {
  bold(text: string): string
  dim(text: string): string
  accent(text: string): string
  bad(text: string): string
  good(text: string): string
  /** A required level L1-L5 on the ramp of the pages: one hue, deeper is darker on light and stronger on dark. */
  level(level: number, text: string): string
}

/** Shades of one hue from the 256-colour cube that read on light and dark grounds alike. */
const LEVEL_SHADES = [110, 74, 68, 62, 56] as const

/** Colours when `isOn`, else plain text. */
export function createColour(isOn: boolean): Colour {
  const wrap = (open: string, close: string) => (text: string) =>
    isOn && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text
  return {
    bold: wrap('1', '22'),
    dim: wrap('2', '22'),
    accent: wrap('36', '39'),
    bad: wrap('31', '39'),
    good: wrap('32', '39'),
    level: (level, text) => wrap(`1;38;5;${LEVEL_SHADES[level - 1] ?? 110}`, '22;39')(text),
  }
}
