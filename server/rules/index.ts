import { availabilityBudget } from './availability-budget.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicatePhase } from './duplicate-phase.ts';
import { emptySection } from './empty-section.ts';
import { inconsistentFigure } from './inconsistent-figure.ts';
import { malformedSignature } from './malformed-signature.ts';
import { missingPhase } from './missing-phase.ts';
import { missingSection } from './missing-section.ts';
import { phaseOrder } from './phase-order.ts';
import { placeholder } from './placeholder.ts';
import type { Rule } from './rule.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';
import { unaddressedQuestion } from './unaddressed-question.ts';
import { unaddressedRequirement } from './unaddressed-requirement.ts';
import { unansweredQuestion } from './unanswered-question.ts';
import { wrongArithmetic } from './wrong-arithmetic.ts';
import { undescribedComponent } from './undescribed-component.ts';
import { undrawnComponent } from './undrawn-component.ts';
import { unexaminedComponent } from './unexamined-component.ts';
import { unknownDirective } from './unknown-directive.ts';
import { unknownId } from './unknown-id.ts';
import { unknownType } from './unknown-type.ts';
import { unusedEntity } from './unused-entity.ts';
import { untracedRequirement } from './untraced-requirement.ts';
import { unquantifiedRequirement } from './unquantified-requirement.ts';
import { unusedDirective } from './unused-directive.ts';
import { vagueRequirement } from './vague-requirement.ts';

/** Every rule, in the order in which the documentation lists them. A test holds this list, the folder and the pages to the same set. */
export const rules: readonly Rule[] = [
  missingPhase,
  missingSection,
  emptySection,
  duplicatePhase,
  phaseOrder,
  unquantifiedRequirement,
  vagueRequirement,
  unaddressedRequirement,
  inconsistentFigure,
  availabilityBudget,
  unansweredQuestion,
  unaddressedQuestion,
  placeholder,
  wrongArithmetic,
  duplicateId,
  unknownId,
  untracedRequirement,
  unknownType,
  unusedEntity,
  malformedSignature,
  undescribedComponent,
  undrawnComponent,
  unexaminedComponent,
  singlePointOfFailure,
  unknownDirective,
  unusedDirective,
];
