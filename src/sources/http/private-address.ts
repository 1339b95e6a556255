import { BlockList, isIPv4, isIPv6 } from 'node:net'

// Two lists: one list that holds both kinds compares an IPv4 address with IPv6 networks, too.
const special4 = new BlockList()
const special6 = new BlockList()
const unicast6 = new BlockList()
// IANA special-purpose registry for IPv4: everything that is not the public internet.
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  special4.addSubnet(network, bits, 'ipv4')
}
// What of IPv6 is given out at all; loopback, link-local, unique local, multicast, and IPv4 in its mapped,
// compatible, translated and NAT64 dresses all stand outside.
unicast6.addSubnet('2000::', 3, 'ipv6')
// Inside it: protocol assignments (Teredo among them), documentation, 6to4.
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  special6.addSubnet(network, bits, 'ipv6')
}

/** True for an address outside the public internet (loopback, private, link-local, reserved), or no address at all. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (isIPv4(bare)) return special4.check(bare, 'ipv4')
  if (!isIPv6(bare)) return true
  return !unicast6.check(bare, 'ipv6') || special6.check(bare, 'ipv6')
}
