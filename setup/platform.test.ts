import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { whyUnsupported } from './platform.mjs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const platform = (os: string, cpu: string, libc: string | null = null) => ({ os, cpu, libc })

describe('a machine, by this very lockfile', () => {
  it.each([
    ['Linux x64 under Node 20', platform('linux', 'x64', 'glibc'), 20],
    ['Linux arm64 under Node 20', platform('linux', 'arm64', 'glibc'), 20],
    ['macOS x64 under Node 20', platform('darwin', 'x64'), 20],
    ['macOS arm64 under Node 24', platform('darwin', 'arm64'), 24],
    ['Linux x64 under Node 26', platform('linux', 'x64', 'glibc'), 26],
  ])('%s runs it', (_name, machine, node) => {
    expect(whyUnsupported(lock, machine, node)).toBeNull()
  })
  it.each([
    ['macOS arm64 under Node 22', platform('darwin', 'arm64'), 22, 'Install Node 24'],
    ['Alpine', platform('linux', 'x64', 'musl'), 24, 'no build for linux-x64 with musl'],
    ['Windows', platform('win32', 'x64'), 24, 'on Windows inside WSL2'],
    ['another processor', platform('linux', 's390x', 'glibc'), 24, 'no build for linux-s390x'],
  ])('%s is told before anything is downloaded', (_name, machine, node, words) => {
    expect(whyUnsupported(lock, machine, node)).toContain(words)
  })
})
