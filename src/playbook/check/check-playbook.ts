import type { Problems } from '@/reading/index.ts'
import type { Activity, Playbook } from '../playbook.ts'
import { conditionNamesOf } from '../playbook-names.ts'
import type { WrittenPlaybook } from '../shape/playbook-shape.ts'
import { checkActivities } from './check-activities.ts'
import { checkClocks } from './check-clocks.ts'
import { checkPeople } from './check-people.ts'
import { checkReport } from './check-report.ts'
import { checkRules } from './check-rules.ts'
import type { PlaybookCheck } from './playbook-check.ts'

/** Looks up every reference of a playbook and judges what can be judged without a story. */
export function checkPlaybook(playbook: Playbook, written: WrittenPlaybook, problems: Problems): void {
  const names = conditionNamesOf(playbook)
  const activities = Object.values(playbook.activities)
  const check: PlaybookCheck = {
    playbook,
    written,
    problems,
    names,
    words: new Set(names.activities),
    meantBy: membersByWord(activities),
    answers: new Set(activities.flatMap(({ askedAs, refusedAs }) => [askedAs, refusedAs].filter((word) => word !== undefined))),
  }
  checkPeople(check)
  checkActivities(check)
  checkRules(check)
  checkClocks(check)
  checkReport(check)
}

function membersByWord(activities: readonly Activity[]): PlaybookCheck['meantBy'] {
  const members = new Map<string, Activity[]>()
  for (const activity of activities) {
    for (const word of [activity.id, ...activity.classes]) members.set(word, [...(members.get(word) ?? []), activity])
  }
  return (word) => members.get(word) ?? []
}
