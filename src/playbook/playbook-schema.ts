import { jsonSchemaOf } from '@/reading/index.ts'
import { playbookShape } from './shape/playbook-shape.ts'

/** The JSON Schema of a playbook as it is written. */
export const playbookSchema = () => jsonSchemaOf(playbookShape)
