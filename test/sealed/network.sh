#!/bin/sh
# Runs a command in a network of its own (call it through `unshare --net --mount`): loopback works, every other
# address has a route that leads nowhere and counts what is sent. Afterwards writes the count and the addresses asked
# for to $PLUMBLINE_NETWORK_REPORT and ends with the command's exit code.
set -eu

# 192.0.2.2 and fd00::2 stand on the loopback device, so that the outer device itself has nothing to announce.
ip link set lo up
ip addr add 192.0.2.2/32 dev lo
ip -6 addr add fd00::2/128 dev lo nodad 2>/dev/null || true
ip link add outside type dummy 2>/dev/null || ip link add outside type veth peer name nowhere
for device in outside nowhere; do
  [ -e "/proc/sys/net/ipv4/conf/$device" ] || continue
  ip link set "$device" arp off
  for setting in accept_ra=0 autoconf=0 router_solicitations=0 addr_gen_mode=1; do
    file="/proc/sys/net/ipv6/conf/$device/${setting%=*}"
    [ ! -e "$file" ] || echo "${setting#*=}" > "$file"
  done
  ip link set "$device" up
done
ip route add default dev outside src 192.0.2.2
ip -6 route add default dev outside src fd00::2 2>/dev/null || true

# Names are asked from an address outside as well, so that a look-up counts even where the machine's own resolver
# listens on loopback or on a unix socket.
resolver=$(mktemp)
echo 'nameserver 192.0.2.53
options timeout:1 attempts:1' > "$resolver"
mount --bind "$resolver" "$(readlink -f /etc/resolv.conf)"
switch=$(mktemp)
echo 'passwd: files
group: files
hosts: files dns' > "$switch"
[ ! -e /etc/nsswitch.conf ] || mount --bind "$switch" "$(readlink -f /etc/nsswitch.conf)"

code=0
"$@" || code=$?

sent=$(awk -F'[: ]+' '{ sub(/^ +/, "") } $1 == "outside" { print $11 + $13 }' /proc/net/dev)
{
  echo "sent $sent"
  ip neigh show dev outside nud all | awk '{ print "asked " $1 }' | sort -u
} > "$PLUMBLINE_NETWORK_REPORT"
rm -f "$resolver" "$switch"
exit "$code"
