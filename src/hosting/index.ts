export type { ClockMode, DeviceLine, ToDevice, ToHost } from './wire.ts'
