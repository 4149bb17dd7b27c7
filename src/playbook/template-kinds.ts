import type { TemplateKind } from './playbook.ts'

/** What a kind of rule needs besides `a`: a second predicate, or a count. Leaving a kind out does not compile. */
export const templateNeeds: { readonly [Kind in TemplateKind]: 'a' | 'count' | 'b' } = {
  existence: 'count',
  absence: 'count',
  exactly: 'count',
  init: 'a',
  end: 'a',
  choice: 'b',
  exclusiveChoice: 'b',
  respondedExistence: 'b',
  coExistence: 'b',
  response: 'b',
  precedence: 'b',
  succession: 'b',
  alternateResponse: 'b',
  alternatePrecedence: 'b',
  alternateSuccession: 'b',
  chainResponse: 'b',
  chainPrecedence: 'b',
  chainSuccession: 'b',
  notRespondedExistence: 'b',
  notCoExistence: 'b',
  notResponse: 'b',
  notPrecedence: 'b',
  notSuccession: 'b',
  notChainResponse: 'b',
  notChainPrecedence: 'b',
  notChainSuccession: 'b',
}

/** Every kind of rule. */
export const templateKinds = Object.keys(templateNeeds) as readonly TemplateKind[]
