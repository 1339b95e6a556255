/** Chips and the menu close on Esc and on a click elsewhere, as menus do; Esc gives the focus back. */
export function closeOnOutside(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>('.chip[open], .menu[open]')
  document.addEventListener('click', (event) => {
    for (const details of open()) if (!details.contains(event.target as Node)) details.open = false
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const details of open()) {
      details.open = false
      details.querySelector('summary')?.focus()
    }
  })
}
