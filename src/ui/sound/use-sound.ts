import { useEffect, useRef, useState } from 'react'
import type { StageFacts } from '@/stage/index.ts'
import { ambienceOf, heardBetween, type Sound } from './heard.ts'
import { type SoundBoard, soundBoard } from './sound-board.ts'

/** One thing that is being heard, for whoever reads it. */
export interface Caption {
  readonly number: number
  readonly sound: Sound['kind']
}

/** How many captions stand at once, and for how many milliseconds. */
const KEPT = 3
const STANDS = 6000

/** What is to be heard, and whether anybody wants to hear it. */
interface Hearing {
  readonly on: boolean
  readonly facts: StageFacts
  /** Counts up each time a decision is asked of whoever listens. */
  readonly decisions?: number
}

/**
 * Plays what happens on the stage while the sound is on, and gives back what is being heard. A browser lets a page be heard only
 * after somebody has pressed something on it: until then it waits for that press.
 */
export function useSound({ on, facts, decisions = 0 }: Hearing): readonly Caption[] {
  const board = useBoard(on)
  const before = useRef({ facts, decisions })
  const [captions, setCaptions] = useState<readonly Caption[]>([])
  useEffect(() => {
    const earlier = before.current
    before.current = { facts, decisions }
    if (board === undefined) return
    board.surround(ambienceOf(facts))
    const due: readonly Sound[] = decisions > earlier.decisions ? [{ kind: 'decision-due' }] : []
    const heard = [...heardBetween(earlier.facts, facts), ...due]
    if (heard.length === 0) return
    board.play(heard)
    setCaptions((known) => {
      const last = known.at(-1)?.number ?? 0
      const added = heard.map(({ kind }, index) => ({ number: last + index + 1, sound: kind }))
      const all = [...known, ...added]
      // What is heard twice is said once.
      return all.filter(({ sound }, index) => all.findLastIndex((one) => one.sound === sound) === index).slice(-KEPT)
    })
  }, [board, facts, decisions])
  useEffect(() => {
    if (captions.length === 0) return
    const timer = setTimeout(() => setCaptions([]), STANDS)
    return () => clearTimeout(timer)
  }, [captions])
  return captions
}

function useBoard(on: boolean): SoundBoard | undefined {
  const [board, setBoard] = useState<SoundBoard>()
  useEffect(() => {
    if (!on || !('AudioContext' in window)) return
    const context = new AudioContext()
    const wake = () => void context.resume()
    for (const kind of presses) window.addEventListener(kind, wake)
    setBoard(soundBoard(context))
    return () => {
      for (const kind of presses) window.removeEventListener(kind, wake)
      setBoard(undefined)
      void context.close()
    }
  }, [on])
  return board
}

const presses = ['pointerdown', 'keydown'] as const
