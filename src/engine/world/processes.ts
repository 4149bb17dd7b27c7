import type { Process } from '@/scenario/index.ts'
import { FACILITATOR } from '../audience.ts'
import type { Draft } from '../draft.ts'
import { compute, holds } from './ask.ts'
import { emit } from './consequences.ts'
import { carryOut } from './effects.ts'

/** Notes which processes begin and cease to hold now. True when any did. */
export function turnProcesses(draft: Draft): boolean {
  let moved = false
  for (const process of draft.story.scenario.processes) {
    const running = process.id in draft.exercise().processes
    if (holds(process.while, draft, process.id) === running) continue
    moved = true
    draft.record({ kind: running ? 'process-ceased' : 'process-began', process: process.id }, FACILITATOR)
  }
  return moved
}

/** Lets every process whose step falls on this moment take it. Called once per moment. */
export function stepProcesses(draft: Draft): void {
  for (const process of draft.story.scenario.processes) {
    const exercise = draft.exercise()
    const began = exercise.processes[process.id]
    if (began === undefined || nextStep(process, began, exercise.now - 1) !== exercise.now) continue
    const rate = process.rate === undefined ? 1 : Number(compute(process.rate, draft, process.id) ?? 1)
    carryOut(process.do, { by: process.id, data: {}, rate }, draft)
    emit(process.emits, FACILITATOR, draft)
  }
}

/** The first step after `now` of a process that began to hold at `began`, in seconds; undefined when it takes none any more. */
export function nextStep(process: Process, began: number, now: number): number | undefined {
  const first = began + process.after
  if (first > now) return first
  if (!process.repeats) return undefined
  return first + (Math.floor((now - first) / process.every) + 1) * process.every
}
