import { factsAsked, holds, parseExpression, type Value } from '#platform/forms';
import { factNamed, type RegisterFacts } from './register-fact.ts';

/** A rule of a call: as it is judged, and as it is said. */
export interface SaidRule {
  readonly rule: string;
  readonly fr: string;
  readonly ar: string;
}

/** What a rule gave, with the facts it asked. */
export interface Judged extends SaidRule {
  readonly holds: boolean;
  readonly facts: readonly { readonly name: string; readonly value: Value }[];
}

/** Judges every rule over the facts of an applicant. What cannot be known does not hold. */
export function eligibilityOf(rules: readonly SaidRule[], facts: RegisterFacts): Judged[] {
  return rules.map((said) => {
    const expression = parseExpression(said.rule);
    if (!expression.ok) return { ...said, holds: false, facts: [] };
    const asked = factsAsked(expression.value);
    return {
      ...said,
      holds: factHolds(said.rule, facts),
      facts: asked.map((name) => ({ name, value: factNamed(facts, name) })),
    };
  });
}

/** Whether a rule holds for an applicant. */
export function factHolds(rule: string, facts: RegisterFacts): boolean {
  const expression = parseExpression(rule);
  if (!expression.ok) return false;
  return (
    holds(expression.value, { answer: () => undefined, fact: (name) => factNamed(facts, name) }) === true
  );
}
