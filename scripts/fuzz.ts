/**
 * `npm run fuzz [-- CASES [SEED]]`: the fuzz tests at length (100,000 cases when not told), from a seed that is drawn
 * anew and printed. The tests of every day run some thousand cases from one seed.
 */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import process from 'node:process'

const [cases = '100000', seed = String(randomInt(2 ** 31 - 1))] = process.argv.slice(2)
if (![cases, seed].every((number) => /^\d{1,10}$/.test(number))) {
  console.error(`usage: npm run fuzz [-- CASES [SEED]]; "${cases} ${seed}" are no two numbers`)
  process.exit(2)
}
console.log(`fuzz: ${cases} cases, seed ${seed}; the same again: npm run fuzz -- ${cases} ${seed}`)
const start = performance.now()
const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/fuzz'], {
  stdio: 'inherit',
  env: { ...process.env, PLUMBLINE_FUZZ_CASES: cases, PLUMBLINE_FUZZ_SEED: seed },
})
child.on('exit', (code) => {
  console.log(`fuzz: ${cases} cases, seed ${seed}, ${Math.round((performance.now() - start) / 1000)} s`)
  process.exitCode = code ?? 1
})
