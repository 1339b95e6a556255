// npm run check: format and lint, types, arrows between rooms, unused code. Each prints nothing when it is content.
import { root, runNode } from './node24.mjs'

const steps = [
  ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  ['types', ['node_modules/typescript/bin/tsc']],
  ['arrows', ['scripts/check-arrows.ts']],
  ['unused code', ['node_modules/knip/bin/knip.js', '--no-progress']],
]
const started = performance.now()
for (const [name, args] of steps) {
  const code = await runNode(args, { cwd: root })
  if (code !== 0) {
    console.error(`check: ${name} failed`)
    process.exit(code)
  }
}
console.log(
  `check: ${steps.map(([name]) => name).join(', ')}: all in order (${((performance.now() - started) / 1000).toFixed(1)} s)`,
)
