import { absolute } from '../document/section.ts';
import type { Operation } from '../model/model.ts';
import { declaredBySections } from '../model/model.ts';
import type { Rule } from './rule.ts';

export const malformedSignature: Rule = {
  id: 'malformed-signature',
  // Too seldom to be measured: of some 2,000 published designs one breaks it.
  severity: 'off',
  summary: 'An operation lacks types or a result where the others have them.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const all = declaredBySections(doc, alignment).flatMap(({ section, declared }) =>
      declared.operations
        .filter(({ form }) => form === 'signature' || form === 'query')
        .map((operation) => ({ operation, section })),
    );
    const parameters = all.flatMap(({ operation }) => operation.parameters);
    const typesMost = mostOf(parameters, ({ type }) => type !== undefined);
    const returnsMost = mostOf(all, ({ operation }) => operation.result !== undefined);
    for (const { operation, section } of all) {
      const untyped = typesMost ? operation.parameters.filter(isUntyped) : [];
      for (const { name, span } of untyped) {
        yield {
          span: absolute(section, span),
          message: `The parameter ${name} of ${operation.name} has no type. Give it one, as the others have.`,
        };
      }
      if (returnsMost && operation.result === undefined && !isConstructor(operation)) {
        yield {
          span: absolute(section, operation.span),
          message: `${operation.name} says nothing of its result. Name its type, or that it returns nothing.`,
        };
      }
    }
  },
};

/** `Server(String host, int port)`, `__init__(self, db)`: what it makes is what it is called, or its class. */
function isConstructor({ name }: Operation): boolean {
  return /^(?:[A-Z]|__\w+__$|constructor$)/.test(name);
}

/** Whether an author does something throughout: at least three times, and four times out of five. */
function mostOf<T>(all: readonly T[], does: (one: T) => boolean): boolean {
  const count = all.filter(does).length;
  return count >= 3 && count * 5 >= all.length * 4;
}

function isUntyped({ name, type }: Operation['parameters'][number]): boolean {
  return type === undefined && !CONVENTIONAL.has(name) && /^\w/.test(name);
}

/** Parameters that their language leaves without a type. */
const CONVENTIONAL = new Set(['self', 'cls', 'this', 'ctx', 'args', 'kwargs']);
