import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fromRoot } from './root.mjs'

const lock = fromRoot('dist/.lock')

/** No install and no build takes as long as this, in milliseconds: an older lock was left behind. */
const TOO_OLD = 10 * 60 * 1000

/**
 * Does something while no other start of this checkout does: two installs in one folder spoil each other. A lock left behind by a
 * program that died is taken over.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(work) {
  mkdirSync(fromRoot('dist'), { recursive: true })
  let waited = 0
  while (!taken()) {
    if (waited === 2000) process.stderr.write('Hotwash: waiting for another start of it to finish ...\n')
    await wait(100)
    waited += 100
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function taken() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    if (isLeftBehind()) rmSync(lock, { force: true })
    return false
  }
}

/** Numbers of processes are used again, after a restart even our own; so a lock that bears ours, or is very old, is nobody's. */
function isLeftBehind() {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    if (Date.now() - statSync(lock).mtimeMs > TOO_OLD) return true
    return owner === process.pid || (owner > 0 && !isAlive(owner))
  } catch {
    // It has just been given back.
    return false
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
