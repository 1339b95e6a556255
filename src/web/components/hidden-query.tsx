import type { Frame } from '../words/links.ts'

/** The rest of the address as hidden fields, so that a form of one field keeps what else is chosen. */
export function HiddenQuery({
  frame,
  except,
}: {
  readonly frame: Frame
  readonly except: readonly string[]
}) {
  return Object.entries(frame.query)
    .filter(([name]) => name !== 'page' && !except.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
