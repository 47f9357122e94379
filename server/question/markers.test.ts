import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../document/design-doc.ts';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { isInstruction, isFillIn, markersOf } from './markers.ts';
import { placeholdersOf } from './questions.ts';

const found = (text: string) => markersOf(text).map((marker) => text.slice(marker.span.start, marker.span.end));

test('capital markers count wherever they stand for something', () => {
  assert.deepEqual(found('The key size is TBD.'), ['TBD']);
  assert.deepEqual(found('TODO(mira): the picture'), ['TODO']);
  assert.deepEqual(found('FIXME add the picture'), ['FIXME']);
  assert.deepEqual(found('Owner: TBC'), ['TBC']);
  assert.deepEqual(found('大小：待定'), ['待定']);
  assert.deepEqual(found('The key is ???.'), ['???']);
  assert.deepEqual(found('A node holds around ?? connections and ~?? GB.'), ['??', '??']);
  assert.deepEqual(found('A node sends xxx per second in < xx.xx ms.'), ['xxx', 'xx.xx']);
  assert.deepEqual(found('Measure it #todo'), ['#todo']);
  assert.deepEqual(found('The picture is a TODO'), ['TODO']);
  assert.deepEqual(found('#TODO: ask the depot'), ['#TODO']);
  assert.deepEqual(found('Row locks (??) keep the order.'), ['??']);
  assert.deepEqual(found('**ToDo:** Ask the depot.'), ['ToDo']);
  assert.deepEqual(found('WIP: the keys of a depot'), ['WIP']);
  assert.deepEqual(found('Pull request #XXXX'), ['#XXXX']);
  assert.deepEqual(found('Labels _[To be filled in by the depot]_'), ['To be filled']);
  assert.deepEqual(found('[NEEDS CLARIFICATION: who pays?]'), ['[NEEDS CLARIFICATION: who pays?]']);
});

test('what only looks like one, or is spoken of, does not count', () => {
  for (const text of [
    '40 TBs of data',
    'a 5xx per second, xx/xx/xxxx, /api/xxx and xxx-service',
    'See TBD in the design',
    'WIP limits, #XXXXXX and a#XXX',
    'a ToDo list, ToDo (id, title), /#todos',
    'the TODO list',
    'a TODO comment',
    'Write an entry with a TODO',
    'Users have a TODO app.',
    'mTBDx',
    'a-TODO-b',
    'What???',
    'Why ?? Because it grows.',
    'a ?? b in code, what?? then',
    'Is there a parcel ?? if so the van waits.',
    'What if the van fails ???',
    'the sign "TBD" on a label',
    'Score: ___/10',
    '??? question "Why are labels signed?"',
    '???+ note',
    'the placeholder image',
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});

test('phrases count where they are all there is or put something off', () => {
  assert.deepEqual(found('tbd'), ['tbd']);
  assert.deepEqual(found('Owner: to be decided.'), ['to be decided']);
  assert.deepEqual(found('WIP'), ['WIP']);
  assert.deepEqual(found('저장 용량: 미정'), ['미정']);
  assert.deepEqual(found('The limit is yet to be determined.'), ['to be determined']);
  assert.deepEqual(found('Many users (_needs to be quantified_) wait.'.replaceAll('_', ' ')), ['to be quantified']);
  assert.deepEqual(found('The label is checked by a means to be decided.'), ['to be decided']);
  assert.deepEqual(found('It is to be seen how labels are signed.'), ['to be seen']);
  assert.deepEqual(found('It has to be decided where they are printed.'), ['to be decided']);
  assert.deepEqual(found('Who prints them is still an open question.'), ['an open question']);
  assert.deepEqual(found('(Pictures of the labels to be added here.)'), ['to be added']);
  for (const text of [
    'Parcels (to be added to a van) wait.',
    'A label needs to be defined.',
    'What is an open question?',
    'The depot has to be seen.',
    'It needs to be defined per tenant.',
    'The zone is to be determined by the client.',
    'It has to be confirmed.',
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});

test('a tag that is an instruction is one to fill in', () => {
  assert.ok(isFillIn('<fill in>') && isFillIn('<your team>') && isFillIn('<TBD>'));
  assert.ok(!isFillIn('<br>') && !isFillIn('<a href="x">') && !isFillIn('<span class="your x">') && !isFillIn('<T>'));
});

function placeholders(...lines: readonly string[]): readonly string[] {
  const doc = read(lines.join('\n') + '\n');
  return placeholdersOf(doc, align(doc, bundledTemplate)).map(({ span }) => doc.text.slice(span.start, span.end));
}

test('place-holders are found in front matter, comments, cells, headings and link definitions', () => {
  assert.deepEqual(placeholders('---', 'owner: TBD # who?', 'reviewers:', '  - "@TBD"', '---', '', '# T'), [
    'TBD',
    '@TBD',
  ]);
  assert.deepEqual(
    placeholders('# T', '', '<!-- TODO: the picture -->', '', '<!-- a TODO list is described below -->'),
    ['TODO'],
  );
  assert.deepEqual(placeholders('# T', '', '| a | b |', '|---|---|', '| x | tbd |'), ['tbd']);
  assert.deepEqual(placeholders('# T', '', '## Rollout (TBD)', '', 'Later.'), ['TBD']);
  assert.deepEqual(placeholders('# T', '', 'See [it].', '', '[it]: TODO'), ['TODO']);
  assert.deepEqual(placeholders('# T', '', '- [NEEDS CLARIFICATION: who pays?]').length, 1);
});

test('a heading that is nothing but a place-holder names what stands below it', () => {
  assert.deepEqual(placeholders('# T', '', '## TODO', '', '- Print the labels.'), []);
  assert.deepEqual(placeholders('# T', '', '## TODO', '', '## Cost', '', 'Low.'), ['TODO']);
});

test('code and what links are called are left alone', () => {
  assert.deepEqual(placeholders('# T', '', '`TBD`', '', '```', 'TODO', '```', '', '[TODO in the store](store.ts)'), []);
});

test('one gap is reported once: a place-holder, not its question', () => {
  assert.deepEqual(placeholders('# T', '', '## Open questions', '', '- Which key? TBD'), ['TBD']);
});

test('a blank for a figure', () => {
  assert.deepEqual(found('≥ __ % of requests, p99 ≤ __ ms'), ['__', '__']);
  assert.deepEqual(found('call __init__ and a__b'), []);
});

test('a comment within a paragraph may hold one, and other tags of programmers', () => {
  assert.deepEqual(placeholders('# T', '', '- A node answers. <!-- TODO: why? -->', '', '<!-- XXX/TODO: name it -->'), [
    'TODO',
    'XXX/TODO',
  ]);
});

test('a block in angle brackets is a template’s instruction, a tag is none', () => {
  assert.equal(isInstruction('<once this is decided, the links\ngo here>'), true);
  assert.equal(isInstruction('_<name of the owner>_'), true);
  assert.equal(isInstruction('<video controls autoplay muted>'), false);
  assert.equal(isInstruction('<div class="wide open">'), false);
  assert.equal(isInstruction('<https://example.org/a b c>'), false);
  assert.equal(isInstruction('List<some type of label>'), false);
});
