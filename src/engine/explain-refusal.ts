import { formatTime, type RoleId, textIn, unreachable } from '@/kernel/index.ts'
import type { Playbook } from '@/playbook/index.ts'
import type { Caveat, Refusal } from './decision.ts'
import { explainReviewRefusal } from './review-refusal.ts'

/** Why not, in one sentence for the person who pressed. Says nothing the person does not know already. */
export function explainRefusal(refusal: Refusal, playbook: Playbook, language = 'en'): string {
  const say = speaker(playbook, language)
  switch (refusal.kind) {
    case 'not-started':
      return 'The exercise has not started yet.'
    case 'already-started':
      return 'The exercise is already running.'
    case 'already-ended':
      return 'The exercise has ended.'
    case 'facilitator-only':
      return 'Only the facilitator can do this.'
    case 'not-your-seat':
      return `You do not hold the seat ${say.role(refusal.seat)}, nor stand in for it.`
    case 'unknown-seat':
      return `There is no seat called ${refusal.seat}.`
    case 'unknown-activity':
      return `The playbook has no activity called ${refusal.activity}.`
    case 'only-the-world':
      return `${say.activity(refusal.activity)} is something that happens, not something a seat does.`
    case 'other-house':
      return `Only ${say.roles(refusal.roles)} can do this: it is not your company's to do.`
    case 'target-missing':
      return `${say.activity(refusal.activity)}: choose what to do it to.`
    case 'target-unknown':
      return `${say.activity(refusal.activity)} cannot be done to ${refusal.target}.`
    case 'choice-missing':
      return `${say.activity(refusal.activity)}: choose ${refusal.key} (${refusal.of.join(', ')}).`
    case 'key-unknown':
      return `${say.activity(refusal.activity)} has nothing called ${refusal.key} to choose.`
    case 'words-not-taken':
      return `${say.activity(refusal.activity)} writes no text.`
    case 'words-missing':
      return `${say.activity(refusal.activity)}: write the text.`
    case 'unknown-claim':
      return `There is no claim called ${refusal.claim}.`
    case 'number-missing':
      return 'A text that states a number needs the number.'
    case 'nothing-to-publish':
      return `${say.activity(refusal.activity)}: nobody has written a text for it yet.`
    case 'too-many-at-once':
      return `You have ${refusal.most} things running. Wait until one is finished.`
    case 'already-running':
      return `${say.activity(refusal.activity)} is already running.`
    case 'not-asked':
      return `${say.activity(refusal.activity)} answers a request. Nobody has asked you for it.`
    case 'not-an-approval':
      return `${say.activity(refusal.activity)} is work to be done, not something to approve.`
    case 'unknown-request':
      return 'There is no such request.'
    case 'request-not-yours':
      return 'This request is addressed to somebody else.'
    case 'request-closed':
      return 'This request has been answered already.'
    case 'already-asked':
      return `You have asked for this already: ${say.activity(refusal.activity)}.`
    case 'nobody-addressed':
      return 'Choose at least one addressee.'
    case 'yourself-addressed':
      return 'You cannot address yourself.'
    case 'empty-text':
      return 'Write at least one sentence.'
    case 'text-too-long':
      return `The text is longer than ${refusal.most} characters.`
    case 'unknown-finding':
      return 'You have made no such finding.'
    case 'already-recorded':
      return 'This finding stands in the tracker already.'
    case 'unknown-inject':
      return 'There is no such message.'
    case 'inject-not-yours':
      return 'This message is addressed to somebody else.'
    case 'already-answered':
      return 'You have answered this message already.'
    case 'not-held':
      return 'This inject is not held.'
    case 'already-delivered':
      return 'This inject has been delivered already.'
    case 'already-dropped':
      return 'This inject has been left out.'
    case 'no-deadline':
      return 'Nobody has to answer this message by a certain time.'
    case 'deadline-not-later':
      return `Choose a time after ${formatTime(refusal.than)}.`
    case 'unknown-fact':
      return `The scenario has no fact called ${refusal.fact}.`
    case 'fact-value-wrong':
      return `${refusal.fact} is ${valuesOf(refusal)}.`
    case 'fact-unchanged':
      return `${refusal.fact} has this value already.`
    case 'unknown-rule':
      return `The playbook has no rule called ${refusal.rule}.`
    case 'already-held':
      return `The seat ${say.role(refusal.seat)} is held like this already.`
    case 'unknown-option':
      return `This message does not offer the answer ${refusal.option}.`
    case 'nobody-there':
      return `Nobody holds the seat ${say.role(refusal.seat)}.`
    case 'not-a-colleague':
      return `${say.role(refusal.seat)} is not a colleague of this seat: a seat is handed over within its own company.`
    case 'in-a-circle':
      return `${say.role(refusal.seat)} has handed over to this seat already: nobody would be left to act.`
    case 'already-deputy':
      return `${say.role(refusal.seat)} stands in for this seat already.`
    case 'not-handed-over':
      return `The seat ${say.role(refusal.seat)} has not been handed over.`
    case 'unknown-line':
      return `The log has no such line: lines are numbered from 1 to ${refusal.last}.`
    case 'mid-command':
      return refusal.before === 0
        ? `What one command led to belongs together. Go back to line ${refusal.end}.`
        : `What one command led to belongs together. Go back to line ${refusal.before} or to line ${refusal.end}.`
    case 'unknown-phase':
      return `The playbook has no phase called ${refusal.phase}.`
    case 'clock-backwards':
      return 'The exercise clock does not run backwards.'
    case 'clock-past-end':
      return 'The clock cannot run past the end of the story.'
    default:
      return explainReviewRefusal(refusal)
  }
}

/** What to know before pressing, in one sentence. */
export function explainCaveat(caveat: Caveat, playbook: Playbook, language = 'en'): string {
  const say = speaker(playbook, language)
  switch (caveat.kind) {
    case 'without-mandate':
      return `The playbook gives this to ${say.roles(caveat.roles)}. You can do it; it will be seen.`
    case 'needs-approval-of':
      return `Needs ${say.activity(caveat.activity)} by ${say.roles(caveat.roles)}.`
    case 'off-chain':
      return caveat.next.length === 0
        ? 'This goes past the notification chain.'
        : `This goes past the notification chain. Your next step is ${say.roles(caveat.next)}.`
    default:
      return unreachable(caveat)
  }
}

/** What a fact can be. */
function valuesOf({ type, least, most, of = [] }: Extract<Refusal, { kind: 'fact-value-wrong' }>): string {
  switch (type) {
    case 'count':
      return `a whole number, ${least} or more${most === undefined ? '' : `, at most ${most}`}`
    case 'time':
      return 'a whole number of seconds since STARTEX, or -1 for none'
    case 'flag':
      return 'true or false'
    case 'state':
      return `one of these: ${of.join(', ')}`
    case 'set':
      return `any of these: ${of.join(', ')}`
    default:
      return unreachable(type)
  }
}

function speaker(playbook: Playbook, language: string) {
  const role = (id: RoleId): string => {
    const known = playbook.roles[id]
    return known === undefined ? id : textIn(known.title, language)
  }
  return {
    role,
    roles: (ids: readonly RoleId[]): string => ids.map(role).join(' or '),
    activity: (id: string): string => {
      const known = playbook.activities[id as keyof Playbook['activities']]
      return known === undefined ? id : textIn(known.title, language)
    },
  }
}
