import { type Claim, type Ownership, runAtOwner } from '../core/owner/index.ts'
import type { CommandCall } from './command.ts'
import { openSession } from './session.ts'
import { createProgressLine } from './terminal/progress-line.ts'
import type { VerbInputs, VerbName, VerbResults } from './verbs.ts'

/**
 * Runs a verb where the home directory is owned: here, when nobody owns it, else at the live owner. Progress is
 * shown as it comes; Ctrl-C cancels in both places.
 */
export async function callVerb<Name extends VerbName>(
  call: CommandCall,
  verb: Name,
  input: VerbInputs[Name],
): Promise<VerbResults[Name]> {
  const line = createProgressLine(call.terminal, () => performance.now())
  const verbCall = { progress: line.show, signal: call.signal }
  try {
    const result = await runAtOwner(
      claimOf(call, verb),
      { verb, input, cwd: call.cwd },
      verbCall,
      (ownership) => ownFor(ownership, call, (run) => run(verb, input, verbCall)),
    )
    return asResultOf<Name>(result)
  } finally {
    line.end()
  }
}

/** Who this process says it is when it owns the home. */
export const claimOf = ({ environment, version }: CommandCall, command: string): Claim => ({
  home: environment.home,
  version,
  command,
})

/** Opens the store for an owned home, serves other processes meanwhile, and lets go of both at the end. */
async function ownFor<T>(
  ownership: Ownership,
  call: CommandCall,
  work: (run: Awaited<ReturnType<typeof openSession>>['run']) => Promise<T>,
): Promise<T> {
  let close = async () => {}
  try {
    const session = await openSession(ownership.home, call)
    close = session.close
    await ownership.serve(session.run)
    return await work(session.run)
  } finally {
    await ownership.release({ abort: call.signal.aborted, closing: () => close() })
  }
}

/**
 * A result crosses a process boundary as JSON when another process owns the home. It is of this very version (the
 * handshake refuses any other), so its shape is the one the types say.
 */
function asResultOf<Name extends VerbName>(result: unknown): VerbResults[Name] {
  return result as VerbResults[Name]
}
