import type { ActivityId } from '@/kernel/index.ts'
import type { IconName } from '../../parts/index.ts'

/** Pictures by the first word of an activity, `noun.verb`. */
const pictures: Readonly<Record<string, IconName>> = {
  token: 'key',
  key: 'key',
  apikey: 'key',
  oauth: 'key',
  revocation: 'key',
  account: 'user',
  evidence: 'box',
  custody: 'box',
  forensics: 'scan',
  collection: 'box',
  log: 'search',
  anomaly: 'siem',
  vector: 'scan',
  scope: 'scan',
  residual: 'scan',
  isolation: 'dome',
  ca: 'shield',
  control: 'shield',
  vulnerability: 'shield',
  system: 'dome',
  service: 'dome',
  appreg: 'door',
  ioc: 'link',
  boundary: 'tree',
  containment: 'stamp',
  change: 'stamp',
  restriction: 'stamp',
  interview: 'chat',
  team: 'user',
  standby: 'megaphone',
  statement: 'megaphone',
  comms: 'megaphone',
  budget: 'money',
  exposure: 'money',
  insurance: 'money',
  regulator: 'regulator',
  compliance: 'regulator',
  findings: 'check',
  report: 'document',
  executives: 'flag',
}

/** The picture of an activity; work without one of its own gets a page. */
export function activityIcon(activity: ActivityId): IconName {
  return pictures[activity.slice(0, activity.indexOf('.'))] ?? 'document'
}
