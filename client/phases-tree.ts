// The tree's content as a value, made from the checklist without the editor, so that it can be tested anywhere.
import type {
  SlotState,
  WireChecklist,
  WireEstimate,
  WirePhase,
  WireQuestion,
  WireRange,
  WireRequirement,
  WireSlot,
} from './protocol.ts';

export interface TreeNode {
  /** The same for the same thing in the next version of the document, so that what was unfolded stays so. */
  readonly id: string;
  readonly kind: 'slot' | 'question' | 'requirement' | 'estimate';
  readonly state: SlotState | WireQuestion['state'] | WireRequirement['state'] | WireEstimate['state'];
  readonly label: string;
  /** Stands beside the label, in the row's quiet colour: a count or a state in words. */
  readonly description: string;
  readonly tooltip: string;
  readonly icon: string;
  /** A theme's colour id; absent: the colour of the text. */
  readonly color?: string;
  readonly range?: WireRange;
  readonly parent: TreeNode | undefined;
  readonly children: readonly TreeNode[];
}

interface Look {
  readonly icon: string;
  readonly color?: string;
  readonly words: string;
}

// Two colours are enough: done, and owed. The shapes say which state it is.
const done = 'charts.green';
const owed = 'problemsWarningIcon.foreground';

const slotLooks: Readonly<Record<SlotState, Look>> = {
  complete: { icon: 'pass-filled', color: done, words: 'complete' },
  incomplete: { icon: 'color-mode', color: owed, words: 'incomplete' },
  empty: { icon: 'circle-large-outline', color: owed, words: 'empty' },
  missing: { icon: 'issue-draft', color: owed, words: 'missing' },
};

const questionLooks: Readonly<Record<WireQuestion['state'], Look>> = {
  answered: { icon: 'pass', color: done, words: 'answered' },
  open: { icon: 'question', color: owed, words: 'open' },
  waived: { icon: 'circle-slash', words: 'waived' },
  deferred: { icon: 'watch', words: 'put off' },
};

const requirementLooks: Readonly<Record<WireRequirement['state'], Look>> = {
  quantified: { icon: 'symbol-ruler', color: done, words: 'measured' },
  verifiable: { icon: 'verified', color: done, words: 'verifiable' },
  unquantified: { icon: 'warning', color: owed, words: 'no measure' },
  feature: { icon: 'circle-small-filled', words: '' },
};

/** The top rows of the tree: one for each phase, in the template's order, and one for questions that stand in none. */
export function phaseNodes({ phases, elsewhere }: WireChecklist): readonly TreeNode[] {
  const nodes = phases.map((phase) => slotNode(phase, phase.parts, undefined));
  return elsewhere.length === 0 ? nodes : [...nodes, elsewhereNode(elsewhere)];
}

/** Questions without an answer, requirements without a measure and wrong calculations, in the whole document. */
export function openCount({ phases, elsewhere }: WireChecklist): number {
  const outside = elsewhere.filter(({ state }) => state === 'open').length;
  return phases.map((phase) => openItems(phase, phase.parts)).reduce((sum, { all }) => sum + all, outside);
}

interface OpenItems {
  readonly questions: number;
  readonly requirements: number;
  readonly estimates: number;
  readonly all: number;
}

/** The same of a slot itself and its parts. */
function openItems(slot: WireSlot, parts: readonly WireSlot[] = []): OpenItems {
  const slots = [slot, ...parts];
  const count = (items: readonly { readonly state: string }[], owing: string) =>
    items.filter(({ state }) => state === owing).length;
  const asked = slots.flatMap((each) => [...each.questions, ...each.ownQuestions]);
  const questions = count(asked, 'open');
  const requirements = count(
    slots.flatMap((each) => each.requirements),
    'unquantified',
  );
  const estimates = count(
    slots.flatMap((each) => each.estimates),
    'wrong',
  );
  return { questions, requirements, estimates, all: questions + requirements + estimates };
}

/** The row that a line (0-based) belongs to: the item that stands there, else the slot whose heading is the last one above it. */
export function nodeAt(nodes: readonly TreeNode[], line: number): TreeNode | undefined {
  let best: TreeNode | undefined;
  for (const node of everyNode(nodes)) {
    if (!node.range || node.range.start.line > line) continue;
    const within = node.kind === 'slot' || line <= node.range.end.line;
    if (within && (!best?.range || node.range.start.line >= best.range.start.line)) best = node;
  }
  return best;
}

export function* everyNode(nodes: readonly TreeNode[]): Generator<TreeNode> {
  for (const node of nodes) {
    yield node;
    yield* everyNode(node.children);
  }
}

