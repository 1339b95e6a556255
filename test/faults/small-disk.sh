#!/bin/sh
# Commands on a disk of its own that fills up, grows and becomes read-only (call it through `unshare --mount`).
# small-disk.sh NODE MAIN WORK: rows stand in WORK/rows.jsonl; what each step prints goes to WORK/STEP.out, .err, .code.
set -eu
node=$1
main=$2
work=$3

step() {
  name=$1
  shift
  code=0
  PLUMBLINE_HOME="$work/disk/home" "$node" "$main" "$@" > "$work/$name.out" 2> "$work/$name.err" || code=$?
  echo "$code" > "$work/$name.code"
}

mkdir "$work/disk" "$work/tiny"
mount -t tmpfs -o size=8m tmpfs "$work/disk"
mount -t tmpfs -o size=64k tmpfs "$work/tiny"
step full ingest "$work/rows.jsonl" --no-snapshot
mount -o remount,size=200m "$work/disk"
step again ingest "$work/rows.jsonl" --no-snapshot --json
step backup backup "$work/tiny/backup.tar"
ls -A "$work/tiny" > "$work/left.txt"
mount -o remount,ro "$work/disk"
step read-only ingest "$work/rows.jsonl"
step read-only-backup backup "$work/backup.tar"
