import type { TitleTest } from '../document/outline-forms.ts';
import { aliasIndex, guideIndex } from './alias-index.ts';
import { LIGHT } from './function-words.ts';
import { readTitle, strongest, type TitleReading } from './read-title.ts';
import { respelling } from './respell.ts';
import type { Phase, Template } from './template.ts';
import { titleWords } from './title-words.ts';
import { rememberingLast } from '../text/remember.ts';

/** A template's aliases, indexed once, and every heading that was ever read with them. */
export interface Vocabulary {
  readonly readTitle: (title: string) => TitleReading;
  /** The template's phases in their order. */
  readonly phases: readonly Phase[];
  /** Says of a line that isn't marked as a heading how surely its words make it one. */
  readonly isTitle: TitleTest;
  /** Whether a heading says that what follows is for somebody else to answer. */
  readonly guideTitle: (title: string) => 'whole' | 'partly' | 'no';
  /** A heading's words that say what it is about, the same for any two headings that say the same. */
  readonly contentKey: (title: string) => string;
}

const vocabularies = new WeakMap<Template, Vocabulary>();

export function vocabularyOf(template: Template): Vocabulary {
  let vocabulary = vocabularies.get(template);
  if (vocabulary === undefined) {
    vocabulary = makeVocabulary(template);
    vocabularies.set(template, vocabulary);
  }
  return vocabulary;
}

/** Titles whose readings are remembered. */
const REMEMBERED = 20_000;

function makeVocabulary(template: Template): Vocabulary {
  const index = aliasIndex(template);
  const guides = guideIndex(template);
  const guideTitle = rememberingLast(REMEMBERED, (title) => {
    const { meanings, whole } = readTitle(guides, title);
    return strongest(meanings) < 2 ? 'no' : whole ? 'whole' : 'partly';
  });
  const respell = respelling(index);
  const known = rememberingLast(REMEMBERED, (title) => readTitle(index, title, respell));
  return {
    phases: template.phases,
    readTitle: known,
    isTitle: (title) => titleTest(known(title)),
    guideTitle,
    contentKey: rememberingLast(REMEMBERED, contentKey),
  };
}

function contentKey(title: string): string {
  const words = titleWords(title)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);
  const content = words.filter((text) => !LIGHT.has(text));
  return (content.length > 0 ? content : words).join(' ');
}

function titleTest({ meanings, whole, itemName }: TitleReading): ReturnType<TitleTest> {
  if (!whole || itemName) return 0;
  const most = strongest(meanings.filter(({ phase }) => phase));
  if (most >= 2) return most;
  return strongest(meanings) >= 2 ? 1 : 0;
}
