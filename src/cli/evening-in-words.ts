import type { Distribution, EveningSummary, EveningsSummary, SeatCount } from '@/hosting/index.ts'
import { type Duration, type ExerciseTime, formatDuration, formatTime } from '@/kernel/index.ts'

const points = (score: number | null): string => (score === null ? 'nothing to score' : `${Math.round(score)} of 100`)

/** What `simulate` prints of one evening. */
export function eveningInWords({
  scenario,
  seed,
  crew,
  endedAt,
  score,
  violated,
  unmetOutcomes,
  milestones,
  events,
  logHash,
}: EveningSummary): string {
  const reached = Object.entries(milestones).map(
    ([id, at]) => `${id} ${at === null ? 'did not occur' : formatTime(at as ExerciseTime)}`,
  )
  return [
    `${scenario}, crew ${crew}, seed ${seed}: ended at ${formatTime(endedAt as ExerciseTime)} after ${events} lines.`,
    `Score: ${points(score)}.`,
    `Broken rules: ${violated.join(', ') || 'none'}.`,
    `Targets not met: ${unmetOutcomes.join(', ') || 'none'}.`,
    ...(reached.length === 0 ? [] : [`Milestones: ${reached.join('; ')}.`]),
    `Log: ${logHash}`,
    '',
  ].join('\n')
}

/** What `simulate --runs N` prints of many. */
export function eveningsInWords({
  scenario,
  crew,
  runs,
  score,
  rules,
  neverTested,
  onlyUnowned,
  injects,
  neverFired,
  seats,
}: EveningsSummary): string {
  const broken = Object.entries(rules).flatMap(([id, { violated }]) => (violated === 0 ? [] : [`${id} (${violated})`]))
  const rare = Object.entries(injects).flatMap(([id, fired]) => (fired > 0 && fired < runs ? [`${id} (${fired})`] : []))
  const tested = Object.keys(rules).length - neverTested.length
  return [
    `${scenario}, crew ${crew}: ${runs} evenings.`,
    ...spread(score),
    `Broken rules (evenings): ${broken.join(', ') || 'none'}.`,
    `Rules put to the test: ${tested} of ${Object.keys(rules).length}. Never: ${neverTested.join(', ') || 'none'}.`,
    ...(onlyUnowned.length === 0
      ? []
      : [`Of them only while nobody held the seat of their owner, so that they count for nobody: ${onlyUnowned.join(', ')}.`]),
    `Injects that never arrived: ${neverFired.join(', ') || 'none'}. In some evenings only: ${rare.join(', ') || 'none'}.`,
    ...Object.entries(seats).map(([seat, count]) => loadInWords(seat, count)),
    '',
  ].join('\n')
}

function spread({ min, lowerQuartile, median, upperQuartile, max, buckets }: Distribution): readonly string[] {
  const most = Math.max(1, ...buckets)
  const used = buckets.flatMap((count, n) => {
    const range = `${String(n * 10).padStart(3)} to ${n === 9 ? '100' : String(n * 10 + 9).padStart(3)}`
    return count === 0 ? [] : [`  ${range}  ${'#'.repeat(Math.max(1, Math.round((count / most) * 40)))} ${count}`]
  })
  return [
    `Score: lowest ${points(min)}, quarter ${points(lowerQuartile)}, median ${points(median)}, three quarters ${points(upperQuartile)}, highest ${points(max)}.`,
    ...used,
  ]
}

function loadInWords(seat: string, { actions, injects, requests, longestSilent, longestFree }: SeatCount): string {
  const long = (seconds: number): string => formatDuration(seconds as Duration)
  return (
    `${seat}: ${actions} commands, ${injects} injects, ${requests} requests a night; ` +
    `at most ${long(longestSilent)} silent with something open, ${long(longestFree)} with nothing open.`
  )
}
