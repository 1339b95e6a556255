// Ends a set-up script with its exit code, or with a message a person can act on in place of a stack.

/** Runs `work` (resolves with an exit code) and ends the process; an error prints its message alone, exit code 1. */
export async function orExplain(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(process.env.PLUMBLINE_DEBUG ? error : `\n${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}
