/** The mark: a surface, a line and a bob. */
export function Mark() {
  return (
    <svg width="22" height="24" viewBox="0 0 22 24" aria-hidden="true">
      <line x1="1" y1="1.75" x2="21" y2="1.75" stroke="currentColor" strokeWidth="2" />
      <line x1="11" y1="2" x2="11" y2="13" stroke="currentColor" strokeWidth="1.5" />
      <path className="held" d="M11 23.5L6.36 17.02A5.4 5.4 0 1 1 15.64 17.02Z" />
    </svg>
  )
}

export function Lens({ size }: { readonly size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <circle cx="6" cy="6" r="4.5" />
      <path d="M9.5 9.5 13 13" />
    </svg>
  )
}

export function Turn() {
  return (
    <svg
      width="9"
      height="6"
      viewBox="0 0 9 6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="m1 1 3.5 3.5L8 1" />
    </svg>
  )
}

export function Bars() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M2 4h12M2 8h12M2 12h12" />
    </svg>
  )
}

export function HalfMoon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5Z" fill="currentColor" />
    </svg>
  )
}

export function Tick() {
  return (
    <svg
      width="9"
      height="9"
      viewBox="0 0 9 9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
    >
      <path d="m1 5 2.4 2.4L8 1.8" />
    </svg>
  )
}
