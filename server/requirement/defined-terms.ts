import type { DesignDoc } from '../document/design-doc.ts';
import { inPassages } from '../document/gather.ts';
import { absolute, type Section } from '../document/section.ts';
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
  for (const { section, value: terms } of glossaries(doc)) {
    for (const { term, span } of terms) defined.push({ term, span: absolute(section, span) });
    for (const child of section.children) defined.push({ term: bare(child.title), span: child.heading });
  }
  return (wording) => {
    const wanted = ` ${bare(wording)} `;
    return defined.find(({ term }) => wanted.includes(` ${term} `))?.span;
  };
}

/** The terms that the lines of glossaries begin with; spans count from the chunk's start. */
const glossaries = inPassages((passage) => (isGlossary(passage) ? termsIn(passage) : undefined));

function isGlossary({ title }: Section): boolean {
  const words = wordsOf(title);
  return words.length <= 4 && words.some(({ text }) => GLOSSARIES.has(text));
}

function termsIn(passage: Section): readonly { readonly term: string; readonly span: Span }[] {
  return itemsOf(passage)
    .map(({ text, firstLine }) => ({ term: termOf(text), span: firstLine }))
    .filter(({ term }) => term !== '');
}

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
