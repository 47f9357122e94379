/// <reference lib="dom" />

/**
 * Changes `shown` until it equals `wanted`, keeping every node that can stay: what has the focus, a text selection and the
 * scroll position then survive an update. Elements with a `data-key`, unique among siblings, are matched by it, others by
 * place.
 */
export function morph(shown: Element, wanted: Element): void {
  morphAttributes(shown, wanted);
  const keyed = keptByKey(shown, wanted);
  let at = shown.firstChild;
  for (const next of Array.from(wanted.childNodes)) {
    const key = keyOf(next);
    const match = key === undefined ? at : keyed.get(key);
    if (!match || !alike(match, next)) {
      shown.insertBefore(next, at);
      continue;
    }
    if (match === at) at = at.nextSibling;
    else shown.insertBefore(match, at);
    morphNode(match, next);
  }
  while (at) at = remove(at);
}

/** What goes is removed first, so that what stays needn't move: moving a node would take the focus away. */
function keptByKey(shown: Element, wanted: Element): ReadonlyMap<string, ChildNode> {
  const keys = new Set([...wanted.children].map(keyOf));
  const kept = new Map<string, ChildNode>();
  for (const child of Array.from(shown.children)) {
    const key = keyOf(child);
    if (key === undefined) continue;
    if (keys.has(key)) kept.set(key, child);
    else child.remove();
  }
  return kept;
}

function morphNode(shown: ChildNode, wanted: ChildNode): void {
  if (shown instanceof Element && wanted instanceof Element) morph(shown, wanted);
  else if (shown.nodeValue !== wanted.nodeValue) shown.nodeValue = wanted.nodeValue;
}

function morphAttributes(shown: Element, wanted: Element): void {
  for (const { name } of Array.from(shown.attributes)) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}

function remove(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function keyOf(node: Node): string | undefined {
  return node instanceof HTMLElement ? node.dataset['key'] : undefined;
}

function alike(one: Node, other: Node): boolean {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName && keyOf(one) === keyOf(other);
}
