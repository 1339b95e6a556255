import process from 'node:process'

/** Keeps Node's notes about its own experimental parts from a person's screen; every other warning is shown. */
export function hideExperimentalWarnings(): void {
  const shown = process.listeners('warning')
  process.removeAllListeners('warning')
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') for (const show of shown) show(warning)
  })
}
