import { didYouMean, mustBeKnown, mustBeRole, type Path } from '@/reading/index.ts'
import { carriedWords, isCarriedWord } from '../build-activity.ts'
import type { Activity } from '../playbook.ts'
import type { WrittenActivity } from '../shape/activity-shape.ts'
import type { PlaybookCheck } from './playbook-check.ts'

/** Activities are done by roles of this playbook, in its phases, need its activities, and carry what they can. */
export function checkActivities(check: PlaybookCheck): void {
  for (const [id, written] of Object.entries(check.written.activities)) {
    const activity = check.playbook.activities[id as Activity['id']]
    if (activity !== undefined) checkActivity(check, activity, written)
  }
}

function checkActivity({ playbook, problems, words, names }: PlaybookCheck, activity: Activity, written: WrittenActivity): void {
  const path: Path = ['activities', activity.id]
  const phases = new Set(['ALL', ...names.phases])
  activity.does.forEach((word, n) => {
    mustBeRole(problems, { code: 'unknown-role', path: [...path, 'does', n], noun: 'role', word }, playbook.roles)
  })
  activity.reaches.forEach((word, n) => {
    const known = { ...playbook.organisations, ...playbook.roles }
    mustBeKnown(problems, { code: 'unknown-viewer', path: [...path, 'reaches', n], noun: 'role or organisation', word, known })
  })
  mustBeKnown(problems, { code: 'unknown-phase', path: [...path, 'phase'], noun: 'phase', word: activity.phase, known: phases })
  activity.needs.forEach((word, n) => {
    mustBeKnown(problems, { code: 'unknown-activity', path: [...path, 'needs', n], noun: 'activity', word, known: words })
  })
  if (activity.asks !== undefined) {
    const reference = { path: [...path, 'asks'], noun: 'activity', word: activity.asks, known: playbook.activities }
    mustBeKnown(problems, { code: 'unknown-activity', ...reference })
  }
  for (const [key, value] of Object.entries(written.carries)) {
    if (typeof value !== 'string') continue
    const at = [...path, 'carries', key]
    if (!isCarriedWord(value)) {
      const hint =
        didYouMean(value, carriedWords) ?? 'To carry always the same text, write {always: …}; to offer a choice, write a list.'
      problems.at('not-one-of', at, `"${value}" is not possible here: ${carriedWords.join(', ')}.`, hint)
    } else if (/^(target|words)/.test(value) && activity.target === undefined) {
      problems.at(
        'nothing-to-carry',
        at,
        `"${activity.id}" is done to nothing, so it has no target to carry.`,
        'Give it a target.',
      )
    }
  }
  checkWords(problems, activity, path)
}

/** A text belongs to a thing; what is published has a version and a kind, so that others can speak of it. */
function checkWords(problems: PlaybookCheck['problems'], activity: Activity, path: Path): void {
  const { id, target, words, publishes, carries } = activity
  if (words && target === undefined) {
    const sentence = `"${id}" is done to nothing, so there is nothing whose text it could write.`
    problems.at('nothing-to-carry', [...path, 'words'], sentence, 'Give it a target.')
  }
  if (!publishes) return
  const named = Object.values(carries).some((carried) => carried.from === 'words' && carried.part === 'version')
  if (target !== undefined && named && carries['kind'] !== undefined) return
  const sentence = `"${id}" publishes a text, but does not say of which thing, in which version, or as what kind.`
  const hint = 'Give it a target, and let it carry {message: words, kind: [holding, …]}.'
  problems.at('nothing-to-publish', [...path, 'publishes'], sentence, hint)
}
