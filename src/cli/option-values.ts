import { AppError } from '../core/errors.ts'
import type { OptionValues } from './command.ts'
import { nearest } from './nearest.ts'

/** A whole number given to an option, undefined when it is left out. Throws `INVALID_INPUT` outside the bounds. */
export function numberFrom(
  options: OptionValues,
  name: string,
  bounds: { least: number; most: number },
): number | undefined {
  const text = options[name]
  if (typeof text !== 'string') return undefined
  const value = Number(text)
  if (text.trim() !== '' && Number.isInteger(value) && value >= bounds.least && value <= bounds.most)
    return value
  throw new AppError('INVALID_INPUT', `--${name} is "${text}"`, {
    remedy: `give a whole number between ${bounds.least} and ${bounds.most}`,
  })
}

/** One of a closed list given to an option, undefined when it is left out. Throws `INVALID_INPUT` with the list. */
export function choiceFrom<const T extends string>(
  options: OptionValues,
  name: string,
  choices: readonly T[],
): T | undefined {
  const text = options[name]
  if (typeof text !== 'string') return undefined
  const found = choices.find((choice) => choice === text)
  if (found) return found
  const near = nearest(text, choices)
  throw new AppError('INVALID_INPUT', `--${name} is "${text}"`, {
    remedy: `${near === null ? '' : `did you mean ${near}? `}one of: ${choices.join(', ')}`,
  })
}

/** `a=b` pairs of an option given any number of times; a later `a` wins. Throws `INVALID_INPUT` for one without `=`. */
export function pairsFrom(options: OptionValues, name: string): Record<string, string> {
  const given = options[name]
  if (!Array.isArray(given)) return {}
  return Object.fromEntries(
    given.map((pair: string) => {
      const at = pair.indexOf('=')
      if (at <= 0 || at === pair.length - 1)
        throw new AppError('INVALID_INPUT', `--${name} is "${pair}"`, {
          remedy: `write it as --${name} field=column`,
        })
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

/** A day given to an option, undefined when it is left out. Throws `INVALID_INPUT` for what is no day of the calendar. */
export function dayFrom(options: OptionValues, name: string): string | undefined {
  const text = options[name]
  if (typeof text !== 'string') return undefined
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  // A date such as 2025-02-30 either does not parse or comes back as another day.
  if (!Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text) return text
  throw new AppError('INVALID_INPUT', `--${name} is "${text}"`, {
    remedy: 'give a day of the calendar as YYYY-MM-DD, like 2026-10-01',
  })
}
