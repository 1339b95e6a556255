/** A download that cannot be used as it is; the message names the file, the line where there is one, and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}
