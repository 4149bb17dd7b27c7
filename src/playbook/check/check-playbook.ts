import type { Problems } from '@/reading/index.ts'
import type { Playbook } from '../playbook.ts'
import type { WrittenPlaybook } from '../shape/playbook-shape.ts'

/** Looks up every reference of a playbook and judges what can be judged without a story. */
export function checkPlaybook(_playbook: Playbook, _written: WrittenPlaybook, _problems: Problems): void {}
