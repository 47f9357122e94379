import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, sectionsOf, type Section } from '../document/section.ts';
import { remembering } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { itemsOf } from './items.ts';
import { wordsOf } from './words.ts';

const GLOSSARIES = new Set([
  'glossary',
  'definitions',
  'definition',
  'terminology',
  'terms',
  'vocabulary',
  'glosario',
  'glossário',
  'glossar',
  'begriffe',
  'glossaire',
  'глоссарий',
  'термины',
  '术',
  '用',
]);

/** Finds where the document's glossary defines a wording: a line of it that begins with these words. */
export function definedTerms(doc: DesignDoc): (wording: string) => Span | undefined {
  const defined: { readonly term: string; readonly span: Span }[] = [];
  for (const section of sectionsOf(doc.root)) {
    if (!isGlossary(section.passage)) continue;
    for (const { term, span } of termsIn(section.passage)) defined.push({ term, span: absolute(section, span) });
    for (const child of section.children) defined.push({ term: bare(child.title), span: child.heading });
  }
  return (wording) => {
    const wanted = ` ${bare(wording)} `;
    return defined.find(({ term }) => wanted.includes(` ${term} `))?.span;
  };
}

const isGlossary = remembering(({ title }: Section): boolean => {
  const words = wordsOf(title);
  return words.length <= 4 && words.some(({ text }) => GLOSSARIES.has(text));
});

/** The terms that the lines of a glossary begin with; spans count from the chunk's start. */
const termsIn = remembering((passage: Section) =>
  itemsOf(passage)
    .map(({ text, firstLine }) => ({ term: termOf(text), span: firstLine }))
    .filter(({ term }) => term !== ''),
);

/** What stands before the colon, dash or cell wall of a glossary's line. */
function termOf(text: string): string {
  const end = text.search(/[:：|]|\s[-–—]\s/);
  return end < 0 ? '' : bare(text.slice(0, end));
}

function bare(text: string): string {
  return wordsOf(text)
    .filter(({ kind }) => kind === 'word')
    .map((word) => word.text)
    .join(' ');
}