function slotNode(slot: WireSlot, parts: WirePhase['parts'], parent: TreeNode | undefined): TreeNode {
  const children: TreeNode[] = [];
  const optional = 'optional' in slot && slot.optional === true && slot.state === 'missing';
  const { icon, color, words } = slotLooks[slot.state];
  const node: TreeNode = {
    id: parent ? `${parent.id}/${slot.id}` : slot.id,
    kind: 'slot',
    state: slot.state,
    label: slot.title,
    description: [optional ? 'missing, optional' : words, ...openWords(slot, parts)].join(' · '),
    tooltip: slot.heading ? `${slot.heading}\n\n${slot.guide}` : slot.guide,
    icon,
    ...(color !== undefined && !optional && { color }),
    ...(slot.range && { range: slot.range }),
    parent,
    children,
  };
  // What the parts of a missing phase are is in its tooltip; a row for each would say “missing” four times.
  if (slot.state !== 'missing') children.push(...parts.map((part) => slotNode(part, [], node)));
  children.push(...itemNodes(slot, node));
  return node;
}

function elsewhereNode(questions: readonly WireQuestion[]): TreeNode {
  const children: TreeNode[] = [];
  const open = questions.filter(({ state }) => state === 'open').length;
  const node: TreeNode = {
    id: '(elsewhere)',
    kind: 'slot',
    state: open > 0 ? 'incomplete' : 'complete',
    label: 'Elsewhere',
    description: open > 0 ? `${open} open` : 'answered',
    tooltip: 'Questions of the author’s that stand in no phase.',
    icon: 'comment-discussion',
    parent: undefined,
    children,
  };
  const fresh = freshIds(node.id);
  children.push(...questions.map((question) => questionNode(question, fresh(question.text), node, undefined)));
  return node;
}

function openWords(slot: WireSlot, parts: readonly WireSlot[]): readonly string[] {
  if (slot.state === 'missing') return [];
  const { questions, requirements, estimates } = openItems(slot, parts);
  return [
    ...(questions > 0 ? [`${questions} open`] : []),
    ...(requirements > 0 ? [`${requirements} without a measure`] : []),
    ...(estimates > 0 ? [`${estimates} wrong`] : []),
  ];
}

function itemNodes(slot: WireSlot, parent: TreeNode): readonly TreeNode[] {
  const fresh = freshIds(parent.id);
  return [
    ...slot.questions.map((question) => questionNode(question, fresh(question.text), parent, slot.range)),
    ...slot.ownQuestions.map((question) => questionNode(question, fresh(question.text), parent, slot.range)),
    ...slot.requirements.map((requirement) => requirementNode(requirement, fresh(requirement.text), parent)),
    // Right ones are in the checklist; as rows they would bury what is to be done.
    ...slot.estimates
      .filter(({ state }) => state === 'wrong')
      .map((estimate) => estimateNode(estimate, fresh(estimate.text), parent)),
  ];
}

/** Ids of rows below a row, different ones also where the author repeats himself. */
function freshIds(parent: string): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    return `${parent}/${nth} ${text}`;
  };
}

/** An open question of the template leads to the section that owes the answer. */
function questionNode(question: WireQuestion, id: string, parent: TreeNode, section: WireRange | undefined): TreeNode {
  const { icon, color, words } = questionLooks[question.state];
  const range = question.range ?? section;
  return {
    id,
    kind: 'question',
    state: question.state,
    label: question.text,
    description: question.excerpt ?? words,
    tooltip:
      question.excerpt === undefined
        ? `${question.text} (${words})`
        : `${question.text} (${words})\n\n${question.excerpt}`,
    icon,
    ...(color !== undefined && { color }),
    ...(range && { range }),
    parent,
    children: [],
  };
}

function requirementNode(requirement: WireRequirement, id: string, parent: TreeNode): TreeNode {
  const { icon, color, words } = requirementLooks[requirement.state];
  return {
    id,
    kind: 'requirement',
    state: requirement.state,
    label: requirement.text,
    description: requirement.measure ?? words,
    tooltip: [requirement.text, ...(words === '' ? [] : [`(${words})`])].join(' '),
    icon,
    ...(color !== undefined && { color }),
    range: requirement.range,
    parent,
    children: [],
  };
}

function estimateNode({ text, range, state, result }: WireEstimate, id: string, parent: TreeNode): TreeNode {
  const description = `comes to ${result}`;
  return {
    id,
    kind: 'estimate',
    state,
    label: text,
    description,
    tooltip: `${text} (${description})`,
    icon: 'error',
    color: owed,
    range,
    parent,
    children: [],
  };
}
