import type { Severity } from '@/kernel/index.ts'

/** What a kind of problem means, for people who meet its code. */
interface CodeEntry {
  readonly severity: Severity
  /** One line for a list of all codes. */
  readonly means: string
}

const error = (means: string): CodeEntry => ({ severity: 'error', means })
const warning = (means: string): CodeEntry => ({ severity: 'warning', means })

/**
 * Every problem that reading can find, by its stable code. A code that is not in this table cannot be reported, and a test holds
 * one sample folder against each of them.
 */
export const codes = {
  // The text as a file
  'file-too-large': error('the file is larger than anything a person writes'),
  'binary-file': error('the file holds bytes that are not text'),
  'not-utf8': error('the file is text in another encoding than UTF-8'),
  // The text as YAML
  'empty-file': error('there is nothing in the file'),
  'not-yaml': error('the text breaks the rules of YAML'),
  'yaml-tag': error('a word behind "!" is taken for a YAML tag'),
  'several-documents': error('the file holds more than one YAML document'),
  'too-deep': error('lists and maps stand inside one another beyond all use'),
  'duplicate-key': error('a key stands twice in one map'),
  'bad-key': error('a key is no word'),
  'unknown-alias': error('an alias stands for nothing'),
  'alias-bomb': error('aliases multiply beyond all use'),
  'bad-merge': error('a merge takes over something that is no map'),
  // The shape
  'unknown-kind': error('the file is neither a scenario nor a campaign nor a playbook'),
  'unknown-version': error('the file is written for another version of the format'),
  'unknown-key': error('a key the format does not know'),
  'missing-key': error('a key the format asks for is not there'),
  'wrong-type': error('a value of the wrong sort'),
  'not-one-of': error('a word that is not in the list of possible ones'),
  'out-of-range': error('a number, time or amount beyond what is possible here'),
  'bad-id': error('an id that is not spelt like one'),
  'bad-time': error('a time that cannot be read'),
  'bad-duration': error('a duration that cannot be read'),
  'bad-date': error('a story date that cannot be read'),
  'needless-key': error('a key that has no meaning beside the others here'),
  'empty-text': error('a text without a letter'),
  'raw-html': error('HTML in a text'),
  'bad-slot': error('a slot in a text that nothing can fill'),
  'duplicate-id': error('two things with one id'),
  'reserved-name': error('a fact named like a word of the condition language'),
  // Conditions
  'condition-syntax': error('a condition that cannot be read'),
  'condition-type': error('a condition that compares or computes what does not go together'),
  'condition-limit': error('a condition that is too long or too deep'),
  'unknown-name': error('a name in a condition that is no fact'),
  'unknown-function': error('a function that conditions do not have, or not with these arguments'),
  // References
  'unknown-playbook': error('a playbook that is not at hand'),
  'unknown-act': error('a scenario that another builds on, or a campaign plays, and that is not at hand'),
  'act-cycle': error('scenarios that build on each other in a circle'),
  'acts-apart': error('an act of a campaign in which the acts before it never happened'),
  'unknown-organisation': error('an organisation the playbook does not have'),
  'unknown-role': error('a role the playbook does not have'),
  'unknown-seat': error('a role that has no seat in this scenario'),
  'title-as-id': error('the title of a role where its id is meant'),
  'unknown-viewer': error('neither a role, nor an organisation, nor everyone'),
  'unknown-phase': error('a phase the playbook does not have'),
  'unknown-activity': error('an activity nobody declared'),
  'unknown-rule': error('a rule the playbook does not have'),
  'unknown-capability': error('a capability the playbook does not have'),
  'unknown-clock': error('a clock pack the playbook does not have'),
  'unknown-parameter': error('a window the playbook does not name'),
  'unknown-fact': error('a fact the scenario does not declare'),
  'unknown-thing': error('a thing the scenario does not declare'),
  'unknown-thing-kind': error('a kind of things of which there is none'),
  'unknown-inject': error('an inject the scenario does not have'),
  'unknown-option': error('an answer the inject does not offer'),
  'unknown-log': error('a log the scenario does not have'),
  'unknown-value': error('a value the fact cannot have'),
  'wrong-target': error('a thing of another kind than the activity is done to'),
  // Rules and activities
  'key-not-carried': error('a rule reads what the activity does not carry'),
  'nothing-to-carry': error('an activity carries its target without having one'),
  'unfulfillable-duty': error('a required duty that no seat can fulfil'),
  'chain-template': warning('"the very next event" on a log that everybody shares'),
  'short-window': warning('less time than the work takes'),
  'nerc-cip': warning('a standard of the power grid asked of a bank'),
  // The story
  'no-trigger': error('an inject that nothing sets off'),
  'inject-cycle': error('injects that wait for each other'),
  'wrong-effect': error('an effect that the fact cannot take'),
  'never-true': warning('a condition that can never hold'),
  'never-delivered': warning('an inject that cannot reach anybody'),
  'dead-end': warning('a question whose answers lead nowhere'),
  'untested-rules': warning('rules that no inject puts to the test'),
  'idle-seat': warning('a seat with nothing to do for long'),
  'hasty-window': warning('a window of less than two minutes at the table'),
  'long-text': warning('a text of more than 200 words'),
} as const satisfies Readonly<Record<string, CodeEntry>>

/** The code of a problem. */
export type Code = keyof typeof codes
