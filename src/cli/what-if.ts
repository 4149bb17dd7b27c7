import { explainRefusal, type Log } from '@/engine/index.ts'
import {
  crewOfHeader,
  type Difference,
  differenceOf,
  endOfCommand,
  isSame,
  openHost,
  type Planned,
  playOn,
  storyOfLog,
} from '@/hosting/index.ts'
import { type ExerciseTime, formatTime } from '@/kernel/index.ts'
import { endOf } from '@/scenario/index.ts'
import type { ExitCode } from './exit-code.ts'
import { readPlan } from './read-plan.ts'
import type { Surroundings } from './surroundings.ts'

/** What is asked: an evening from one of its lines on, with other commands. */
export interface WhatIf {
  readonly log: Log
  /** The line to go back to; the rest of what its command led to is kept. */
  readonly until: number
  /** A file with the commands to send instead. */
  readonly planFile: string
  readonly json: boolean
}

/** Plays an evening on as it could have been and prints in what it would have differed. */
export async function whatIf({ log, until, planFile, json }: WhatIf, { files, out, err }: Surroundings): Promise<ExitCode> {
  const text = await files.readText(planFile)
  if (!text.ok) {
    err(`${text.problem}\n`)
    return 1
  }
  const { scenario, playbook, language } = log.header
  const from = endOfCommand(log.lines, until)
  const { now } = openHost(log.header, storyOfLog(log), log.lines.slice(0, from)).exercise()
  const read = readPlan(text.value, now, endOf(scenario))
  if (!read.ok) {
    err(`${planFile}:${read.line}\n  ${read.problem}\n`)
    return 1
  }
  const crew = crewOfHeader(log.header)
  if (!crew.ok) {
    err(`The log names a crew that cannot be read. ${crew.sentence}\n`)
    return 1
  }
  const played = playOn(log, from, read.plan, crew.crew)
  for (const { refusal, ...planned } of played.refused)
    err(
      `${planFile}:${lineOf(planned, read.plan)}\n  Not done at ${formatTime(planned.at)}: ${explainRefusal(refusal, playbook, language)}\n`,
    )
  const difference = differenceOf(log, played.log)
  out(json ? `${JSON.stringify({ from, ...difference }, undefined, 2)}\n` : inWords(difference, from, until))
  return played.refused.length === 0 ? 0 : 1
}

function lineOf({ command }: Planned, plan: readonly (Planned & { readonly line: number })[]): number {
  return plan.find((one) => one.command === command)?.line ?? 1
}

function inWords(difference: Difference, from: number, until: number): string {
  const { score, facts, rules, milestones, endedAt } = difference
  const whole = from === until ? '' : `, the last that the command of line ${until} led to`
  const rows = [
    ...(score.from === score.to ? [] : [`Score: ${points(score.from)}, would be ${points(score.to)}.`]),
    ...(endedAt.from === endedAt.to ? [] : [`Ended at ${time(endedAt.from)}, would end at ${time(endedAt.to)}.`]),
    ...Object.entries(rules).map(
      ([id, one]) =>
        `Rule ${id}: ${one.from === one.to ? `${one.from} both times` : `${one.from}, would be ${one.to}`}; points lost ${one.lost.from}, would be ${one.lost.to}.`,
    ),
    ...Object.entries(milestones).map(([id, one]) => `Milestone ${id}: ${moved(one.from, one.to)}.`),
    ...Object.entries(facts).map(([id, one]) => `At the end, ${id}: ${plain(one.from)}, would be ${plain(one.to)}.`),
  ]
  return [
    `Played on from line ${from}${whole}.`,
    ...(isSame(difference) ? ['Nothing would have come out otherwise.'] : rows),
    '',
  ].join('\n')
}

function moved(from: number | null, to: number | null): string {
  if (from === null || to === null)
    return from === null ? `not reached, would be reached at ${time(to ?? 0)}` : `reached at ${time(from)}, would not be reached`
  return `${time(from)}, would be ${time(to)}, ${to < from ? 'earlier' : 'later'}`
}

const time = (seconds: number): string => formatTime(seconds as ExerciseTime)
const points = (score: number | null): string => (score === null ? 'nothing to score' : `${Math.round(score * 10) / 10} of 100`)
const plain = (value: unknown): string => (Array.isArray(value) ? value.join(', ') || 'empty' : String(value))
