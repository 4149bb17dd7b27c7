export type * from './playbook.ts'
