import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fromRoot } from './root.mjs'

const lock = fromRoot('dist/.lock')

/**
 * Does something while no other start of this checkout does: two installs in one folder spoil each other. A lock left behind by a program that died is
 * taken over.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(work) {
  mkdirSync(fromRoot('dist'), { recursive: true })
  while (!taken()) await wait(100)
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
    if (!isAlive(ownerOf())) rmSync(lock, { force: true })
    return false
  }
}

/** The process that holds the lock; undefined when it has just been given back, or not been signed yet. */
function ownerOf() {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

/** @param {number | undefined} pid */
function isAlive(pid) {
  if (pid === undefined) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
