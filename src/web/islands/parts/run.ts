/** Milliseconds between two looks, and after one that was not answered. */
const SOON = 1000
const LATER = 4000

/**
 * Keeps the page of an upload or a reading current: asks for it again until nothing is under way. What had the focus
 * has it again afterwards, and a server that does not answer is asked again later.
 */
export function followRun(): void {
  const isRunning = () => document.querySelector('[data-run="running"]') !== null
  if (!isRunning()) return
  const show = (text: string) => {
    const page = new DOMParser().parseFromString(text, 'text/html')
    const [now, next] = [document.querySelector('main'), page.querySelector('main')]
    if (!now || !next) return
    const focused = document.activeElement?.id
    now.replaceChildren(...next.childNodes)
    document.title = page.title
    if (focused) document.getElementById(focused)?.focus()
  }
  const again = async () => {
    const answer = await fetch(location.href).then(
      (response) => (response.ok ? response.text() : null),
      () => null,
    )
    if (answer !== null) show(answer)
    if (isRunning()) setTimeout(again, answer === null ? LATER : SOON)
  }
  setTimeout(again, SOON)
}
