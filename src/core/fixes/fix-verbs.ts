import { z } from 'zod'
import type { FixList } from '../page-types.ts'
import { validate } from '../scope/scope-input.ts'
import type { FixFolder } from './fix-folder.ts'
import { fixSetId, fixSetOf, fixSetText } from './fix-set.ts'
import { FIX_KINDS } from './fix-types.ts'

const Kind = z.enum(FIX_KINDS)
const words = z.string().trim().max(300, 'more than the 300 characters that are taken')
const something = words.min(1, 'nothing is written there')

/** What is written, what it is to be taken for, and a second word on that. */
export const FixInput = z.object({
  kind: Kind,
  written: something,
  target: words,
  more: words.default(''),
})

/** One fix, known by its kind and what is written. */
export const FixChoice = z.object({ kind: Kind, written: something })

/**
 * Every fix of a home with the lines that are left out, and whether the current snapshot was built with just these.
 *
 * @param built id of the fixes of the current snapshot; null when there is none.
 */
export async function listFixes(folder: FixFolder, built: string | null): Promise<FixList> {
  const files = await folder.read()
  const id = fixSetId(fixSetText(fixSetOf(files)))
  return {
    id,
    isApplied: built === id,
    files: files.map(({ kind, lines, problems }) => ({
      kind,
      path: folder.pathOf(kind),
      lines: lines.map(({ line, written, target, more }) => ({ line, written, target, more })),
      problems,
    })),
  }
}

/** Adds a fix, or puts it in the place of one about the same thing. Throws `INVALID_INPUT` saying what to write. */
export async function addFix(folder: FixFolder, input: z.input<typeof FixInput>): Promise<void> {
  const { kind, ...fix } = validate(FixInput, input)
  await folder.add(kind, fix)
}

/** Takes a fix out; whether there was one. */
export async function removeFix(
  folder: FixFolder,
  input: z.input<typeof FixChoice>,
): Promise<{ readonly isRemoved: boolean }> {
  const { kind, written } = validate(FixChoice, input)
  return { isRemoved: await folder.remove(kind, written) }
}
