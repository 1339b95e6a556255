/** Files dropped on the marked area go into its form, which is then sent. */
export function dropZone(): void {
  const zone = document.querySelector<HTMLElement>('[data-drop]')
  const input = zone?.querySelector<HTMLInputElement>('input[type="file"]')
  if (!zone || !input) return
  const over = (isOver: boolean) => zone.classList.toggle('over', isOver)
  zone.addEventListener('dragover', (event) => {
    event.preventDefault()
    over(true)
  })
  zone.addEventListener('dragleave', () => over(false))
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    over(false)
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return
    input.files = event.dataTransfer.files
    input.form?.requestSubmit()
  })
}
