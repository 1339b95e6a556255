import { expect, it } from 'vitest'
import { upArguments } from './up-arguments.mjs'

it.each([
  ['npm start', [], undefined, []],
  ['npm start -- --port 4500', ['--port', '4500'], undefined, ['--port', '4500']],
  ['npm start --port=4500', [], '4500', ['--port', '4500']],
  ['npm start --port 4500', ['4500'], 'true', ['--port', '4500']],
  ['npm start --port 4500 -- --no-demo', ['4500', '--no-demo'], 'true', ['--port', '4500', '--no-demo']],
])('%s', (_line, args, setting, expected) => expect(upArguments(args, setting)).toEqual(expected))
