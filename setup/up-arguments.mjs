// What `npm start --port 4500` (without the `--` npm wants) comes to, taken as it was meant.

/**
 * Arguments of `plumbline up`. npm keeps `--port=4500` as its own setting and gives it to us as `portSetting`; of
 * `--port 4500` it keeps "true" and passes the number on alone.
 */
export function upArguments(args, portSetting) {
  if (!portSetting || args.some((arg) => arg.startsWith('--port'))) return args
  if (portSetting !== 'true') return ['--port', portSetting, ...args]
  const at = args.findIndex((arg) => /^\d+$/.test(arg))
  return at < 0 ? args : ['--port', args[at], ...args.toSpliced(at, 1)]
}
