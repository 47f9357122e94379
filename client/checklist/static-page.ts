/// <reference lib="dom" />

/** The page's content as HTML that stands alone: nothing to click, every width written down. */
export function staticPage(main: Element): string {
  const copy = main.cloneNode(true) as Element;
  for (const node of copy.querySelectorAll('.actions')) node.remove();
  for (const button of copy.querySelectorAll('button')) {
    const plain = document.createElement(button.classList.contains('place') ? 'span' : 'div');
    plain.className = button.className;
    plain.append(...button.childNodes);
    button.replaceWith(plain);
  }
  for (const fill of copy.querySelectorAll<HTMLElement>('.fill'))
    fill.setAttribute('style', `width:${Number(fill.dataset['percent'])}%`);
  for (const node of [copy, ...copy.querySelectorAll('*')])
    for (const name of node.getAttributeNames()) if (name.startsWith('data-')) node.removeAttribute(name);
  return copy.outerHTML;
}
