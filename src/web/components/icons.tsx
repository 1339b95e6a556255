import type { ReactNode } from 'react'

interface StrokesProps {
  readonly width: number
  readonly height: number
  /** The box the shape is drawn in, where it is not its own size. */
  readonly box?: string
  readonly weight?: number
  readonly children: ReactNode
}

/** A shape of plain strokes in the colour of the text around it; said by that text, so hidden from readers. */
function Strokes({ width, height, box = `0 0 ${width} ${height}`, weight = 1.5, children }: StrokesProps) {
  return (
    <svg
      width={width}
      height={height}
      viewBox={box}
      fill="none"
      stroke="currentColor"
      strokeWidth={weight}
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

/** The mark: a surface, a line and a bob. */
export function Mark() {
  return (
    <Strokes width={22} height={24}>
      <line x1="1" y1="1.75" x2="21" y2="1.75" strokeWidth="2" />
      <line x1="11" y1="2" x2="11" y2="13" />
      <path className="held" stroke="none" d="M11 23.5L6.36 17.02A5.4 5.4 0 1 1 15.64 17.02Z" />
    </Strokes>
  )
}

export function Lens({ size }: { readonly size: number }) {
  return (
    <Strokes width={size} height={size} box="0 0 14 14">
      <circle cx="6" cy="6" r="4.5" />
      <path d="M9.5 9.5 13 13" />
    </Strokes>
  )
}

export function Turn() {
  return (
    <Strokes width={9} height={6}>
      <path d="m1 1 3.5 3.5L8 1" />
    </Strokes>
  )
}

export function Bars() {
  return (
    <Strokes width={16} height={16}>
      <path d="M2 4h12M2 8h12M2 12h12" />
    </Strokes>
  )
}

export function HalfMoon() {
  return (
    <Strokes width={16} height={16}>
      <circle cx="8" cy="8" r="6.25" />
      <path stroke="none" fill="currentColor" d="M8 1.75a6.25 6.25 0 0 1 0 12.5Z" />
    </Strokes>
  )
}

export function Tick() {
  return (
    <Strokes width={9} height={9} weight={1.75}>
      <path d="m1 5 2.4 2.4L8 1.8" />
    </Strokes>
  )
}
