import { contentWords } from '../question/shared-words.ts';
import { absolute, type Section } from '../document/section.ts';
import { remembering } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { statesTask } from './decides.ts';
import { statementsOf, type Said } from './statement.ts';
import { drawnLines } from './structure.ts';

/** Words before “service” or “server” that name none: which, whose or what kind of one it is. */
const UNNAMED = new Set(
  'web micro background cloud external internal third party new other different multiple same single managed backend back end several various separate independent independently application app apps customer existing first second main own client microservice rest http whole entire certain individual downstream upstream stateless stateful small self quality level database db cache proxy load frontend dns origin edge primary master slave dedicated physical graphql public api apis'.split(
    ' ',
  ),
);

/**
 * Where sections first name a service, “the *user* service”, “the *Write API* server”, in words or in a drawing, given that
 * they name at least so many different ones: a design that is laid out in services of their own.
 */
export function findServices(sections: readonly Section[], least: number): Span | undefined {
  const names = new Set<string>();
  let first: Span | undefined;
  for (const section of sections)
    for (const { name, span } of namedIn(section.passage)) {
      first ??= absolute(section, span);
      if (names.add(name).size >= least) return first;
    }
  return undefined;
}

const namedIn = remembering((passage: Section) => [
  ...statementsOf(passage).flatMap(({ said, span }) =>
    said.asks || statesTask(said) || namesWhole(said) ? [] : servicesIn(said.text).map((name) => ({ name, span })),
  ),
  ...drawnLines(passage).flatMap(({ text, span }) => servicesIn(text).map((name) => ({ name, span }))),
]);

/** A service may be named in small letters; a server’s name has a capital: “the ingest server” is mostly a machine. */
const NAMED =
  /(?<![\p{L}\d-])([\p{L}\d-]+)\s{1,8}(?:[Mm]icro)?[Ss]ervice\b|(?<![\w-])([A-Z][\w-]*(?:\s{1,8}API)?)\s{1,8}[Ss]erver\b/gu;

/** “Database schema for the pastebin service”: a heading that says of what it is a part. */
function namesWhole({ form, text }: Said): boolean {
  return form === 'heading' && / (?:for|of) /i.test(text);
}

function servicesIn(text: string): readonly string[] {
  return [...text.matchAll(NAMED)]
    .map(([, service, server]) => (service ?? server)!.toLowerCase())
    .filter((name) => !UNNAMED.has(name) && contentWords(name).size > 0);
}
