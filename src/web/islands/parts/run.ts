/** Keeps a page of a running reading current: asks for it again every second until it is done. */
export function followRun(): void {
  if (!document.querySelector('[data-run="running"]')) return
  const again = async () => {
    const response = await fetch(location.href)
    if (!response.ok) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const [now, next] = [document.querySelector('main'), page.querySelector('main')]
    if (now && next) now.replaceChildren(...next.childNodes)
    if (document.querySelector('[data-run="running"]')) setTimeout(again, 1000)
  }
  setTimeout(again, 1000)
}
