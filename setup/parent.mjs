// npm runs a command through a shell, and a shell that is told to end does so without passing it on: the command stays
// behind, with its port and its home directory. So what npm started looks after its parent itself.

const EVERY = 500

/**
 * Calls `onGone` once when the process that started this one ends, where that was npm or npx; anything else may leave
 * its children behind on purpose (`nohup`). Keeps no process alive. Returns what ends the watch.
 */
export function watchParent(onGone, { isFromNpm = Boolean(process.env.npm_execpath), every = EVERY } = {}) {
  if (!isFromNpm) return () => {}
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}
