import type { TemplateKind } from '@/playbook/index.ts'
import type { Template } from '../judge/finding.ts'
import { absence } from './absence.ts'
import { alternatePrecedence } from './alternate-precedence.ts'
import { alternateResponse } from './alternate-response.ts'
import { alternateSuccession } from './alternate-succession.ts'
import { chainPrecedence } from './chain-precedence.ts'
import { chainResponse } from './chain-response.ts'
import { chainSuccession } from './chain-succession.ts'
import { choice } from './choice.ts'
import { coExistence } from './co-existence.ts'
import { end } from './end.ts'
import { exactly } from './exactly.ts'
import { exclusiveChoice } from './exclusive-choice.ts'
import { existence } from './existence.ts'
import { init } from './init.ts'
import { notChainPrecedence } from './not-chain-precedence.ts'
import { notChainResponse } from './not-chain-response.ts'
import { notChainSuccession } from './not-chain-succession.ts'
import { notCoExistence } from './not-co-existence.ts'
import { notPrecedence } from './not-precedence.ts'
import { notRespondedExistence } from './not-responded-existence.ts'
import { notResponse } from './not-response.ts'
import { notSuccession } from './not-succession.ts'
import { precedence } from './precedence.ts'
import { respondedExistence } from './responded-existence.ts'
import { response } from './response.ts'
import { succession } from './succession.ts'

/** How each kind of rule is judged. A new kind does not compile until it stands here. */
export const templates: { readonly [Kind in TemplateKind]: Template } = {
  existence,
  absence,
  exactly,
  init,
  end,
  choice,
  exclusiveChoice,
  respondedExistence,
  coExistence,
  response,
  precedence,
  succession,
  alternateResponse,
  alternatePrecedence,
  alternateSuccession,
  chainResponse,
  chainPrecedence,
  chainSuccession,
  notRespondedExistence,
  notCoExistence,
  notResponse,
  notPrecedence,
  notSuccession,
  notChainResponse,
  notChainPrecedence,
  notChainSuccession,
}
