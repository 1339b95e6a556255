/** Ties requirement rows to their words in the text: pointing at or focusing one lights the other. */
export function tieWords(): void {
  const reading = document.querySelector('[data-reading]')
  if (!reading) return
  const numbersOf = (target: EventTarget | null): string[] => {
    const mark =
      target instanceof Element
        ? target.closest<HTMLElement>('[data-requirement], [data-requirements]')
        : null
    return (mark?.dataset.requirement ?? mark?.dataset.requirements ?? '').split(' ').filter(Boolean)
  }
  const light = (numbers: readonly string[]) => {
    for (const element of reading.querySelectorAll<HTMLElement>('[data-requirement], [data-requirements]')) {
      const own = (element.dataset.requirement ?? element.dataset.requirements ?? '').split(' ')
      element.classList.toggle(
        'lit',
        own.some((number) => numbers.includes(number)),
      )
    }
  }
  for (const name of ['pointerover', 'focusin'] as const) {
    reading.addEventListener(name, (event) => light(numbersOf(event.target)))
  }
  reading.addEventListener('pointerleave', () => light([]))
}
