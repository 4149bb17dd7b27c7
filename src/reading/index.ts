export { type ActivityNaming, activityWords, type BuiltInActivity, builtInActivities } from './activity-words.ts'
export { mustBeCondition, mustBeNumber, outlookOfCondition, warnIfNever } from './check-condition.ts'
export { type Code, codes } from './codes.ts'
export {
  type Compiled,
  type Condition,
  compileCondition,
  compileNumber,
  conditionTurnsAt,
  type Evaluated,
  evaluateCondition,
  evaluateNumber,
} from './condition/compile-condition.ts'
export { reservedNames } from './condition/condition-functions.ts'
export type { ConditionNames, FactSort } from './condition/condition-names.ts'
export type { ConditionProblem } from './condition/condition-problem.ts'
export type { ClockState, ConditionWorld } from './condition/condition-world.ts'
export { factsIn } from './condition/facts-in.ts'
export type { Impossible, Outlook } from './condition/outlook.ts'
export { type Required, requiredBy } from './condition/required-calls.ts'
export { explainDiagnostic } from './explain-diagnostic.ts'
export { limits } from './limits.ts'
export { isKnown, type Known, mustBeKnown, mustBeRole, mustBeUnique } from './lookup.ts'
export { own } from './own.ts'
export type { Path } from './path.ts'
export { didYouMean, type Part, type Problems, problemsOf } from './problems.ts'
export { readYaml, type YamlReading, type YamlText } from './read-yaml.ts'
export { jsonSchemaOf } from './shape/json-schema.ts'
export { readShape } from './shape/read-shape.ts'
export { condition, duration, id, issue, oneOrMany, text, time, word } from './shape/words.ts'
export { refuseLargeFile } from './yaml/decode-text.ts'
