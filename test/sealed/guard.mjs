// Loaded before everything else in every Node process of a test run (NODE_OPTIONS). A connection, datagram or name
// look-up to anything but loopback throws at the caller, and is written down for the end of the run, so that
// swallowing the error does not hide it. Unix sockets are local and pass.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const LOOPBACK =
  /^(?:127\.\d+\.\d+\.\d+|(?:::ffff:)?127\.\d+\.\d+\.\d+|::1|\[::1\]|localhost|.+\.localhost|0\.0\.0\.0|::)$/i

function refuse(kind, address) {
  const error = new Error(
    `outbound ${kind} to ${address} from process ${process.pid} (${process.argv.slice(1, 3).join(' ')})`,
  )
  const log = process.env.PLUMBLINE_OUTBOUND_LOG
  if (log) appendFileSync(log, `${error.stack}\n\n`)
  throw error
}

function check(kind, address) {
  if (address !== undefined && address !== null && address !== '' && !LOOPBACK.test(String(address)))
    refuse(kind, address)
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function guarded(...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0]
  if (typeof first === 'object' && first !== null) {
    if (first.path === undefined || first.path === null) check('connection', first.host ?? first.hostname)
  } else if (typeof first === 'number' || /^\d+$/.test(String(first))) {
    check('connection', typeof args[1] === 'string' ? args[1] : undefined)
  }
  return connect.apply(this, args)
}

for (const method of ['send', 'connect']) {
  const original = dgram.Socket.prototype[method]
  dgram.Socket.prototype[method] = function guarded(...args) {
    // The first argument is the message (send) or the port (connect); the address is the string after it.
    for (const argument of args.slice(1)) if (typeof argument === 'string') check('datagram', argument)
    return original.apply(this, args)
  }
}

const lookUps = [
  'lookup',
  'resolve',
  'resolve4',
  'resolve6',
  'resolveAny',
  'resolveMx',
  'resolveSrv',
  'resolveTxt',
  'reverse',
]
for (const target of [dns, dns.promises]) {
  for (const method of lookUps) {
    const original = target[method]
    target[method] = function guarded(name, ...rest) {
      check(`name look-up (${method})`, name)
      return original.call(this, name, ...rest)
    }
  }
}
for (const Resolver of [dns.Resolver, dns.promises.Resolver]) {
  for (const method of lookUps) {
    const original = Resolver.prototype[method]
    if (!original) continue
    Resolver.prototype[method] = function guarded(name, ...rest) {
      check(`name look-up (${method})`, name)
      return original.call(this, name, ...rest)
    }
  }
}
syncBuiltinESMExports()
