import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build, type Rolldown } from 'vite'
import { expect, it } from 'vitest'
import { rawPostingOf } from '../src/core/reading/open-posting.ts'

/** The reader bundled as a browser would get it: one script that leaves `readPosting` on the global object. */
async function bundleOfReader(): Promise<string> {
  const entry = 'virtual:reader'
  const face = join(import.meta.dirname, '..', 'src', 'reader', 'index.ts')
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'reader-entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `import { readPosting } from ${JSON.stringify(face)}; globalThis.readPosting = readPosting`
            : null,
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput
  return result.output[0].code
}

it('bundles for a browser: the reader runs where there is no Node', async () => {
  const code = await bundleOfReader()
  const page: Record<string, unknown> = {}
  runInNewContext(code, page)
  const posting = rawPostingOf({ title: 'Backend Engineer', text: 'Requirements\n- Strong SQL skills' })
  const read = runInNewContext(
    '(posting) => readPosting(posting).mentions.map((one) => [one.phrase, one.level])',
    page,
  )
  expect(JSON.stringify(read(posting))).toBe('[["sql",3]]')
})
