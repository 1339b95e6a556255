const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** A number of bytes for people: "812 bytes", "3.4 MB". Thousands, as disks are sold. */
export function sizeInWords(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power]}`
}
