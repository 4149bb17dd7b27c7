// One file for both: an evaluator needs most of what the desk shares with the console, and a part of it in a file of its own would make
// the console of every player larger.
export { DeskScreen } from '../desk/index.ts'
export { EvaluatorScreen } from './evaluator/evaluator-screen.tsx'
