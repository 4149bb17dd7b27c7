import alea from 'seedrandom/lib/alea.js'
import type { Seed } from './ids.ts'

/**
 * One throw of the dice, at least 0 and below 1, that depends only on the seed and on what it is for. There is no sequence:
 * a new throw somewhere never moves another one.
 */
export function chance(seed: Seed, purpose: string): number {
  return alea(`${seed}\u0000${purpose}`)()
}

/** A whole number from `least` to `most`, both included, drawn by `chance`. */
export function draw(seed: Seed, purpose: string, least: number, most: number): number {
  return least + Math.floor(chance(seed, purpose) * (most - least + 1))
}
