/** Shows the toggle and lets it change between light and dark; the choice is kept on this machine. */
export function themeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]')
  if (!button) return
  const root = document.documentElement
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  const describe = () => {
    button.setAttribute('aria-label', isDark() ? 'Change to light' : 'Change to dark')
  }
  button.hidden = false
  describe()
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark'
    try {
      localStorage.setItem('theme', root.dataset.theme)
    } catch {
      // Storage can be switched off; the choice then holds for this page only.
    }
    describe()
  })
}
