import type { Marker } from './markers.ts';
import { PUT_OFF_VERBS } from './words.ts';

/** “is yet to be determined”, “(needs to be quantified)”: put off, unless the text says by what it will be settled. */
export function* putOff(text: string): Generator<Marker> {
  const lower = text.toLowerCase();
  const isNote = /^\s*[([][^()[\]]{6,300}[)\]][\s.*_]*$/.test(text);
  for (let at = lower.indexOf('to be '); at >= 0; at = lower.indexOf('to be ', at + 6)) {
    if (/[\p{L}\p{N}]/u.test(lower[at - 1] ?? ' ')) continue;
    const verb = /^[a-z]+/.exec(lower.slice(at + 6, at + 24))?.[0];
    const remains = verb !== undefined && isIndirectQuestion(verb, lower.slice(at + 6 + verb.length));
    if (!verb || !(remains || PUT_OFF_VERBS.includes(verb) || (isNote && FILLING.has(verb)))) continue;
    const end = at + 6 + verb.length;
    const before = lower.slice(Math.max(0, at - 24), at).replace(/\s+/g, ' ');
    const behind = lower.slice(end, end + 24).replace(/\s+/g, ' ');
    const aside = /[([]\s?(?:(?:still|yet|needs|has|value|number|link) )*$/.test(before) && /^\s?[)\]]/.test(behind);
    const noted = /[([][^()[\]]{0,20}\p{L} $/u.test(before) && !NEEDING.test(before) && /^(?: |\s?[)\]])/.test(behind);
    const quoted = /["“'‘]\s?$/.test(before) && /^["”'’.]/.test(behind);
    const yet =
      /\b(?:yet|still|remains?|remained|are|is) $/.test(before) &&
      !/\b(?:how|where|when|what|which|before|until|already|never) (?:is|are) $/.test(before);
    const settled = /^ (?:by|at|from|in|through|via|when|during|based|as|per|once|using|with|for each|on)\b/.test(
      behind,
    );
    // “by a mechanism to be decided.”: what is named at a sentence's end is all that is said of it.
    const unnamed =
      /\ban? (?:[\p{L}-]+ ){1,2}$/u.test(before) && !NEEDING.test(before) && /^\s?(?:[.;)]|$)/.test(behind);
    // “(Pictures to be added in this section)”: an editor’s note, and nothing else.
    const alone = isNote && FILLING.has(verb);
    // “[To be filled in by the client]” stands in a text's place, whoever is to write it.
    const bracketed = /\[\s?$/.test(before) && text.slice(end, end + 100).includes(']');
    if (remains || alone || unnamed || aside || bracketed || quoted || ((yet || noted) && !settled))
      yield { span: { start: at, end }, text: text.slice(at, end) };
  }
}

/** “It is to be seen how …”, “it has to be decided where …”: what is put off is asked right behind it. */
function isIndirectQuestion(verb: string, behind: string): boolean {
  if (verb === 'seen') return /^ (?:if|whether|where|how|which|who|what|why)\b/.test(behind);
  return (verb === 'decided' || verb === 'determined') && /^ (?:whether|where|how|which|who|what|why)\b/.test(behind);
}

/** “Who signs the labels is still an open question.” */
export function* declaredOpen(text: string): Generator<Marker> {
  for (const match of text.matchAll(/\b(?:is|remains|[’']s) (?:still )?an (?:open|unresolved) (?:question|issue)\b/g)) {
    const start = match.index + match[0].search(/an (?:open|unres)/);
    const sentence = text.slice(text.lastIndexOf('. ', match.index) + 1, match.index);
    if (!/^\W*what$/i.test(sentence.trim()))
      yield {
        span: { start, end: match.index + match[0].length },
        text: text.slice(start, match.index + match[0].length),
      };
  }
}

const NEEDING = /\b(?:needs?|has|have|had|going|want|wants|ought|supposed|meant|way) $/;
/** What is done to a text that is not there yet. */
const FILLING = new Set('added completed provided written filled inserted supplied documented'.split(' '));
